/** An invented ranking for development and tests: one child, some homes, sums that add up. */
import { askedRow, mockState, openAsked } from './mock-state';
import type { CandidateRow, ChildHeader, CriterionView, ExplanationView, FractionView, Mark, PartView, RankingView, ReasonLine } from './types';

interface Criterion {
  key: string;
  letter: string;
  name: string;
  weight: number;
}
type Value = readonly [low: number, high: number, fact: string];
interface Invented {
  code: string;
  name: string;
  kind: string;
  place: string;
  confirmed: string;
  marks: Mark[];
  travel: readonly [string, string, string];
  values: readonly Value[];
}

export const letters: Record<string, string> = { a: 'Omsorgsbehov', b: 'Nærhet og søsken', c: 'Formål', d: 'Samarbeid', e: 'Hverdag', f: 'Bakgrunn', g: 'Tilknytning' };
export const criteria: readonly Criterion[] = [
  { key: 'a1 tilknytning', letter: 'a', name: 'Tilknytning og trygghet', weight: 5 },
  { key: 'a1 sovn', letter: 'a', name: 'Søvn', weight: 3 },
  { key: 'a2', letter: 'a', name: 'Tid til oppfølging', weight: 3 },
  { key: 'b1', letter: 'b', name: 'Samvær', weight: 4 },
  { key: 'b2', letter: 'b', name: 'Skolen i Talvik', weight: 3 },
  { key: 'b4', letter: 'b', name: 'Søsken', weight: 5 },
  { key: 'c1', letter: 'c', name: 'Formål og varighet', weight: 3 },
  { key: 'd1', letter: 'd', name: 'Opplæring', weight: 2 },
  { key: 'e2', letter: 'e', name: 'Belastning nå', weight: 2 },
  { key: 'f3', letter: 'f', name: 'Samisk språk', weight: 5 },
  { key: 'g1', letter: 'g', name: 'Relasjon', weight: 3 },
];
const ask = (fact: string): Value => [0, 100, fact];
const full = (fact: string): Value => [100, 100, fact];
const none = (fact: string): Value => [0, 0, fact];

const homes: Record<string, readonly Invented[]> = {
  familie_nettverk: [
    { code: 'H-044', name: 'Snøfonn', kind: 'Familie eller nettverk 2.1', place: 'Máze, Kautokeino', confirmed: 'Bekreftet for 6 dager siden', marks: [{ kind: 'not_approved', text: 'Ikke godkjent ennå' }], travel: ['55–70 min', '85–105 min', '0–10 min'], values: [ask('Ikke kartlagt'), full('Søvn: nivå 2 av 2'), full('Har tid: 6 av 6 timer i uka'), [73, 83, 'Samvær: mor 55–70 min'], none('Skolen: 85–105 min'), ask('Plass til Linerle også?'), full('Ønsker langvarig oppdrag'), none('Ingen opplæring ennå'), full('Ingen andre fosterbarn'), full('Snakker nordsamisk daglig'), full('Nær relasjon fra før')] },
    { code: 'H-045', name: 'Lyngskog', kind: 'Familie eller nettverk 2.1', place: 'Kviby, Alta', confirmed: 'Bekreftet for 11 dager siden', marks: [{ kind: 'not_approved', text: 'Ikke godkjent ennå' }, { kind: 'clarify', text: 'Må avklares: helse' }], travel: ['28–38 min', '60–75 min', '80–100 min'], values: [ask('Ikke kartlagt'), ask('Ikke spurt'), ask('Tid: ikke spurt'), [80, 94, 'Samvær: mor 28–38 min'], none('Skolen: 60–75 min'), ask('Plass til Linerle også?'), [50, 50, 'Ønsker kortere oppdrag'], none('Ingen opplæring ennå'), full('Ingen andre fosterbarn'), ask('Samisk språk: ikke spurt'), [60, 60, 'Kjenner barnet']] },
  ],
  kjent: [
    { code: 'H-012', name: 'Multemyr', kind: 'Besøkshjem siden 2024', place: 'Kåfjord, Alta', confirmed: 'Bekreftet for 3 uker siden', marks: [{ kind: 'clarify', text: 'Ikke vurdert som fosterhjem' }], travel: ['18–25 min', '15–22 min', '70–90 min'], values: [[67, 67, 'Tilknytning: nivå 2 av 3'], full('Søvn: nivå 2 av 2'), full('Har tid: 6 av 6 timer i uka'), full('Samvær: mor 18–25 min'), [84, 100, 'Skolen: 15–22 min'], ask('Plass til Linerle også?'), [50, 50, 'Ønsker kortere oppdrag'], full('Solid fullført 2025'), full('Ingen andre fosterbarn'), [50, 50, 'Støtter samisk språk'], full('Nær relasjon fra før')] },
  ],
  andre: [
    { code: 'H-031', name: 'Bjørkelys', kind: 'Ordinært fosterhjem 2.2', place: 'Tverrelvdalen, Alta', confirmed: 'Bekreftet for 5 uker siden', marks: [{ kind: 'clarify', text: 'Må avklares: helse' }], travel: ['12–18 min', '38–48 min', '60–75 min'], values: [full('Tilknytning: nivå 3 av 3'), full('Søvn: nivå 2 av 2'), full('Har tid: 6 av 6 timer i uka'), full('Samvær: mor 12–18 min'), [26, 48, 'Skolen: 38–48 min'], ask('Plass til Linerle også?'), full('Ønsker langvarig oppdrag'), full('Solid fullført 12.03.2025'), [60, 60, 'Ett fosterbarn fra før'], [50, 50, 'Støtter samisk språk'], none('Kjenner ikke barnet')] },
    { code: 'H-022', name: 'Nordavind', kind: 'Ordinært fosterhjem 2.2', place: 'Langfjordbotn, Alta', confirmed: 'Bekreftet for 14 md. siden', marks: [{ kind: 'stale', text: 'Gammelt svar' }], travel: ['60–75 min', '35–45 min', '110–135 min'], values: [[67, 67, 'Tilknytning: 2, «kanskje»'], full('Søvn: nivå 2 av 2'), full('Har tid: 6 av 6 timer i uka'), [70, 80, 'Samvær: mor 60–75 min'], [33, 55, 'Skolen: 35–45 min'], full('Begge søsken får plass'), full('Ønsker langvarig oppdrag'), [60, 60, 'Opplæring under arbeid'], full('Ingen andre fosterbarn'), ask('Samisk språk: ikke spurt'), none('Kjenner ikke barnet')] },
    { code: 'H-018', name: 'H-018', kind: 'Ordinært fosterhjem 2.2', place: 'Adressen er skjult', confirmed: 'Bekreftet for 4 uker siden', marks: [{ kind: 'protected', text: 'Adressen er skjult' }, { kind: 'clarify', text: 'Sted: spør leder' }], travel: ['skjult', 'skjult', 'skjult'], values: [full('Tilknytning: nivå 3 av 3'), full('Søvn: nivå 2 av 2'), full('Har tid: 6 av 6 timer i uka'), ask('Sted: spør leder'), ask('Sted: spør leder'), ask('Sted: spør leder'), full('Ønsker langvarig oppdrag'), full('Solid fullført 2024'), full('Ingen andre fosterbarn'), none('Ikke samisk støtte'), none('Kjenner ikke barnet')] },
  ],
};

const total = criteria.reduce((sum, criterion) => sum + criterion.weight * 100, 0);
const fraction = (numerator: number): FractionView => ({ numerator, denominator: total / 100, tenths: Math.floor((numerator * 20 + total / 100) / (2 * (total / 100))) });

function viewed(home: Invented): CriterionView[] {
  return criteria.map((criterion, i) => {
    const [low, high, fact] = home.values[i] ?? ask('Ikke spurt');
    const { key, name, weight } = criterion;
    return { key, name, fact, weight, low, high, points_low: weight * low, points_high: weight * high, max: weight * 100 };
  });
}
const strongest = (lines: ReasonLine[]) => lines.filter((line) => line.points > 0).sort((a, b) => b.points - a.points);

function row(home: Invented): CandidateRow {
  const seen = viewed(home);
  const low = seen.reduce((sum, one) => sum + one.points_low, 0);
  const high = seen.reduce((sum, one) => sum + one.points_high, 0);
  const known = seen.filter((one) => one.high - one.low < 100).reduce((sum, one) => sum + one.weight, 0);
  const line = (one: CriterionView, points: number): ReasonLine => ({ criterion: one.key, text: one.fact, points });
  const reasons = strongest(seen.filter((one) => one.low >= 50).map((one) => line(one, one.points_low))).slice(0, 3);
  const rest = seen.filter((one) => !reasons.some((reason) => reason.criterion === one.key));
  const [d, p] = [fraction(low), fraction(high)];
  return {
    home: home.code, code: home.code, name: home.name, kind: home.kind, place: home.place, confirmed: home.confirmed, marks: home.marks,
    rank: 1, rank_by_possible: 1,
    sum: { documented: d, possible: p, coverage: { numerator: known, denominator: total / 100, tenths: Math.floor((known * 100_000) / total) }, bar: `Dokumentert ${d.tenths / 10} av 100, mulig ${p.tenths / 10}` },
    clarify: [],
    travel: ['Mor', 'Skole', 'Mormor'].map((place, i) => ({ place, time: home.travel[i] ?? 'ukjent', low: home.travel[i] === 'skjult' ? null : 10, high: home.travel[i] === 'skjult' ? null : 20, method: 'anslag', ferries: place === 'Mormor' && home.code === 'H-012' ? ['Øksfjord–Hasvik'] : [], no_time: null, limit_words: null, which: home.travel[i] === 'skjult' ? null : `sted-${i}` })),
    for_reasons: reasons,
    against: strongest(rest.map((one) => line(one, one.max - one.points_high))),
    questions: strongest(rest.filter((one) => one.high - one.low === 100).map((one) => line(one, one.points_high - one.points_low))),
    asked: mockState.asked.filter((each) => each.home === home.code).map(askedRow)[0] ?? null,
    child_words: home.code === 'H-044' ? { words: '«Tante lager alltid vafler.»', said: 'Sagt 12.11.2026' } : null,
  };
}

function ranked(rows: CandidateRow[]): CandidateRow[] {
  const by = (pick: (row: CandidateRow) => number) => [...rows].sort((a, b) => pick(b) - pick(a));
  by((one) => one.sum?.possible.numerator ?? 0).forEach((one, i) => (one.rank_by_possible = i + 1));
  const list = by((one) => one.sum?.documented.numerator ?? 0);
  list.forEach((one, i) => (one.rank = i + 1));
  return list;
}

function many(): Invented[] {
  if (typeof location === 'undefined' || !location.search.includes('many')) return [];
  const pattern = homes['andre']?.[0];
  return pattern ? Array.from({ length: 10_000 }, (_, i) => ({ ...pattern, code: `X-${i}`, name: `Prøvehjem ${i}` })) : [];
}

export const mockChild: ChildHeader = {
  id: 'tjeld', need: 'n1', name: '«Tjeld»', age: '8 år', line: 'B-26-014 · omsorgskommune Alta · trenger hjem fra 14.12.2026', waiting: 'har ventet i 23 dager',
  needs: [
    { name: 'Tilknytning og trygghet', severity: 3, words: 'Sover ikke alene' },
    { name: 'Søvn', severity: 2, words: null },
  ],
  load: '6 timer i uka',
  frame: [{ kind: 'siblings', text: 'Bør bo med Linerle, 5 år' }, { kind: 'language', text: 'Samisk tilhørighet' }, { kind: 'health', text: 'Allergi mot hund' }],
  places: [{ kind: 'contact', text: 'Mor, Alta, 2 × md.' }, { kind: 'school', text: 'Skolen i Talvik' }, { kind: 'contact', text: 'Mormor, Máze, 1 × md.' }, { kind: 'stay_away', text: 'Skal ikke bo i Øksfjord' }],
  words: { words: '«Jeg vil gå på skolen min. Og Linerle må ikke bli redd.»', said: 'Sagt 12.11.2026, enig i ordlyden' },
  not_heard: null,
};

/** Every invented home against the invented child. */
export function mockRanking(): RankingView {
  const group = (code: string, name: string, sentence: string, extra: Invented[] = []) => {
    const candidates = ranked([...(homes[code] ?? []), ...extra].map(row));
    return { code, name, count: `${candidates.length} hjem`, sentence, candidates };
  };
  return {
    child: mockChild, today: '2026-11-24', judged_on: '2026-12-14', assessed: '38 hjem er vurdert per 24.11.2026 med vektene Standard 1', weights: 'Standard 1', rules: '01.07.2026',
    search_open: true,
    search_sentence: 'Søket i familie og nettverk er ikke avsluttet. 5 av 7 er vurdert, familieråd 26.11. Velger du et hjem nå, skriver du hvorfor (§ 9-4).',
    network_persons: [{ id: 'p1', name: 'Onkel Odin', state: 'kontaktet 10.11.2026, har ikke svart' }],
    need_questions: ['Er det avklart om barnet skal ha overnatting hos mormor?'],
    groups: [
      group('familie_nettverk', 'Familie og nettverk', 'Vurderes først (bvl. § 9-4). Ingen av dem er godkjent ennå.'),
      group('kjent', 'Kjent for barnet', 'Ingen enkelt vekt snur rekkefølgen.'),
      group('andre', 'Andre fosterhjem', 'Bjørkelys er først i 99,8 % av 10 000 vektsett.', many()),
    ],
    excluded: [
      { home: 'H-014', code: 'H-014', name: 'Solbris', kind: 'Ordinært 2.2', place: 'Øksfjord, Loppa', reasons: [{ code: 'stay_away', sentence: 'Ligger i Øksfjord, et område barnet skal holdes unna.', change: 'Ingenting, så lenge vernet gjelder.' }, { code: 'places', sentence: 'Ingen ledig plass 14.12.2026 (2 av 2 i bruk).', change: 'Plass ledig fra 01.02.2027.' }], clarify: [], ended: false },
      { home: 'H-003', code: 'H-003', name: 'Tyttebærlia', kind: 'Ordinært 2.2', place: 'Alta', reasons: [{ code: 'allergy', sentence: 'Har to hunder. Barnet er allergisk mot hund.', change: 'At allergien er avklart med lege.' }], clarify: [{ code: 'police', sentence: 'Politiattest er ikke sett.', change: 'Se politiattest.' }], ended: false },
      { home: 'H-002', code: 'H-002', name: 'Kvitfonn', kind: 'Ordinært 2.2', place: 'Alta', reasons: [{ code: 'ended', sentence: 'Hjemmet er avsluttet 01.02.2025.', change: 'Ny vurdering.' }], clarify: [], ended: true },
    ],
    asked: mockState.asked.map(askedRow), asked_open: openAsked(), asked_limit: 3, asked_line: `${openAsked()} av 3 hjem er spurt samtidig`,
    first: 'H-044',
    empty_sentence: null,
  };
}

/** One invented home's whole sum. */
export function mockExplanation(home: string): ExplanationView {
  const found = Object.values(homes).flat().find((one) => one.code === home) ?? homes['andre']?.[0];
  const seen = found ? viewed(found) : [];
  const parts: PartView[] = Object.entries(letters).map(([letter, name]) => {
    const own = seen.filter((_, i) => criteria[i]?.letter === letter);
    const add = (pick: (one: CriterionView) => number) => own.reduce((sum, one) => sum + pick(one), 0);
    return { letter, name, low: add((one) => one.points_low), high: add((one) => one.points_high), max: add((one) => one.max), criteria: own };
  });
  const sum = (pick: (part: PartView) => number) => `${parts.map(pick).join(' + ')} = ${parts.reduce((all, part) => all + pick(part), 0)} av ${total} poeng`;
  return {
    home, parts, documented_line: `Dokumentert: ${sum((part) => part.low)}`, possible_line: `Mulig: ${sum((part) => part.high)}`,
    clarify: [{ code: 'health', sentence: 'Helseopplysninger er ikke innhentet.', change: 'Innhent helseopplysninger.' }], further_needs: [],
  };
}
