/** What two inquiries can answer differently. */
import type { InquiryRow } from '../../lib/backend';
import { codes } from '../../lib/record/codes.svelte';
import type { Answered } from '../../lib/record/merge';
import { t } from '../../text/index.svelte';

/** By the field's code; the labels are those of the form. */
export const inquiryAnswers = (): Answered<InquiryRow> => ({
  name: { label: t.inquiries.name, of: (row) => row.record.name },
  phone: { label: t.inquiries.phone, of: (row) => row.record.phone },
  email: { label: t.inquiries.email, of: (row) => row.record.email },
  postnummer: { label: t.inquiries.postnummer, of: (row) => row.record.postnummer },
  inquiry_source: { label: t.inquiries.source, of: (row) => codes.word('InquirySource', row.record.source) },
  stage: { label: t.inquiries.stage, of: (row) => row.stage },
  responsible: { label: t.inquiries.responsible, of: (row) => row.responsible },
  next_step: { label: t.inquiries.nextStep, of: (row) => [row.next_step, row.next_step_by].filter(Boolean).join(', ') },
  ended_reason: { label: t.inquiries.endedReason, of: (row) => row.record.ended_reason },
  notes: { label: t.inquiries.notes, of: (row) => row.record.notes },
});
