import { describe, expect, it } from 'vitest';
import type { CandidateRow, DecisionDraftView, ReasonLine } from '../src/lib/backend';
import { decisionFaults, faultOf, sent, started } from '../src/features/choose/decision';
import { closed, ordered, percent } from '../src/features/choose/rows';

const lines = (n: number, name: string): ReasonLine[] => Array.from({ length: n }, (_, i) => ({ criterion: `${name}${i}`, text: name, points: 100 - i }));
function row(over: Partial<CandidateRow>): CandidateRow {
  return {
    home: 'h', code: 'H-001', name: 'Hjem', kind: '', place: '', confirmed: '', marks: [], rank: 1, rank_by_possible: 1, sum: null, clarify: [], travel: [],
    for_reasons: [], against: [], questions: [], child_words: null, asked: null, ...over,
  };
}

describe('a closed row', () => {
  it('has room for four, keeps two questions, and counts what it leaves out', () => {
    const shown = closed(row({ against: lines(5, 'mot'), questions: lines(4, 'spør') }));
    expect([shown.against.length, shown.questions.length, shown.rest]).toEqual([2, 2, 5]);
  });
  it('gives the room to whoever needs it', () => {
    const onlyAgainst = closed(row({ against: lines(6, 'mot') }));
    expect([onlyAgainst.against.length, onlyAgainst.questions.length, onlyAgainst.rest]).toEqual([4, 0, 2]);
    const onlyQuestions = closed(row({ questions: lines(6, 'spør') }));
    expect([onlyQuestions.against.length, onlyQuestions.questions.length, onlyQuestions.rest]).toEqual([0, 4, 2]);
  });
  it('leaves nothing out when all fits', () => {
    expect(closed(row({ against: lines(2, 'mot'), questions: lines(2, 'spør') })).rest).toBe(0);
  });
});

describe('order', () => {
  it('follows the program’s own ranks', () => {
    const rows = [row({ home: 'a', rank: 1, rank_by_possible: 2 }), row({ home: 'b', rank: 2, rank_by_possible: 1 })];
    expect(ordered(rows, 'documented').map((one) => one.home)).toEqual(['a', 'b']);
    expect(ordered(rows, 'possible').map((one) => one.home)).toEqual(['b', 'a']);
  });
});

describe('avklart', () => {
  it('says 100 only when every fact is there', () => {
    expect(percent({ numerator: 9999, denominator: 10000, tenths: 1000 })).toBe('99');
    expect(percent({ numerator: 52, denominator: 52, tenths: 1000 })).toBe('100');
    expect(percent({ numerator: 0, denominator: 0, tenths: 0 })).toBe('0');
  });
});

describe('a decision', () => {
  const draft: DecisionDraftView = {
    home: 'h2', home_name: 'Bjørkelys', reasons: ['a', 'b', 'c', 'd', 'e'].map((letter) => ({ letter, heading: letter, text: 'Fakta.' })), child_view: 'Vil bo der.',
    parents_view: '', alternatives: 'H-008', needs_why_not_first: 'Snøfonn står først.', needs_why_before_search: 'Søket er åpent.', clarify: [],
    foster_parents_view: '', earlier: null,
    habil_asked: 'Kjenner du noen av dem?', inhabil: null, waiting: [], parents_missing: null, child_missing: null, presented: [],
  };
  const habil = { ...started(draft), habil: 'ja' as const };
  it('must say why not the first and why before the search is concluded, when the program asks', () => {
    expect(decisionFaults(draft, started(draft)).map((fault) => fault.id)).toEqual(['d-not-first', 'd-before-search', 'd-habil']);
  });
  it('must have every letter and the child’s view; blank space is not a reason', () => {
    const answers = { ...habil, whyNotFirst: 'Fordi', whyBeforeSearch: 'Haster', childView: '  ', reasons: ['x', 'x', ' ', 'x', 'x'] };
    expect(decisionFaults(draft, answers).map((fault) => fault.id)).toEqual(['d-c', 'd-child']);
  });
  it('must say whether the one who decides is habil, and nobody answers that beforehand', () => {
    const free = { ...draft, needs_why_not_first: null, needs_why_before_search: null };
    expect(started(free).habil).toBeNull();
    expect(decisionFaults(free, started(free)).map((fault) => fault.id)).toEqual(['d-habil']);
    expect(decisionFaults(free, { ...started(free), habil: 'nei' })).toEqual([]);
    expect(sent('barn', 'Kontoret', free, { ...started(free), habil: 'ja', habilWords: ' Kjenner dem ikke. ', by: 'adviser-1' })).toMatchObject({
      habil: 'ja', habil_words: 'Kjenner dem ikke.', by: 'adviser-1', weights: 'Kontoret',
    });
  });
  it('must have the parents’ view when the program misses it, and only then', () => {
    const free = { ...draft, needs_why_not_first: null, needs_why_before_search: null, parents_missing: 'Foreldrene er ikke spurt.' };
    const answers = { ...started(free), habil: 'ja' as const };
    expect(decisionFaults(free, { ...answers, parentsView: ' ' }).map((fault) => fault.id)).toEqual(['d-parents']);
    expect(decisionFaults(free, { ...answers, parentsView: 'Far er enig.' })).toEqual([]);
    expect(decisionFaults({ ...free, parents_missing: null }, answers)).toEqual([]);
  });
  it('has presented what the log of contact says, until somebody changes it', () => {
    expect(started({ ...draft, presented: ['h8'] }).presented).toEqual(['h8']);
  });
  it('puts a refusal at the field it names', () => {
    expect(faultOf({ code: 'reason_required', field: 'reasons[2]', message: 'Skriv.' })).toEqual({ id: 'd-c', message: 'Skriv.' });
    expect(faultOf({ code: 'reason_required', field: 'child_view', message: 'Skriv.' })?.id).toBe('d-child');
    expect(faultOf({ code: 'disk_full', field: null, message: 'Fullt.' })).toBeNull();
    expect(faultOf({ code: 'reason_required', field: 'habil', message: 'Svar.' })?.id).toBe('d-habil');
  });
  it('answers only what was asked', () => {
    const free = { ...draft, needs_why_not_first: null, needs_why_before_search: null };
    const args = sent('barn', null, free, { ...started(free), whyNotFirst: 'skal ikke med', parentsView: ' ' });
    expect(args.why_not_first).toBeNull();
    expect(args.why_before_search).toBeNull();
    expect(args.parents_view).toBeNull();
    expect(args.reasons).toEqual(['Fakta.', 'Fakta.', 'Fakta.', 'Fakta.', 'Fakta.']);
  });
});
