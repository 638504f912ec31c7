/**
 * An invented backend for development and tests. Never part of the program: `vite build` leaves it out.
 * It answers from memory in the same shapes; it decides nothing about homes.
 */
import { choosingAnswers } from './mock-choosing';
import { mockLists } from './mock-lists';
import { mockState, waitingViews } from './mock-state';
import { recordAnswers } from './mock-records';
import { mockExplanation, mockRanking } from './mock-ranking';
import { roundAnswers } from './mock-rounds';
import { travelAnswers } from './mock-travel';
import { urgentAnswers } from './mock-urgent';
import { vettingAnswers } from './mock-vetting';
import { whereAnswers } from './mock-where';
import type { CallName, Calls, OfficeView, SessionView } from './types';

/** Every call there is: one without an answer here does not compile. */
type Answers = { [N in CallName]: (args: Calls[N]['args']) => Calls[N]['result'] };

const limits = { asked_at_once: 3, inquiry_days: 10, bufetat_days: 14, asked_days: 5, beredskap_days: 42, repair_days: 14 };
const example: OfficeView = {
  record: { id: 'office', name: 'Altafjorden barneverntjeneste', kommune: '5601', postnummer: '9510', point: null, example: 'ja', freshness: { willingness_months: 6, availability_months: 6, household_months: 12 }, limits },
  name: 'Altafjorden barneverntjeneste',
  kommune: '5601',
  kommune_name: 'Alta',
  example: true,
  today: '2026-11-24',
  weights: 'Standard 1 (1)',
  rules: 'Regler per 01.07.2026',
  homes: 38,
  children: 24,
  undo: { name: 'endret søskenkrav' },
  redo: null,
  limits,
  saved_at: null,
};
let session: SessionView = location.search.includes('new') ? { state: 'no_office' } : { state: 'locked', file: 'altafjorden.heimly' };
let office = example;

function refuse(code: string, field: string | null, message: string): never {
  throw { code, field, message };
}
function openOffice(next: OfficeView): SessionView {
  office = next;
  session = { state: 'open', office, adviser: null };
  return session;
}

const answers: Answers = {
  ...recordAnswers,
  ...choosingAnswers,
  ...urgentAnswers,
  ...vettingAnswers,
  ...whereAnswers,
  ...roundAnswers,
  ...travelAnswers,
  session: () => (session.state === 'open' ? { ...session, adviser: mockState.advisers.find((each) => each.id === mockState.me) ?? null } : session),
  code_lists: () => ({
    lists: mockLists,
    kommuner: [
      { code: '5601', word: 'Alta' },
      { code: '5612', word: 'Kautokeino' },
      { code: '5614', word: 'Loppa' },
    ],
  }),
  unlock: ({ passphrase }) =>
    passphrase === 'riktig hest batteri stift'
      ? openOffice(example)
      : refuse('wrong_passphrase', 'passphrase', 'Passfrasen er ikke riktig. Prøv igjen, eller bruk gjenopprettingsnøkkelen.'),
  set_language: () => null,
  unlock_recovery: () => refuse('bad_recovery_key', 'key', 'Nøkkelen passer ikke til dette kontoret. Se etter om noe er skrevet feil.'),
  open_example: () => openOffice(example),
  create_office: ({ name }) => {
    openOffice({ ...example, name, example: false, undo: null });
    return { recovery_key: 'HEIM-7K3Q-9TBD-4XWM-2PNR-8VCJ-5YLA-6GSE-F1ZU', office };
  },
  lock: () => {
    session = { state: 'locked', file: 'altafjorden.heimly' };
    return session;
  },
  save_office: ({ record }) => openOffice({ ...office, record, name: record.name }),
  undo: () => {
    if (!office.undo) refuse('nothing_to_undo', null, 'Det er ikke noe å angre.');
    return openOffice({ ...office, undo: null, redo: office.undo });
  },
  redo: () => {
    if (!office.redo) refuse('nothing_to_redo', null, 'Det er ikke noe å gjøre om.');
    return openOffice({ ...office, undo: office.redo, redo: null });
  },
  search: ({ words }) =>
    [
      { kind: 'child' as const, open: 'tjeld', title: '«Tjeld»', detail: 'B-26-014' },
      { kind: 'home' as const, open: 'H-031', title: 'Bjørkelys', detail: 'H-031, Alta' },
      { kind: 'inquiry' as const, open: 'inq-1', title: 'Brage Myrvoll', detail: 'Henvendelse, ny' },
    ].filter((hit) => hit.title.toLowerCase().includes(words.toLowerCase())),
  rank_homes: () => mockRanking(),
  explain_home: ({ home }) => mockExplanation(home),
  decision_draft: ({ home }) => ({
    home,
    home_name: home,
    reasons: ['a', 'b', 'c', 'd', 'e'].map((letter) => ({ letter, heading: `Bokstav ${letter}`, text: 'Fakta om hjemmet.' })),
    child_view: '«Jeg vil gå på skolen min.» Sagt 12.11.2026.',
    parents_view: '',
    alternatives: 'Stillevåg H-008, Nordavind H-022.',
    needs_why_not_first: home === 'H-044' ? null : 'Snøfonn står først. Skriv hvorfor et annet hjem velges.',
    needs_why_before_search: 'Søket i familie og nettverk er ikke avsluttet. Skriv hvorfor et hjem velges nå.',
    clarify: [{ code: 'health', sentence: 'Helseopplysninger er ikke innhentet.', change: 'Innhent helseopplysninger.' }],
    foster_parents_view: '',
    earlier: null,
    habil_asked: `Har du eller noen nær deg en tilknytning til ${home} eller til barnet?`,
    inhabil: null,
    waiting: waitingViews,
    parents_missing: null,
    child_missing: null,
    presented: [],
  }),
  // The window asks again for what it shows; it does not read this answer.
  save_decision: () => ({}) as Calls['save_decision']['result'],
  preview_import: ({ path }) => ({
    counts: ['38 hjem', '112 personer'],
    problems: path.includes('feil') ? [{ place: 'Hjem', row: 12, column: 'Postnummer', sentence: 'Postnummeret finnes ikke. Skriv fire siffer.' }] : [],
    notes: ['Kolonnen «Merknad 2» leses ikke.'],
    duplicates: [{ key: 'd1', incoming: 'Bjorkelys', existing: 'Bjørkelys H-031', why: 'Nesten samme navn, samme postnummer.' }],
    stored: false,
  }),
  apply_import: () => ({ counts: ['38 hjem', '112 personer'], problems: [], notes: [], duplicates: [], stored: true }),
  write_template: ({ path }) => ({ path, notes: [] }),
  write_export: ({ path }) => ({ path, notes: [] }),
  write_report: ({ path }) => ({ path, notes: [] }),
  notices: () => [{ name: 'Inter', notice: 'The Inter Project Authors, SIL Open Font License 1.1.' }],
};

/** The idle timer of the program, for tests: locks without telling the window. */
export function mockIdleLock(): void {
  session = { state: 'locked', file: 'altafjorden.heimly' };
}

/** Answers like the program would, a tick later, with copies so that nothing is shared. */
export async function mockTransport(name: string, args: unknown): Promise<unknown> {
  await Promise.resolve();
  const always = ['session', 'set_language', 'unlock', 'unlock_recovery', 'open_example', 'create_office', 'lock', 'code_lists', 'notices'];
  if (session.state !== 'open' && !always.includes(name)) return refuse('locked', null, 'Kontoret er låst. Lås opp for å gå videre.');
  if (!(name in answers)) return refuse('unknown_call', null, `Ukjent kall: ${name}`);
  const answer = answers[name as CallName] as (given: unknown) => unknown;
  return structuredClone(answer(structuredClone(args)));
}
