/** How rows are laid out: which order, how many, what fits in a closed row. Decides nothing about homes. */
import type { CandidateRow, FractionView, ReasonLine } from '../../lib/backend';

/** What the user looks by. «The first home» is always by documented; this only turns the list. */
export type Order = 'documented' | 'possible';

/** The program's ranks turned into a list. */
export function ordered(rows: readonly CandidateRow[], order: Order): CandidateRow[] {
  return [...rows].sort((a, b) => rankOf(a, order) - rankOf(b, order));
}

/** The rank shown beside a row. */
export function rankOf(row: CandidateRow, order: Order): number {
  return order === 'documented' ? row.rank : row.rank_by_possible;
}

/** How many lines against and questions a closed row has room for, and how many questions are kept in view. */
const room = 4;
const roomForQuestions = 2;

/** Reasons against and questions as a closed row shows them, and how many are left out. */
export interface Closed {
  against: ReasonLine[];
  questions: ReasonLine[];
  rest: number;
}

/** Cuts to the room there is; at least two questions stay in view. Nothing is dropped: what is cut is counted. */
export function closed(row: CandidateRow): Closed {
  const kept = Math.min(roomForQuestions, row.questions.length);
  const against = row.against.slice(0, room - kept);
  const questions = row.questions.slice(0, room - against.length);
  return { against, questions, rest: row.against.length + row.questions.length - against.length - questions.length };
}

/**
 * «79»: whole per cent, rounded down, so that «100 % avklart» is said only when every fact is there.
 */
export function percent(part: FractionView): string {
  if (part.denominator === 0) return '0';
  return String(Math.floor((part.numerator * 100) / part.denominator));
}
