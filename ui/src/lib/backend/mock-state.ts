/** What the invented backend remembers of the choosing in depth, and how it shows it. Forgotten with the records. */
import { mockWord } from './mock-lists';
import type {
  ApprovalRecord, AskedRow, AssessmentView, BufetatRequestRecord, BufetatRow, DueRow, HabilitetRecord, HomeAskedRecord, HomeAssessmentRecord,
  InquiryRecord, PairDutiesRecord, PairView, ParticipationRecord, WaitingView,
} from './types';

const today = '2026-11-24';

interface State {
  asked: HomeAskedRecord[];
  assessments: HomeAssessmentRecord[];
  pairs: PairDutiesRecord[];
  approvals: ApprovalRecord[];
  participation: ParticipationRecord;
  inquiries: InquiryRecord[];
  bufetat: BufetatRequestRecord[];
  advisers: { id: string; name: string }[];
  me: string | null;
  habilitet: HabilitetRecord[];
  ringeliste: string[];
  /** Own weight sets by name: the weights of each version, the latest last. */
  weights: Record<string, Record<string, number>[]>;
}

/** A new record's id. */
export function made(kind: string, all: readonly { id: string }[]): string {
  return `${kind}-${all.length + 1}-${all.reduce((sum, each) => sum + each.id.length, 0)}`;
}
/** Puts a record in the place of the one with its id; an empty id makes a new one, first in the list. */
export function stored<T extends { id: string }>(kind: string, all: T[], record: T): T[] {
  if (record.id === '') return [{ ...record, id: made(kind, all) }, ...all];
  return all.map((each) => (each.id === record.id ? record : each));
}
function asked(over: Partial<HomeAskedRecord>): HomeAskedRecord {
  return { id: '', home: '', child: null, on: today, at: null, how: null, by: null, told: null, answer: null, answered_on: null, reason: null, presented: null, ...over };
}
/** Nothing written yet about a home and a child. */
export function blankPair(home: string, child: string): PairDutiesRecord {
  return {
    id: '', home, child, exception: null, exception_on: null, exception_words: null, general_words: null, child_words: null, kommune_asked_on: null,
    kommune_answered_on: null, kommune_answer: null, kommune_told_approval_on: null, kommune_told_placement_on: null, tilsyn_told_child_on: null,
    tilsyn_told_foster_parents_on: null, tilsyn_told_parents_on: null, tilsynsperson: null, reconsider_on: null, rejected_words: null,
  };
}
/** An inquiry with only a name. */
export function newInquiry(id: string, name: string, received_on: string): InquiryRecord {
  return {
    id, received_on, name, phone: null, email: null, postnummer: null, wants: [], source: null, stage: 'ny', answered_on: null, next_step: null,
    next_step_by: null, responsible: null, steps: [], ended_reason: null, home: null, notes: null,
  };
}
function first(): State {
  return {
    asked: [
      asked({ id: 'asked-1', home: 'H-044', child: 'tjeld', on: '2026-11-21', at: '14:26', how: 'telefon', by: 'V. Lysfonn', told: 'Alder og skole.', answer: 'vil_tenke', answered_on: '2026-11-21' }),
      asked({ id: 'asked-2', home: 'H-022', child: 'tjeld', on: '2026-11-18', how: 'telefon', answer: 'nei', answered_on: '2026-11-19', reason: 'Har nettopp fått eget barn.' }),
    ],
    assessments: [{
      id: 'assessment-1', home: 'H-044', template: 'familie_nettverk', child: 'tjeld', started_on: '2026-11-15', finished_on: null, by: 'V. Lysfonn',
      steps: [{ step: 'forste_samtale', on: '2026-11-15', words: null }], sections: [{ topic: 'motivasjon', facts: 'Vil at barnet blir i slekta.', source: 'Samtale 15.11.', assessment: null }],
      conclusion: null, conclusion_words: null,
    }],
    pairs: [{ ...blankPair('H-044', 'tjeld'), id: 'pair-1', general_words: 'Stabil familie.' }],
    approvals: [],
    participation: {
      need: 'need-1', parents_told_on: null, parents_told_words: null, parents_not_told_reason: null, child_told_on: '2026-11-12', child_told_words: 'At vi leter etter et sted å bo.',
      tillitsperson_told_on: null, tillitsperson_wanted: null, tillitsperson: null,
    },
    inquiries: [
      { ...newInquiry('inq-1', 'Brage Myrvoll', '2026-11-12'), phone: '900 00 101', wants: ['fosterhjem'], postnummer: '9515' },
      { ...newInquiry('inq-2', 'Sigrun Fjellheim', '2026-11-02'), wants: ['besokshjem'], stage: 'i_kontakt', answered_on: '2026-11-03', next_step: 'Informasjonsmøte', next_step_by: '2026-11-20', responsible: 'adviser-1', steps: [{ on: '2026-11-03', words: 'Ringte og avtalte møte.', by: null }] },
      { ...newInquiry('inq-3', 'Sigrun Fjellhem', '2026-11-22'), phone: '900 00 103', wants: ['besokshjem'] },
      { ...newInquiry('inq-4', 'Ivar Sandnes', '2026-09-01'), wants: ['beredskapshjem'], stage: 'takket_nei', answered_on: '2026-09-04', ended_reason: 'Flytter.' },
    ],
    bufetat: [
      { id: 'buf-1', child: 'tjeld', asked_on: '2026-11-04', asked_for: 'fosterhjem', words: 'Fosterhjem i Alta eller Kautokeino.', answered_on: null, answer: null, answer_words: null, home: null, taken: null, not_taken_reason: null },
    ],
    advisers: [{ id: 'adviser-1', name: 'V. Lysfonn' }, { id: 'adviser-2', name: 'K. Myrstad' }],
    me: null,
    habilitet: [],
    ringeliste: ['H-005', 'H-009', 'H-011'],
    weights: { Kontoret: [{ b2: 5 }] },
  };
}

/** The one memory. */
export let mockState: State = first();

/** Begins again. */
export function resetState(): void {
  mockState = first();
}

const names: Record<string, string> = { 'H-044': 'Snøfonn', 'H-045': 'Lyngskog', 'H-031': 'Bjørkelys', 'H-022': 'Nordavind', 'H-012': 'Multemyr', 'H-005': 'Lauvli', 'H-009': 'Stillevåg', 'H-011': 'Fjorden' };
/** What a home is called. */
export const homeName = (id: string): string => names[id] ?? id;
const short = (iso: string) => `${iso.slice(8)}.${iso.slice(5, 7)}.`;

/** One question to one home. */
export function askedRow(record: HomeAskedRecord): AskedRow {
  return {
    id: record.id, home: record.home, home_name: homeName(record.home), code: record.home, child: record.child, child_name: record.child ? '«Tjeld»' : null,
    when: record.at ? `${short(record.on)} kl. ${record.at.replace(':', '.')}` : short(record.on), how: record.how, by: record.by,
    answer: record.answer ? mockWord('AskedAnswer', record.answer) : 'Ikke svart ennå', answer_code: record.answer, answered: record.answered_on && short(record.answered_on), reason: record.reason, over: null, record,
  };
}
/** How many homes have been asked and not answered. */
export function openAsked(): number {
  return mockState.asked.filter((each) => each.child !== null && (each.answer === null || each.answer === 'vil_tenke')).length;
}

const steps = ['forste_samtale=Første samtale', 'samtykke=Samtykke til å spørre andre kommuner og NAV', 'politiattest=Politiattest vist', 'hjemmebesok=Hjemmebesøk', 'samtale_barnet=Samtale med barnet om hjemmet'];
const topics = ['motivasjon=Motivasjon', 'omsorgsevne=Evne til omsorg og oppfølging', 'bolig=Bolig og nærmiljø', 'relasjon_til_barnet=Forholdet til barnet'];
const pair = (text: string) => ({ code: text.split('=')[0] ?? '', word: text.split('=')[1] ?? '' });

/** One assessment with its template. */
export function assessmentView(record: HomeAssessmentRecord): AssessmentView {
  const done = (code: string) => record.steps.some((step) => step.step === code);
  const shown = steps.map(pair).map((step) => ({ ...step, done: done(step.code) }));
  const missing = shown.filter((step) => !step.done).map((step) => `${step.word} mangler dato.`);
  return {
    record, template: record.template === 'utenfor' ? 'Utenfor familie og nettverk' : 'Familie og nettverk', steps: shown,
    topics: topics.map(pair).map((topic) => ({ ...topic, hint: `Skriv det som er viktig om ${topic.word.toLowerCase()}.` })),
    missing, child_name: record.child && '«Tjeld»', can_conclude: missing.length === 0,
  };
}
/** One home and one child. */
export function pairView(record: PairDutiesRecord, home_name = homeName(record.home)): PairView {
  const approvals = mockState.approvals.filter((each) => each.home === record.home && each.child === record.child).sort((one, other) => other.on.localeCompare(one.on));
  const approval = approvals[0] ?? null;
  const inWords = (each: ApprovalRecord) => `Godkjent ${each.on.split('-').reverse().join('.')}${each.by ? ` av ${each.by}` : ''}`;
  return {
    home: record.home, home_name, child: record.child, child_name: '«Tjeld»', record, approval,
    approved: approval ? inWords(approval) : 'Ikke godkjent', earlier_approvals: approvals.slice(1).map(inWords),
    other_kommune: 'yes', kommune_words: 'Hjemmet ligger i Kautokeino, barnet hører til Alta.', due: dueRows.filter((row) => row.where === 'pair' && row.home === record.home),
    letters: [
      { kind: 'kommune_asked', name: 'Til kommunen der hjemmet ligger: Hva vet dere om hjemmet?', needed: record.kommune_asked_on === null },
      { kind: 'tilsyn_child', name: 'Til barnet om tilsyn', needed: record.tilsyn_told_child_on === null },
    ],
  };
}
/** One request to Bufetat. */
export function bufetatRow(record: BufetatRequestRecord): BufetatRow {
  return {
    id: record.id, child: record.child, child_name: record.child && '«Tjeld»', asked: `spurt ${short(record.asked_on)}`, asked_for: mockWord('BufetatAskedFor', record.asked_for),
    state: record.answer ? mockWord('BufetatAnswer', record.answer) : record.asked_on < '2026-11-10' ? 'Ikke besvart på 20 dager' : 'Ikke besvart', over: record.answer === null && record.asked_on < '2026-11-10', record,
  };
}

/** How long the child has waited. */
export const waitingViews: WaitingView[] = [
  { definition: 'registered_to_moved', name: 'Fra behovet ble registrert til innflytting', explanation: 'Regnes fra 01.11.2026.', words: '23 dager, venter fortsatt', days: 23, running: true },
  { definition: 'decided_to_moved', name: 'Fra vedtak til innflytting', explanation: 'Datoen for vedtaket er ikke skrevet.', words: 'kan ikke regnes ut: vedtaksdato mangler', days: null, running: true },
];

function due(key: string, over: Partial<DueRow>): DueRow {
  return { key, kind: key, text: '', detail: '', on: null, standing: 'due', days: '', child: null, home: null, inquiry: null, bufetat: null, letter: null, where: 'child', ...over };
}
/** What is to be done. */
export const dueRows: DueRow[] = [
  due('inquiry-inq-1', { text: 'Svar på henvendelsen fra Brage Myrvoll', detail: 'kom 12.11.2026, kontorets grense er 10 dager', on: '2026-11-22', standing: 'over', days: '2 dager over', inquiry: 'inq-1', where: 'inquiries' }),
  due('bufetat-buf-1', { text: 'Purr på Bufetat', detail: 'spurt 04.11.2026, kontorets grense er 14 dager', on: '2026-11-18', standing: 'over', days: '6 dager over', child: 'tjeld', bufetat: 'buf-1', where: 'inquiries' }),
  due('kommune-H-044', { text: 'Spør kommunen der Snøfonn ligger', detail: 'før godkjenning', standing: 'due', child: 'tjeld', home: 'H-044', letter: 'kommune_asked', where: 'pair' }),
  due('parents', { text: 'Fortell foreldrene til «Tjeld»', detail: 'at et fosterhjem vurderes', standing: 'due', child: 'tjeld', where: 'participation' }),
  due('asked-H-044', { text: 'Følg opp Snøfonn', detail: 'spurt 21.11.2026', on: '2026-11-26', standing: 'later', days: 'om 2 dager', child: 'tjeld', home: 'H-044', where: 'choose' }),
];
