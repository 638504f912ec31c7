/** What two persons of the network can answer differently. */
import type { NetworkPersonRecord } from '../../lib/backend';
import { date } from '../../lib/format';
import { codes } from '../../lib/record/codes.svelte';
import type { Answered } from '../../lib/record/merge';
import { t } from '../../text/index.svelte';

/** By the field's code; the labels are those of the form. */
export const personAnswers = (): Answered<NetworkPersonRecord> => ({
  name: { label: t.network.name, of: (person) => person.name },
  relation: { label: t.network.relation, of: (person) => person.relation },
  side: { label: t.netSearch.side, of: (person) => codes.word('NetworkSide', person.side) },
  closeness: { label: t.netSearch.closeness, of: (person) => codes.word('Closeness', person.closeness) },
  contacted_how: { label: t.network.contactedHow, of: (person) => person.contacted_how },
  answer: { label: t.network.answer, of: (person) => codes.word('NetworkAnswer', person.answer) },
  assessed: { label: t.network.assessed, of: (person) => codes.word('NetworkAssessment', person.assessed) },
  reason: { label: t.network.reason, of: (person) => person.reason },
  reconsider_on: { label: t.netSearch.reconsiderOn, of: (person) => person.reconsider_on && date(person.reconsider_on) },
});
