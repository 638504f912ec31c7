/** What the decision form holds, what it lacks, and what is sent. */
import type { Calls, DecisionDraftView, UiError } from '../../lib/backend';
import type { Fault } from '../../lib/form';
import { t } from '../../text/index.svelte';

/** The form's own state: texts as typed. */
export interface Answers {
  reasons: string[];
  childView: string | null;
  parentsView: string | null;
  concerns: string | null;
  alternatives: string | null;
  presented: string[];
  whyNotFirst: string | null;
  whyBeforeSearch: string | null;
  fosterParentsView: string | null;
  whyChanged: string | null;
  /** Who decides; null: whoever sits here. */
  by: string | null;
  habil: 'ja' | 'nei' | null;
  habilWords: string | null;
}

/** The form filled with what the program knows already. */
export function started(draft: DecisionDraftView): Answers {
  return {
    reasons: draft.reasons.map((reason) => reason.text),
    childView: draft.child_view,
    parentsView: draft.parents_view,
    concerns: null,
    alternatives: draft.alternatives,
    presented: [...draft.presented],
    whyNotFirst: null,
    whyBeforeSearch: null,
    fosterParentsView: draft.foster_parents_view,
    whyChanged: null,
    by: null,
    habil: null,
    habilWords: null,
  };
}

const blank = (text: string | null | undefined) => (text ?? '').trim() === '';
const orNull = (text: string | null) => (blank(text) ? null : (text ?? '').trim());

/** What must be written before the choice can be stored. */
export function decisionFaults(draft: DecisionDraftView, answers: Answers, advisers = 0): Fault[] {
  const faults: Fault[] = [];
  if (draft.earlier && blank(answers.whyChanged)) faults.push({ id: 'd-changed', message: draft.earlier });
  if (draft.needs_why_not_first && blank(answers.whyNotFirst)) faults.push({ id: 'd-not-first', message: t.decision.missingNotFirst });
  if (draft.needs_why_before_search && blank(answers.whyBeforeSearch)) faults.push({ id: 'd-before-search', message: t.decision.missingBeforeSearch });
  draft.reasons.forEach((reason, i) => {
    if (blank(answers.reasons[i])) faults.push({ id: `d-${reason.letter}`, message: t.decision.missing(reason.heading) });
  });
  if (blank(answers.childView)) faults.push({ id: 'd-child', message: t.decision.missingChild });
  if (blank(answers.alternatives)) faults.push({ id: 'd-alternatives', message: t.decision.missingAlternatives });
  if (draft.parents_missing && blank(answers.parentsView)) faults.push({ id: 'd-parents', message: t.decision.missingParents });
  if (advisers > 0 && answers.by === null) faults.push({ id: 'd-by', message: t.decision.missingBy });
  if (answers.habil === null) faults.push({ id: 'd-habil', message: t.decision.missingHabil });
  return faults;
}

/** The program's refusal at the field it names, or null when it concerns the whole. */
export function faultOf(error: UiError): Fault | null {
  const letter = /^reasons\[([0-4])\]$/.exec(error.field ?? '')?.[1];
  const ids: Record<string, string> = {
    child_view: 'd-child', parents_view: 'd-parents', concerns: 'd-concerns', alternatives: 'd-alternatives',
    why_not_first: 'd-not-first', why_before_search: 'd-before-search', foster_parents_view: 'd-foster', why_changed: 'd-changed', habil: 'd-habil', habil_words: 'd-habil-words', by: 'd-by',
  };
  const id = letter === undefined ? ids[error.field ?? ''] : `d-${'abcde'.charAt(Number(letter))}`;
  return id === undefined ? null : { id, message: error.message };
}

/** The form as the call takes it; a question that was not asked is not answered. */
export function sent(child: string, weights: string | null, draft: DecisionDraftView, answers: Answers): Calls['save_decision']['args'] {
  const reason = (at: number) => (answers.reasons[at] ?? '').trim();
  return {
    child,
    home: draft.home,
    reasons: [reason(0), reason(1), reason(2), reason(3), reason(4)],
    child_view: (answers.childView ?? '').trim(),
    parents_view: orNull(answers.parentsView),
    concerns: orNull(answers.concerns),
    alternatives: (answers.alternatives ?? '').trim(),
    presented: answers.presented,
    why_not_first: draft.needs_why_not_first ? orNull(answers.whyNotFirst) : null,
    why_before_search: draft.needs_why_before_search ? orNull(answers.whyBeforeSearch) : null,
    foster_parents_view: orNull(answers.fosterParentsView),
    by: answers.by,
    why_changed: draft.earlier ? orNull(answers.whyChanged) : null,
    habil: answers.habil ?? 'nei',
    habil_words: orNull(answers.habilWords),
    weights,
  };
}
