/** Inquiries, Bufetat, assessments, approvals, letters, merging and the people of the office, for the invented backend. */
import { mockWord } from './mock-lists';
import { found, homeView, type Answers } from './mock-records';
import { blankPair, bufetatRow, made, mockState, newInquiry, pairView, stored } from './mock-state';
import type { AdvisersView, DuplicatePairRow, HabilitetRow, InquiriesView, InquiryRecord, InquiryRow, PairDutiesRecord } from './types';

const today = '2026-11-24';
const days = (from: string) => Math.round((Date.parse(today) - Date.parse(from)) / 86_400_000);
const shown = (iso: string) => iso.split('-').reverse().join('.');
function refuse(code: string, field: string | null, message: string): never {
  throw { code, field, message };
}

const ended = ['ble_hjem', 'takket_nei', 'ikke_aktuelt'];
function inquiryRow(record: InquiryRecord): InquiryRow {
  const open = !ended.includes(record.stage);
  return {
    id: record.id, name: record.name, wants: record.wants.map((code) => mockWord('WantedAssignment', code)).join(', '), place: record.postnummer ? 'Alta' : '',
    stage: mockWord('InquiryStage', record.stage), stage_code: record.stage, open, received: shown(record.received_on), age: `for ${days(record.received_on)} dager siden`,
    answered: record.answered_on ? `Besvart ${shown(record.answered_on)}` : 'Ikke besvart', over: open && record.answered_on === null && days(record.received_on) > 10 ? `Ikke besvart på ${days(record.received_on)} dager` : null,
    next_step: record.next_step, next_step_by: record.next_step_by && shown(record.next_step_by), next_over: record.next_step_by !== null && record.next_step_by < today,
    responsible: mockState.advisers.find((each) => each.id === record.responsible)?.name ?? null, home: record.home, record,
  };
}
function duplicates(): DuplicatePairRow[] {
  const has = (id: string) => mockState.inquiries.some((each) => each.id === id);
  return has('inq-2') && has('inq-3') ? [{ kind: 'inquiry', keep: 'inq-2', drop: 'inq-3', keep_name: 'Sigrun Fjellheim', drop_name: 'Sigrun Fjellhem', why: 'Nesten samme navn.' }] : [];
}
function inquiries(): InquiriesView {
  const rows = mockState.inquiries.map(inquiryRow);
  const stages = ['ny', 'i_kontakt', 'informasjonsmote', 'hjemmebesok', 'pa_vent'].map((code) => ({ code, word: mockWord('InquiryStage', code), count: rows.filter((row) => row.stage_code === code).length }));
  return { stages, rows, bufetat: mockState.bufetat.map(bufetatRow), line: `${rows.length} henvendelser, ${rows.filter((row) => row.record.answered_on === null).length} venter på svar`, duplicates: duplicates() };
}
function habilitetRow(record: (typeof mockState.habilitet)[number]): HabilitetRow {
  const who = mockState.advisers.find((each) => each.id === record.adviser)?.name ?? '';
  return { id: record.id, adviser: record.adviser, adviser_name: who, about: record.about.kind === 'child' ? 'overfor «Tjeld»' : `overfor ${record.about.id}`, since: shown(record.since), to: record.to && shown(record.to), words: record.words, record };
}
function advisers(): AdvisersView {
  return { advisers: mockState.advisers.map((each, i) => ({ ...each, children: i === 0 ? 1 : 0, homes: i === 0 ? 40 : 0, me: each.id === mockState.me })), me: mockState.me, habilitet: mockState.habilitet.map(habilitetRow) };
}
const pairOf = (home: string, child: string): PairDutiesRecord => mockState.pairs.find((each) => each.home === home && each.child === child) ?? blankPair(home, child);

/** The calls about inquiries, vetting, merging and people. */
export const vettingAnswers = {
  list_inquiries: () => inquiries(),
  new_inquiry: ({ name, received_on }) => {
    const id = made('inq', mockState.inquiries);
    mockState.inquiries = [newInquiry(id, name, received_on ?? today), ...mockState.inquiries];
    return { id, view: inquiries() };
  },
  save_inquiry: ({ record }) => {
    if (record.name.trim() === '') refuse('invalid', 'name', 'Skriv navnet.');
    mockState.inquiries = stored('inq', mockState.inquiries, record);
    return inquiries();
  },
  merge_inquiries: ({ keep, drop, choices }) => {
    const taken = (field: string) => choices.find((choice) => choice.field === field)?.take;
    if (!taken('inquiry/name') || !taken('inquiry/stage')) refuse('merge_conflict', 'inquiry/name inquiry/stage', 'De to har ulike svar. Velg hvilket svar som gjelder for: navn, hvor den står.');
    const gone = mockState.inquiries.find((each) => each.id === drop);
    mockState.inquiries = mockState.inquiries.filter((each) => each.id !== drop).map((each) => (each.id === keep && gone ? { ...each, name: taken('inquiry/name') === 'drop' ? gone.name : each.name, phone: each.phone ?? gone.phone } : each));
    return inquiries();
  },
  save_bufetat: ({ record }) => {
    mockState.bufetat = stored('buf', mockState.bufetat, record);
    return inquiries();
  },
  new_assessment: ({ home, template, child }) => {
    if (template === 'familie_nettverk' && !child) refuse('invalid', 'child', 'Velg hvilket barn vurderingen gjelder.');
    const record = { id: '', home, template, child: child ?? null, started_on: today, finished_on: null, by: null, steps: [], sections: [], conclusion: null, conclusion_words: null };
    mockState.assessments = stored('assessment', mockState.assessments, record);
    return homeView(found(home));
  },
  save_assessment: ({ record }) => {
    mockState.assessments = stored('assessment', mockState.assessments, record);
    return homeView(found(record.home));
  },
  get_pair: ({ home, child }) => pairView(pairOf(home, child)),
  save_pair: ({ record }) => {
    mockState.pairs = stored('pair', mockState.pairs, record);
    return pairView(pairOf(record.home, record.child));
  },
  save_approval: ({ home, child, approval, remove }) => {
    mockState.approvals = mockState.approvals.filter((each) => each.id !== (remove ?? approval?.id));
    if (approval) mockState.approvals.push({ home, child, kommune: '5601', on: approval.on, by: approval.by, id: approval.id ?? made('approval', mockState.approvals) });
    return pairView(pairOf(home, child));
  },
  letter: () => ({ title: 'Brev', text: 'Til kommunen der hjemmet ligger\n\nVi vurderer et fosterhjem hos dere. Hva vet dere om hjemmet?', notes: ['Skriv ikke mer om barnet enn det kommunen trenger.'] }),
  write_letter: ({ path }) => ({ path, notes: [] }),
  list_duplicates: () => duplicates(),
  preview_merge_homes: ({ keep, drop }) => ({
    keep_name: `${found(keep).family_name} ${keep}`, drop_name: `${found(drop).family_name} ${drop}`, why: 'Samme telefonnummer og samme postnummer.',
    moves: ['Ett opphold følger med.', 'To spørsmål til hjemmet følger med.'], conflicts: [{ field: 'frame.places', label: 'Plasser', keep: '2', drop: '1' }],
  }),
  list_advisers: () => advisers(),
  save_adviser: ({ id, name }) => {
    if (name.trim() === '') refuse('invalid', 'name', 'Skriv navnet.');
    mockState.advisers = id ? mockState.advisers.map((each) => (each.id === id ? { id, name } : each)) : [...mockState.advisers, { id: made('adviser', mockState.advisers), name }];
    return advisers();
  },
  choose_adviser: ({ id }) => {
    mockState.me = id;
    return advisers();
  },
  save_habilitet: ({ record }) => {
    mockState.habilitet = [...mockState.habilitet.filter((each) => each.id !== record.id), record];
    return advisers();
  },
  delete_habilitet: ({ id }) => {
    mockState.habilitet = mockState.habilitet.filter((each) => each.id !== id);
    return advisers();
  },
} satisfies Answers;
