/** New parts of a child's records, and what of them can be sent: a row that says nothing yet waits in the window. */
import type { ChildRecord, ContactRecord, NeedRecord, NetworkSearchRecord, PlaceRecord } from '../../lib/backend';
import { blank } from '../../lib/record/edit';

export interface Whole<T> {
  record: T;
  /** Some rows wait for a name or words. */
  waiting: boolean;
}

export function newPlace(): PlaceRecord {
  return { label: '', postnummer: null, point: null, longest_minutes: null };
}

function keep<T>(all: readonly T[], says: (each: T) => boolean): T[] {
  return all.filter(says);
}

function wholeContact(contact: ContactRecord): ContactRecord {
  if (contact.kind !== 'planned') return contact;
  const plans = keep(contact.plans, (plan) => !blank(plan.with) && !blank(plan.place.label));
  // Planned samvær with nobody is not decided.
  return plans.length > 0 ? { kind: 'planned', plans } : { kind: 'not_decided' };
}

export function completeNeed(need: NeedRecord): Whole<NeedRecord> {
  const record: NeedRecord = {
    ...need,
    contact: wholeContact(need.contact),
    school: need.school.kind === 'keep' && blank(need.school.place.label) ? { kind: 'not_asked' } : need.school,
    other_places: keep(need.other_places, (place) => !blank(place.label)),
    avoid_places: keep(need.avoid_places, (place) => !blank(place.label)),
    avoid_persons: keep(need.avoid_persons, (person) => !blank(person.words)),
    backgrounds: need.backgrounds && keep(need.backgrounds, (each) => !blank(each.words)),
  };
  // A list where every row waits has not been answered with «none».
  if (record.backgrounds?.length === 0 && need.backgrounds?.length !== 0) record.backgrounds = null;
  return { record, waiting: JSON.stringify(record) !== JSON.stringify(need) };
}

export function completeChild(child: ChildRecord): Whole<ChildRecord> {
  const views = keep(child.views, (view) => !blank(view.words) && (view.about.kind === 'moving' || view.about.home !== ''));
  return { record: { ...child, views }, waiting: views.length !== child.views.length };
}

export function completeSearch(search: NetworkSearchRecord): Whole<NetworkSearchRecord> {
  const persons = keep(search.persons, (person) => !blank(person.name) && !blank(person.relation));
  const conclusion = search.conclusion && !blank(search.conclusion.words) ? search.conclusion : null;
  const contacts = keep(search.contacts, (contact) => persons.some((person) => person.id === contact.person));
  return { record: { ...search, persons, contacts, conclusion }, waiting: persons.length !== search.persons.length || conclusion !== search.conclusion };
}

/** The tab a field stands on, by the field's path. */
export function tabOf(path: string): string {
  if (path.startsWith('need')) return 'need';
  if (path.startsWith('views') || path.startsWith('parents_view') || path.startsWith('not_heard')) return 'view';
  if (path.startsWith('ties') || path.startsWith('siblings')) return 'ties';
  if (path.startsWith('persons') || path.startsWith('meetings') || path.startsWith('conclusion')) return 'network';
  return 'child';
}
