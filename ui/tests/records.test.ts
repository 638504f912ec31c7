import { describe, expect, it } from 'vitest';
import { completeChild, completeNeed, completeSearch } from '../src/features/children/record';
import { kommuneOf, shown, type Filter } from '../src/features/homes/list';
import { complete, hidesEverything, newMember, tabOf } from '../src/features/homes/record';
import type { ChildRecord, HomeRecord, HomeRow, NeedRecord, NetworkSearchRecord } from '../src/lib/backend';
import { addDays, newId } from '../src/lib/record/edit';
import { recordAnswers } from '../src/lib/backend/mock-records';

function home(): HomeRecord {
  const view = recordAnswers.get_home({ id: 'H-001' });
  return structuredClone(view.record);
}
function need(): NeedRecord {
  const found = recordAnswers.get_child().need;
  if (!found) throw new Error('no need');
  return structuredClone(found);
}

describe('what of a home can be sent', () => {
  it('leaves out a person without a name, and says that something waits', () => {
    const record = home();
    record.household.members.push(newMember('annen_voksen'));
    const whole = complete(record);
    expect(whole.waiting).toBe(true);
    expect(whole.record.household.members.length).toBe(record.household.members.length - 1);
    expect(complete(home()).waiting).toBe(false);
  });
  it('leaves out an attest without the day it was issued, and keeps the person', () => {
    const record = home();
    const first = record.household.members[0];
    if (!first) throw new Error('no member');
    first.politiattest = { issued_on: '', seen_on: '2026-11-24', seen_by: null, conclusion: 'ok' };
    const whole = complete(record);
    expect(whole.record.household.members[0]?.politiattest).toBeNull();
    expect(whole.record.household.members.length).toBe(record.household.members.length);
    expect(whole.waiting).toBe(true);
  });
  it('knows when nothing about the location may be shown', () => {
    const record = home();
    expect(hidesEverything(record)).toBe(false);
    const child = record.household.members[1];
    if (child) child.protection.grade = 'fortrolig';
    expect(hidesEverything(record)).toBe(false);
    if (child) child.protection.grade = 'strengt_fortrolig';
    expect(hidesEverything(record)).toBe(true);
  });
  it('finds the tab of every field the program may ask for', () => {
    expect(['kind', 'frame.places', 'private_provider', 'dwelling.postnummer', 'household.members[1].name', 'competence', 'training', 'narrative[2].facts'].map(tabOf)).toEqual([
      'frame', 'frame', 'frame', 'dwelling', 'household', 'competence', 'competence', 'report',
    ]);
  });
});

describe('what of a child can be sent', () => {
  it('never turns a row that waits into an answer', () => {
    const record = need();
    record.backgrounds = [{ words: ' ', raised_by: null }];
    record.school = { kind: 'keep', place: { label: '', postnummer: null, point: null, longest_minutes: null } };
    record.contact = { kind: 'planned', plans: [{ with: 'mor', place: { label: '', postnummer: null, point: null, longest_minutes: null }, visits_a_year: 6, overnight: null, who_travels: null }] };
    const whole = completeNeed(record);
    // Empty would mean «asked, none»; nobody has answered yet.
    expect(whole.record.backgrounds).toBeNull();
    expect(whole.record.school).toEqual({ kind: 'not_asked' });
    expect(whole.record.contact).toEqual({ kind: 'not_decided' });
    expect(whole.waiting).toBe(true);
  });
  it('keeps «asked, none» as it is', () => {
    const record = need();
    record.backgrounds = [];
    expect(completeNeed(record)).toEqual({ record, waiting: false });
  });
  it('sends a view only with words, and with a home when it is about one', () => {
    const view = (words: string, about: ChildRecord['views'][number]['about']) => ({ on: '2026-11-24', about, words, asked_by: null, agreed: null, weight: null });
    const child = { views: [view('Ja', { kind: 'moving' }), view('', { kind: 'moving' }), view('Nei', { kind: 'home', home: '', wants: null })] } as unknown as ChildRecord;
    expect(completeChild(child).record.views.map((each) => each.words)).toEqual(['Ja']);
  });
  it('has no conclusion until the assessment is written', () => {
    const search: NetworkSearchRecord = { child: 'c', persons: [], contacts: [], meetings: [], tools: null, tools_not_used_reason: null, conclusion: { on: '2026-11-24', words: ' ' } };
    expect(completeSearch(search)).toEqual({ record: { ...search, conclusion: null }, waiting: true });
  });
});

describe('the list of homes', () => {
  const row = (over: Partial<HomeRow>): HomeRow => ({
    id: 'x', code: 'H-001', name: 'Åsly', kind: 'Ordinært', status: 'Anbefalt', status_code: 'anbefalt', place: 'Talvik, Alta', places: '', free: 1, confirmed: '', marks: [], ...over,
  });
  const none: Filter = { words: '', status: null, place: null, free: false, stale: false };
  const rows = [
    row({ code: 'H-010', name: 'Åsly', free: null }),
    row({ code: 'H-002', name: 'Bø', free: 0, place: 'Hammerfest', marks: [{ kind: 'stale', text: 'Må bekreftes' }] }),
    row({ code: 'H-100', name: 'Ærfugl', free: 2, status_code: 'avsluttet' }),
  ];
  const codes = (filter: Partial<Filter>, sort: Parameters<typeof shown>[2] = 'code') => shown(rows, { ...none, ...filter }, sort).map((each) => each.code);

  it('is ordered as Norwegians order, and numbers as numbers', () => {
    expect(codes({})).toEqual(['H-002', 'H-010', 'H-100']);
    expect(codes({}, 'name')).toEqual(['H-002', 'H-100', 'H-010']);
  });
  it('puts most free places first and the unknown last, not among the full', () => {
    expect(codes({}, 'free')).toEqual(['H-100', 'H-002', 'H-010']);
  });
  it('is narrowed by words, status, kommune, free places and what must be confirmed', () => {
    expect(codes({ words: 'talvik ås' })).toEqual(['H-010']);
    expect(codes({ status: 'avsluttet' })).toEqual(['H-100']);
    expect(codes({ place: 'Alta' })).toEqual(['H-010', 'H-100']);
    expect(codes({ free: true })).toEqual(['H-100']);
    expect(codes({ stale: true })).toEqual(['H-002']);
    expect(kommuneOf(row({ place: 'Adressen er skjult' }))).toBe('Adressen er skjult');
  });
});

describe('small helpers', () => {
  it('counts days over months and leap years', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  });
  it('makes ids in the program’s form', () => {
    expect(newId()).toMatch(/^[a-z0-9-]{1,40}$/);
    expect(newId()).not.toBe(newId());
  });
});
