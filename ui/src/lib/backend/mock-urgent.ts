/** The overview, the ringeliste and several children at once, for the invented backend. */
import { mockChild } from './mock-ranking';
import type { Answers } from './mock-records';
import { askedRow, dueRows, homeName, made, mockState } from './mock-state';
import type { BeredskapView, BoardRow, JointArgs, JointCell, JointView, RingRow } from './types';

const today = '2026-11-24';
function refuse(code: string, field: string | null, message: string): never {
  throw { code, field, message };
}

const boards: BoardRow[] = [
  { home: 'H-005', code: 'H-005', name: 'Lauvli', about: 'Alta, 0–12 år', places: [{ free: false, child: null, child_name: '«Ærfugl»', words: '51 dager', long: true, expected: 'til 15.12.2026' }, { free: true, child: null, child_name: null, words: 'siden 02.11.2026', long: false, expected: null }], words: null, free: 1 },
  { home: 'H-009', code: 'H-009', name: 'Stillevåg', about: 'Talvik, 10–18 år', places: [{ free: true, child: null, child_name: null, words: 'siden 12.10.2026', long: false, expected: null }], words: null, free: 1 },
  { home: 'H-011', code: 'H-011', name: 'Fjorden', about: 'Kautokeino', places: [], words: 'Antall plasser er ikke oppgitt.', free: null },
];
const places: Record<string, { place: string; fits: string; phones: string[] }> = {
  'H-005': { place: 'Alta', fits: '0–12 år, 1 ledig, røykfritt', phones: ['900 00 205'] },
  'H-009': { place: 'Talvik, Alta', fits: '10–18 år, 1 ledig', phones: ['900 00 209', '900 00 210'] },
  'H-011': { place: 'Kautokeino', fits: 'alder ikke oppgitt', phones: [] },
};
const answered = (home: string, child: string | null) => mockState.asked.filter((each) => each.home === home && each.child === child && each.on === today).at(-1) ?? null;

function beredskap(child: string | null): BeredskapView {
  const rows: RingRow[] = mockState.ringeliste.map((home, i) => {
    const call = answered(home, child);
    const about = places[home] ?? { place: 'Alta', fits: '', phones: [] };
    return { position: i + 1, home, code: home, name: homeName(home), ...about, travel: child ? '15–20 min' : null, call: call && askedRow(call), current: false, why_not: null };
  });
  const next = rows.find((row) => row.call === null);
  if (next) next.current = true;
  const calls = mockState.asked.filter((each) => each.on === today && each.at !== null);
  return {
    line: 'Tirsdag 24.11.2026 · 2 av 3 plasser i beredskapshjem er ledige', child: child === 'tjeld' ? mockChild : null, ringeliste: rows, cannot: [], boards,
    log: calls.map((each) => ({ time: (each.at ?? '').replace(':', '.'), text: `${homeName(each.home)}: ${askedRow(each).answer}` })),
    long_stays: ['«Ærfugl» har bodd 51 dager hos Lauvli.'], not_on_list: [{ home: 'H-017', name: 'Lauvli H-017' }].filter(({ home }) => !mockState.ringeliste.includes(home)),
    children: [{ id: 'tjeld', name: '«Tjeld»' }], repairs: [],
  };
}

interface Wish {
  child: string;
  name: string;
  age: string;
  siblings: string | null;
  group: number;
  /** Documented and possible by home, in tenths; null is excluded. */
  sums: Record<string, readonly [number, number] | null>;
}
const wishes: Wish[] = [
  { child: 'tjeld', name: '«Tjeld»', age: '8 år', siblings: 'bør bo med «Linerle»', group: 0, sums: { 'H-044': [611, 900], 'H-031': [720, 790], 'H-022': [540, 650] } },
  { child: 'linerle', name: '«Linerle»', age: '5 år', siblings: 'bør bo med «Tjeld»', group: 0, sums: { 'H-044': [580, 840], 'H-031': null, 'H-022': [560, 640] } },
  { child: 'lom', name: '«Lom»', age: '14 år', siblings: null, group: 1, sums: { 'H-044': null, 'H-031': [655, 700], 'H-022': [430, 600] } },
];
const columns = ['H-044', 'H-031', 'H-022'];
const written = (tenths: number) => `${Math.floor(tenths / 10)},${tenths % 10}`;

/** Each child its own best, unless a person has locked another; the real division is made by the program. */
function joint({ threshold = 500, locks = [], not_network = [] }: JointArgs): JointView {
  const left = wishes.map((wish) => {
    const closed = (home: string) => not_network.some((each) => each.child === wish.child && each.home === home);
    const able = columns.filter((home) => (wish.sums[home]?.[0] ?? 0) >= threshold && !closed(home));
    const best = [...able].sort((a, b) => (wish.sums[b]?.[0] ?? 0) - (wish.sums[a]?.[0] ?? 0))[0] ?? null;
    const locked = locks.find((each) => each.child === wish.child);
    return { wish, best, home: locked ? locked.home : best, locked: locked !== undefined };
  });
  const total = left.reduce((sum, { wish, home }) => sum + (home ? (wish.sums[home]?.[0] ?? 0) : 0), 0);
  return {
    line: `${wishes.length} barn venter, ${left.filter((each) => each.home !== null).length} får forslag`,
    children: left.map(({ wish, best, home, locked }) => {
      const cells: JointCell[] = columns.map((column) => {
        const sum = wish.sums[column];
        if (!sum) return { home: column, state: 'excluded', documented: null, possible: null, words: 'alder', proposed: false, own_best: false };
        return { home: column, state: sum[0] < threshold ? 'below' : 'possible', documented: sum[0], possible: sum[1], words: null, proposed: column === home, own_best: column === best };
      });
      const loss = best && home ? (wish.sums[best]?.[0] ?? 0) - (wish.sums[home]?.[0] ?? 0) : 0;
      return {
        child: wish.child, name: wish.name, age: wish.age, siblings: wish.siblings, group: wish.group, cells, proposal: { home, name: home ? homeName(home) : 'Ingen egnet', words: home ? written(wish.sums[home]?.[0] ?? 0) : `ingen når ${written(threshold)}` },
        loss: written(loss), loss_words: loss === 0 ? 'barnets eget beste' : `mot ${best ? homeName(best) : ''}`, own_best: best, locked, why: '',
      };
    }),
    homes: columns.map((home) => ({ home, code: home, name: homeName(home), place: 'Alta', places: '2 ledige', used: left.filter((each) => each.home === home).length })),
    total: written(total), next_best: written(Math.max(0, total - 12)), why: [{ title: 'Søsken', text: '«Tjeld» og «Linerle» holdes sammen der det går.' }], notes: ['Bare barn med åpent behov er med.'], problems: [],
    network: not_network.length === 0 ? [{ text: 'Snøfonn er i nettverket til «Tjeld» og vurderes først for «Tjeld».', child: 'tjeld', home: 'H-044' }] : [], solved: true,
  };
}

/** The calls about what is urgent and what is shared. */
export const urgentAnswers = {
  overview: () => ({
    title: 'Tirsdag 24. november', line: '3 barn venter, 5 ting må gjøres',
    waiting: [
      { child: 'lom', name: '«Lom»', age: '14 år', note: 'Det haster', note_kind: 'over', waited: '2 dager', from: '2026-11-22', wished: null, action: 'ringeliste', need_stage: 'akutt' },
      { child: 'tjeld', name: '«Tjeld»', age: '8 år', note: 'Ett hjem vil tenke på det', note_kind: 'none', waited: '23 dager', from: '2026-11-01', wished: '2026-12-14', action: 'choose', need_stage: 'trenger' },
      { child: 'linerle', name: '«Linerle»', age: '5 år', note: 'Behovet er ikke bekreftet på 6 md.', note_kind: 'stale', waited: '120 dager', from: '2026-07-27', wished: null, action: 'need', need_stage: 'kan_trenge' },
    ],
    due: dueRows, beredskap: boards,
    free: [{ kind: 'Ordinært fosterhjem', free: '12', fresh: '9 siste 6 md.', old: '3 eldre' }, { kind: 'Beredskapshjem', free: '2', fresh: '2 siste 6 md.', old: null }],
    missing: [{ text: 'Barn uten skrevet syn', count: 1, where: 'child' }, { text: 'Hjem uten svar om opplæring', count: 40, where: 'home' }],
    inquiries: '4 henvendelser, 2 venter på svar', sum_line: '40 hjem, 3 barn',
  }),
  beredskap: ({ child }) => beredskap(child ?? null),
  log_call: ({ home, child, answer, reason }) => {
    if (!mockState.ringeliste.includes(home)) refuse('not_found', 'home', 'Hjemmet står ikke på ringelista.');
    const earlier = answered(home, child ?? null);
    const record = { id: earlier?.id ?? made('call', mockState.asked), home, child: child ?? null, on: today, at: '14:32', how: 'telefon', by: null, told: null, answer: answer as 'ja' | 'nei' | 'ikke_svar', answered_on: today, reason: reason ?? null, presented: null };
    mockState.asked = [...mockState.asked.filter((each) => each.id !== record.id), record];
    return beredskap(child ?? null);
  },
  save_ringeliste: ({ homes }) => {
    mockState.ringeliste = homes;
    return beredskap(null);
  },
  joint_choice: (args) => joint(args),
} satisfies Answers;
