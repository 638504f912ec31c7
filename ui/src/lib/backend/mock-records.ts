/** Invented homes and children for development and tests: they are kept in memory and forgotten. */
import { mockRanking } from './mock-ranking';
import { askedRow, assessmentView, bufetatRow, dueRows, mockState, pairView, resetState, waitingViews } from './mock-state';
import { resetRounds } from './mock-rounds';
import { resetTravel } from './mock-travel';
import { mockSpot } from './mock-where';
import type { Calls, ChildRecord, ChildView, Gap, HomeRecord, HomeRow, HomeView, MemberRecord, NeedRecord, NetworkPersonRecord, NetworkSearchRecord, PlacementRecord, TieRecord } from './types';

const today = '2026-11-24';

function person(id: string, name: string, role: MemberRecord['role'], year: number): MemberRecord {
  return {
    id, name, role, birth: { kind: 'year', year }, placed_by: null, work: null, phone: null, email: null,
    protection: { grade: 'ingen', hidden_from: null, decided_by: null, from: null, valid_to: null }, politiattest: null,
  };
}
function home(n: number, name: string): HomeRecord {
  const code = `H-${String(n).padStart(3, '0')}`;
  return {
    id: code, code, family_name: name, kind: '2.2', kind_word: null, other_assignments: [], status: 'anbefalt', status_on: '2019-03-01', status_reason: null,
    obtained_through: null, private_provider: null, responsible: 'adviser-1', deputy: null, reservations: [],
    household: {
      members: [person(`${code}-a`, `Mari ${name}`, 'fosterforelder', 1979), person(`${code}-b`, `Jo ${name}`, 'eget_barn', 2016)],
      confirmed_on: '2026-03-11', animals: null, smoking: 'nei', languages: null, backgrounds: [], sami: [], hours_a_week: { value: 10, on: '2026-03-11' },
      contact_attitude: null, own_network: null, network_words: null, health_obtained_on: null,
    },
    dwelling: { address: null, postnummer: '9515', kommune: '5601', point: null, point_quality: null, step_free: null, own_room: 'ja' },
    frame: { places: 2, ages: { youngest: 3, oldest: 12 }, sexes: null, sibling_group: 2, purposes: ['planlagt'], lengths: null, own_kommune: null, other_restrictions: null },
    competence: [{ need: 'tilknytning', level: { value: 3, on: '2026-03-11' }, basis: 'Fosterbarn 2019–2024', willingness: { value: 'ja', on: '2026-03-11' } }],
    training: null, availability: { confirmed_on: '2026-03-11', free_from: null, pause: null }, narrative: [], notes: null,
  };
}
const names = ['Havsule', 'Skarvøya', 'Stillevåg', 'Tindvik', 'Lauvli', 'Fjellvik'];
/** The homes the invented ranking knows by name, by the end of their code. */
const known: Record<number, string> = { 2: 'Kvitfonn', 3: 'Tyttebærlia', 11: 'Fjorden', 12: 'Multemyr', 14: 'Solbris', 18: 'Rypelyng', 22: 'Nordavind', 31: 'Bjørkelys' };
function relative(id: string, name: string, relation: string, over: Partial<NetworkPersonRecord> = {}): NetworkPersonRecord {
  return { id, name, relation, side: null, closeness: null, contacted_on: null, contacted_how: null, answer: null, assessed: null, reason: null, reconsider_on: null, home: null, ...over };
}
let homes: HomeRecord[] = [];
let need: NeedRecord | null = null;
let child: ChildRecord;
let search: NetworkSearchRecord | null = null;
let ties: TieRecord[] = [];
let stays: PlacementRecord[] = [];

/** Begins again, so that one test never sees what another wrote. `many` homes show how long lists behave. */
export function resetRecords(many = 38): void {
  resetState();
  resetRounds();
  resetTravel();
  homes = Array.from({ length: many }, (_, i) => home(i + 1, known[i + 1] ?? names[i % names.length] ?? ''));
  homes.push(home(44, 'Snøfonn'), home(45, 'Lyngskog'));
  child = {
    id: 'tjeld', pseudonym: 'Tjeld', case_reference: 'B-26-014', birth: '2018-05-01', sex: null, omsorgskommune: '5601', legal_basis: null, responsible: 'adviser-1', deputy: null,
    protection: { grade: 'ingen', hidden_from: null, decided_by: null, from: null, valid_to: null }, ties_complete: 'nei',
    views: [{ on: '2026-11-12', about: { kind: 'moving' }, words: 'Jeg vil gå på skolen min.', asked_by: 'V. Lysfonn', agreed: 'ja', weight: null }],
    not_heard_reason: null, parents_view: null, siblings: [], notes: null,
  };
  need = {
    id: 'need-1', child: 'tjeld', stage: 'trenger', registered_on: '2026-11-01', decided_on: null, wished_on: null, told_on: null, closed_on: null, purpose: 'omsorg',
    length: null, expected_months: null, items: [{ code: 'sovn', severity: 2, words: null }], load_hours: null, avoid_children: [], avoid_places: [], avoid_areas: [], avoid_persons: [],
    allergies: null, smoke_free: null, step_free: null, first_language: null, backgrounds: null, sami: null, nearby: { postnummer: null, live_elsewhere: 'nei' },
    school: { kind: 'not_asked' }, contact: { kind: 'not_decided' }, other_places: [], summary: null,
  };
  search = {
    child: 'tjeld',
    persons: [
      relative('mormor', 'Solveig', 'mormor', { side: 'mors_slekt', closeness: 'naer' }),
      relative('tante', 'Sunniva', 'moster', { side: 'mors_slekt', closeness: 'naer', answer: 'ja', assessed: 'som_hjem', home: 'H-044' }),
      relative('onkel', 'Odin', 'onkel', { side: 'fars_slekt', closeness: 'kjenner', contacted_on: '2026-11-10', contacted_how: 'telefon', answer: 'ikke_svart' }),
      relative('farfar', 'Torbjørn', 'farfar', { side: 'fars_slekt', answer: 'nei', assessed: 'ikke_aktuelt', reason: 'Er syk nå.', reconsider_on: '2027-03-01' }),
      relative('laerer', 'Synnøve', 'lærer', { side: 'skole_fritid', closeness: 'kjenner', answer: 'kanskje', assessed: 'som_stotte' }),
      relative('nabo', 'Odin', 'onkel, nabo', {}),
    ],
    contacts: [{ person: 'onkel', on: '2026-11-10', how: 'telefon', by: 'V. Lysfonn', words: 'Ringte to ganger.', answer: 'ikke_svart' }],
    meetings: [], tools: null, tools_not_used_reason: null, conclusion: null,
  };
  ties = [];
  stays = [];
}
resetRecords(location.search.includes('many') ? 10_000 : 38);

function homeRow(record: HomeRecord): HomeRow {
  const hidden = record.household.members.some((member) => ['fortrolig', 'strengt_fortrolig'].includes(member.protection.grade));
  return {
    id: record.id, code: record.code, name: hidden ? record.code : record.family_name, kind: 'Ordinært fosterhjem (2.2)', status: 'Anbefalt', status_code: record.status,
    place: hidden ? 'Adressen er skjult' : 'Tverrelvdalen, Alta', places: record.frame.places === null ? 'Plasser ikke oppgitt' : `${record.frame.places} av ${record.frame.places} plasser ledig`,
    free: record.frame.places, confirmed: record.availability.confirmed_on === today ? 'Bekreftet i dag' : 'Bekreftet for 8 md. siden',
    marks: [...(hidden ? [{ kind: 'protected' as const, text: 'Adressen er skjult' }] : []), ...(record.availability.confirmed_on === today ? [] : [{ kind: 'stale' as const, text: 'Må bekreftes' }])],
  };
}
export function homeView(record: HomeRecord): HomeView {
  const missing: Gap[] = [];
  if (record.frame.lengths === null) missing.push({ field: 'frame.own_kommune', text: 'Barn fra egen kommune: ikke spurt' });
  if (record.training === null) missing.push({ field: 'training', text: 'Opplæring: ikke spurt' });
  if (record.household.smoking === null) missing.push({ field: 'household.smoking', text: 'Røyking: ikke spurt' });
  return {
    record, row: homeRow(record), stays: [], missing, changed: '2026-11-20', place: mockSpot, far_from_postnummer: null,
    assessments: mockState.assessments.filter((each) => each.home === record.id).map(assessmentView),
    pairs: mockState.pairs.filter((each) => each.home === record.id).map((pair) => pairView(pair, record.family_name)),
    asked: mockState.asked.filter((each) => each.home === record.id).map(askedRow),
    due: dueRows.filter((row) => row.home === record.id),
    habilitet: [],
    duplicates: ['H-031', 'H-007'].includes(record.id) ? [{ kind: 'home', keep: 'H-031', drop: 'H-007', keep_name: 'Bjørkelys H-031', drop_name: 'Havsule H-007', why: 'Samme telefonnummer og samme postnummer.' }] : [],
  };
}
export function childView(): ChildView {
  const missing: Gap[] = child.parents_view === null ? [{ field: 'parents_view', text: 'Foreldrenes syn er ikke skrevet' }] : [];
  if (need?.load_hours === null) missing.push({ field: 'need.load_hours', text: 'Timer med oppfølging i uka er ikke kartlagt' });
  return {
    record: child, need, earlier_needs: [], search, ties, placements: stays, decision: null, missing,
    asked: mockState.asked.filter((each) => each.child === 'tjeld').map(askedRow), participation: need && mockState.participation, waiting: waitingViews,
    due: dueRows.filter((row) => row.child === 'tjeld'), pairs: mockState.pairs.map((pair) => pairView(pair, found(pair.home).family_name)),
    bufetat: mockState.bufetat.filter((each) => each.child === 'tjeld').map(bufetatRow), habilitet: [],
    duplicates: search?.persons.some((each) => each.id === 'nabo') ? [{ keep: 'onkel', drop: 'nabo', keep_name: 'Odin, onkel', drop_name: 'Odin, onkel, nabo', why: 'Samme navn.' }] : [],
    network_line: `Søket i familie og nettverk er ${search?.conclusion ? 'avsluttet' : 'ikke avsluttet'}. ${search?.persons.filter((each) => each.assessed !== null).length ?? 0} av ${search?.persons.length ?? 0} er vurdert.`,
    stays: stays.map((stay) => ({ id: stay.id, child: 'tjeld', child_name: '«Tjeld»', home: null, place: 'Hos foreldre', from: stay.period.from, last: null, words: '' })),
    row: {
      id: 'tjeld', name: `«${child.pseudonym}»`, age: '8 år', kommune: 'Alta', case_reference: child.case_reference, stage: need ? 'trenger hjem' : 'ingen behov', open_need: need !== null,
      emergency: false, waiting: need ? 'har ventet i 23 dager' : null, lives: 'hos mor', marks: [],
    },
  };
}
function refuse(code: string, field: string | null, message: string): never {
  throw { code, field, message };
}
export function found(id: string): HomeRecord {
  return homes.find((each) => each.id === id) ?? refuse('not_found', null, 'Det du leter etter, finnes ikke lenger.');
}

/** Answers to some of the calls. */
export type Answers = { [N in keyof Calls]?: (args: Calls[N]['args']) => Calls[N]['result'] };

/** The calls about homes and children. */
export const recordAnswers = {
  postnummer: ({ postnummer }) => (postnummer === '9515' ? { poststed: 'Alta', kommune: '5601', kommune_name: 'Alta', uncertain: true } : null),
  list_homes: () => homes.map(homeRow),
  get_home: ({ id }) => homeView(found(id)),
  new_home: ({ family_name }) => {
    const made = home(homes.length + 10, family_name);
    homes.push(made);
    return homeView(made);
  },
  save_home: ({ record }) => {
    if (record.code.trim() === '') refuse('invalid', 'code', 'Skriv koden.');
    const names = record.household.members.findIndex((member) => member.name.trim() === '');
    if (names >= 0) refuse('invalid', `household.members[${names}].name`, 'Feltet er tomt.');
    homes = homes.map((each) => (each.id === record.id ? record : each));
    return homeView(record);
  },
  confirm_home: ({ id }) => {
    found(id).availability.confirmed_on = today;
    return homeView(found(id));
  },
  place_home: ({ home: id, point }) => {
    const record = found(id);
    record.dwelling.point = point ?? null;
    return homeView(record);
  },
  list_children: () => [childView().row],
  get_child: () => childView(),
  new_child: () => childView(),
  save_child: ({ record }) => {
    child = record;
    return childView();
  },
  new_need: () => childView(),
  save_need: ({ record }) => {
    need = record.closed_on === null ? record : null;
    return childView();
  },
  save_search: ({ record }) => {
    search = record;
    return childView();
  },
  promote_person: ({ person: id }) => {
    const made = home(homes.length + 10, search?.persons.find((each) => each.id === id)?.name ?? '');
    homes.push(made);
    search = search && { ...search, persons: search.persons.map((each) => (each.id === id ? { ...each, home: made.id } : each)) };
    return homeView(made);
  },
  save_tie: ({ record }) => {
    ties = [...ties.filter((each) => each.id !== record.id), record];
    return childView();
  },
  delete_tie: ({ id }) => {
    ties = ties.filter((each) => each.id !== id);
    return childView();
  },
  save_placement: ({ record }) => {
    stays = [...stays.filter((each) => each.id !== record.id), record];
    return childView();
  },
  delete_placement: ({ id }) => {
    stays = stays.filter((each) => each.id !== id);
    return childView();
  },
  save_participation: ({ record }) => {
    mockState.participation = record;
    return childView();
  },
  merge_network_persons: ({ keep, drop, choices }) => {
    if (!choices.some((choice) => choice.field === 'person/relation')) refuse('merge_conflict', 'person/relation', 'De to har ulike svar. Velg hvilket svar som gjelder for: relasjon.');
    if (search) search = { ...search, persons: search.persons.filter((each) => each.id !== drop), contacts: search.contacts.map((each) => (each.person === drop ? { ...each, person: keep } : each)) };
    return childView();
  },
  saved_ranking: () => ({ ...mockRanking(), asked_line: '' }),
  merge_homes: ({ keep, drop, choices }) => {
    if (!choices.some((choice) => choice.field === 'frame.places')) refuse('merge_conflict', 'frame.places', 'Velg hvilket svar som er riktig: plasser.');
    homes = homes.filter((each) => each.id !== drop);
    return homeView(found(keep));
  },
  merge_members: ({ home: id, keep, drop, choices }) => {
    const record = found(id);
    const of = (member: string) => record.household.members.find((each) => each.id === member) ?? refuse('not_found', null, 'Personen finnes ikke lenger.');
    const [one, other] = [of(keep), of(drop)];
    const differ = (['name', 'role', 'birth'] as const).filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
    const open = differ.map((field) => `member/${keep}/${field}`).filter((path) => !choices.some((choice) => choice.field === path));
    if (open.length > 0) refuse('merge_conflict', open.join(' '), 'De to har ulike svar. Velg hvilket svar som gjelder.');
    for (const field of differ) if (choices.some((choice) => choice.field === `member/${keep}/${field}` && choice.take === 'drop')) Object.assign(one, { [field]: other[field] });
    record.household.members = record.household.members.filter((member) => member.id !== drop);
    return homeView(record);
  },
  promote_inquiry: ({ id }) => {
    const inquiry = mockState.inquiries.find((each) => each.id === id);
    const made = home(homes.length + 10, inquiry?.name ?? '');
    homes.push(made);
    if (inquiry) Object.assign(inquiry, { home: made.id, stage: 'ble_hjem' });
    return homeView(made);
  },
  log: () => [{ by: 'V. Lysfonn', at: '2026-11-24 14:32', operation: 'endret hjem', record: 'hjem', id: 'H-031' }],
} satisfies Answers;
