/** What a refused merge must have decided. The program says which fields; the window knows what each record answers. */
import type { MergeConflict, UiError } from '../backend';

/** A field's label, and what a record answers in it, in words. */
export type Answered<R> = Record<string, { label: string; of: (record: R) => string | null }>;

/**
 * The conflicts of a refusal (`person/name person/side`), each with both answers. Null when it is another refusal, or
 * one about something that is not known here: then its own sentence is all there is to show.
 */
export function conflictsOf<R>(refused: UiError, known: Answered<R>, keep: R | undefined, drop: R | undefined): MergeConflict[] | null {
  if (refused.code !== 'merge_conflict' || !keep || !drop) return null;
  const paths = (refused.field ?? '').split(' ').filter(Boolean);
  const conflicts = paths.flatMap((field) => {
    const answer = known[field.split('/').at(-1) ?? ''];
    return answer ? [{ field, label: answer.label, keep: answer.of(keep) ?? '', drop: answer.of(drop) ?? '' }] : [];
  });
  return conflicts.length > 0 && conflicts.length === paths.length ? conflicts : null;
}
