/** What of a home can be sent: a row that was just added and says nothing yet waits in the window. */
import type { HomeRecord, MemberRecord } from '../../lib/backend';
import { blank, newId } from '../../lib/record/edit';

/** A person about whom only the role is known. */
export function newMember(role: MemberRecord['role']): MemberRecord {
  return {
    id: newId(), name: '', role, birth: { kind: 'unknown' }, placed_by: null, work: null, phone: null, email: null,
    protection: { grade: 'ingen', hidden_from: null, decided_by: null, from: null, valid_to: null }, politiattest: null,
  };
}

/** The record without rows that have no name yet, and whether any waits. */
export function complete(record: HomeRecord): { record: HomeRecord; waiting: boolean } {
  let waiting = false;
  const wait = <T>(value: T): T => {
    waiting = true;
    return value;
  };
  const members = record.household.members
    .filter((member) => !blank(member.name) || wait(false))
    // An attest is one only when the day it was issued is known.
    .map((member) => (member.politiattest && blank(member.politiattest.issued_on) ? wait({ ...member, politiattest: null }) : member));
  const backgrounds = record.household.backgrounds.filter((each) => !blank(each.background) || wait(false));
  return { record: { ...record, household: { ...record.household, members, backgrounds } }, waiting };
}

/** Whether somebody in the household has the grade under which nothing about the location is stored. */
export function hidesEverything(record: HomeRecord): boolean {
  return record.household.members.some((member) => member.protection.grade === 'strengt_fortrolig');
}

/** The tab a field stands on, by the field's path. */
export function tabOf(path: string): string {
  if (path.startsWith('household')) return 'household';
  if (path.startsWith('dwelling')) return 'dwelling';
  if (path.startsWith('competence') || path.startsWith('training')) return 'competence';
  if (path.startsWith('narrative') || path === 'notes') return 'report';
  return 'frame';
}
