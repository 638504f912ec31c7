import type { ExplanationView, RankingView } from './types';
export function mockRanking(): RankingView { throw new Error('later'); }
export function mockExplanation(_home: string): ExplanationView { throw new Error('later'); }
