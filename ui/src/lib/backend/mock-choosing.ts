/** Asking homes, how sure, what if, side by side and weights, for the invented backend. */
import { criteria, mockExplanation, mockRanking } from './mock-ranking';
import type { Answers } from './mock-records';
import { askedRow, mockState, stored } from './mock-state';
import type { CandidateRow, ComparedHome, WeightSetView, WeightSetsView } from './types';

function refuse(code: string, field: string | null, message: string): never {
  throw { code, field, message };
}
const groups = () => mockRanking().groups;

function weightSet(name: string, versions: Record<string, number>[]): WeightSetView {
  const latest = versions.at(-1) ?? {};
  const weights = criteria.map(({ key, letter, name: criterion, weight }) => ({ key, letter, name: criterion, weight: latest[key] ?? weight, standard: weight, about: `Hvor mye ${criterion.toLowerCase()} teller.` }));
  const changed = weights.filter((each) => each.weight !== each.standard);
  return {
    name, version: Math.max(1, versions.length), label: versions.length === 0 ? name : `${name} (${versions.length})`, weights,
    changed_from_standard: changed.length === 0 ? 'Lik Standard 1.' : `${changed.length} av ${weights.length} vekter er endret.`, used_by: 'Ikke brukt ennå.', earlier: versions.slice(0, -1).map((_, i) => i + 1),
  };
}
function weightSets(): WeightSetsView {
  return { standard: weightSet('Standard 1', []), sets: Object.entries(mockState.weights).map(([name, versions]) => weightSet(name, versions)), in_use: 'Standard 1' };
}
function compared(row: CandidateRow, group: string): ComparedHome {
  return {
    home: row.home, code: row.code, name: row.name, kind: row.kind, place: row.place, group, rank: row.rank, marks: row.marks, sum: row.sum, excluded: [], clarify: row.clarify,
    child_words: row.child_words, asked: row.asked, places: '2 av 2 plasser ledig', travel: row.travel,
  };
}

/** The calls around the ranking. */
export const choosingAnswers = {
  save_asked: ({ record }) => {
    const again = mockState.asked.some((each) => each.id !== record.id && each.home === record.home && each.child === record.child && each.answer === null);
    if (again) refuse('already_asked', 'home', 'Hjemmet er spurt for dette barnet og har ikke svart.');
    mockState.asked = stored('asked', mockState.asked, record.id === '' ? { ...record, at: '14:32' } : record);
    return mockState.asked.filter((each) => each.child === record.child).map(askedRow);
  },
  how_sure: () => ({
    groups: groups().map((group) => {
      const [one, two] = group.candidates;
      return {
        code: group.code, name: group.name,
        smallest: one && two ? `${two.name} blir først hvis vekten av ${criteria[0]?.name} går fra 5 til 2.` : 'Ett hjem: ingen rekkefølge å snu.',
        homes: group.candidates.slice(0, 10).map((row, i) => {
          const permille = i === 0 ? 830 : Math.max(0, 170 - i * 85);
          return { home: row.home, code: row.code, name: row.name, first: `${permille / 10} %`.replace('.', ','), first_three: i < 3 ? '100 %' : '0 %', first_permille: permille, first_three_permille: i < 3 ? 1000 : 0 };
        }),
      };
    }),
    explanation: 'Heimly trekker 10 000 vektsett og svar på det som ikke er kjent, og teller hvor ofte hvert hjem blir først.',
    draws: 10_000,
  }),
  what_if: ({ changed_weights = [], homes = [] }) => {
    for (const { key } of changed_weights) if (!criteria.some((each) => each.key === key)) refuse('invalid', 'changed_weights', 'Vekten finnes ikke.');
    const nothing = changed_weights.length === 0 && homes.length === 0;
    return {
      ranking: mockRanking(),
      moved: nothing ? [] : [{ home: 'H-012', code: 'H-012', name: 'Multemyr', from: '46,3', to: '52,1', sentence: 'Multemyr går fra 46,3 til 52,1.' }],
      summary: nothing ? 'Ingenting er endret.' : 'Rekkefølgen i gruppene er den samme.',
    };
  },
  compare_homes: ({ homes }) => {
    const all = groups().flatMap((group) => group.candidates.map((row) => ({ row, group: group.name })));
    const chosen = homes.flatMap((home) => all.filter(({ row }) => row.home === home));
    if (chosen.length < 2) refuse('invalid', 'homes', 'Velg to til fire hjem.');
    const explained = chosen.map(({ row }) => mockExplanation(row.home).parts.flatMap((part) => part.criteria));
    const rows = criteria.map(({ key, letter, name, weight }) => {
      const cells = explained.map((own) => own.find((each) => each.key === key) ?? null);
      const most = Math.max(...cells.map((cell) => cell?.low ?? 0));
      return { key, letter, name, weight, cells: cells.map((cell) => cell && { low: cell.low, high: cell.high, fact: cell.fact, points_low: cell.points_low, points_high: cell.points_high, max: cell.max, best: cell.low === most && most > 0 }) };
    });
    return { child_name: '«Tjeld»', homes: chosen.map(({ row, group }) => compared(row, group)), rows, safer: [], notes: ['Hjem i ulike grupper sammenlignes ikke på summen.'] };
  },
  list_weights: () => weightSets(),
  save_weights: ({ name, weights }) => {
    if (name.trim() === '') refuse('invalid', 'name', 'Skriv et navn.');
    if (name === 'Standard 1') refuse('standard_weights_fixed', 'name', 'Standard 1 kan ikke endres. Velg et annet navn.');
    mockState.weights[name] = [...(mockState.weights[name] ?? []), Object.fromEntries(weights.map(({ key, weight }) => [key, weight]))];
    return weightSets();
  },
} satisfies Answers;
