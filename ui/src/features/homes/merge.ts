/** What two members of a household can answer differently, when they are the same person. */
import type { BirthRecord, MemberRecord } from '../../lib/backend';
import { date } from '../../lib/format';
import { codes } from '../../lib/record/codes.svelte';
import type { Answered } from '../../lib/record/merge';
import { t } from '../../text/index.svelte';

function born(birth: BirthRecord): string | null {
  if (birth.kind === 'date') return date(birth.date);
  return birth.kind === 'year' ? String(birth.year) : null;
}
const day = (on: string | null) => on && date(on);
const listed = (parts: (string | null)[]) => parts.filter(Boolean).join(', ') || null;

/** By the field's code; the labels are those of the form. */
export const memberAnswers = (): Answered<MemberRecord> => ({
  name: { label: t.home.personName, of: (member) => member.name },
  role: { label: t.home.role, of: (member) => codes.word('MemberRole', member.role) },
  birth: { label: t.home.born, of: (member) => born(member.birth) },
  placed_by: { label: t.home.placedBy, of: ({ placed_by: by }) => by && listed([codes.kommune(by.kommune), date(by.period.from), day(by.period.to)]) },
  work: { label: t.home.work, of: (member) => member.work },
  phone: { label: t.home.phone, of: (member) => member.phone },
  email: { label: t.home.email, of: (member) => member.email },
  hidden_from: { label: t.record.hiddenFrom, of: (member) => member.protection.hidden_from },
  protection_decided_by: { label: t.record.decidedBy, of: (member) => member.protection.decided_by },
  protection_from: { label: t.record.from, of: (member) => day(member.protection.from) },
  protection_valid_to: { label: t.record.validTo, of: (member) => day(member.protection.valid_to) },
  politiattest: { label: t.home.attest, of: ({ politiattest: seen }) => seen && listed([codes.word('AttestConclusion', seen.conclusion), day(seen.issued_on), day(seen.seen_on), seen.seen_by]) },
});
