/** Small helpers for editing records: ids, days, and tying a field to its path. */
import type { Draft } from '../state/save.svelte';

/** A new record's id: 128 random bits in the program's own form. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A day some days later or earlier: 2026-02-28, 1 → 2026-03-01. */
export function addDays(iso: string, days: number): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** What ties a form part to its place in the record: its id is the path, its error what was said about that path. */
export function at<T extends object>(draft: Draft<T>, path: string, base = ''): { id: string; error: string | undefined } {
  return { id: base + path, error: draft.errors[path] ?? draft.errors[`record.${path}`] };
}

/** A text that says nothing. */
export function blank(text: string | null | undefined): boolean {
  return (text ?? '').trim() === '';
}

/** Takes the focus to a field by its path, also when it is drawn a moment later; true when it was found. */
export function focusField(id: string): boolean {
  const element = document.getElementById(id);
  if (!element) return false;
  // A path may lead to a group or a section rather than to one control: then to the first control in it.
  const target = element.matches('input, select, textarea, button, [tabindex]') ? element : element.querySelector<HTMLElement>('input, select, textarea, button');
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  element.scrollIntoView({ block: 'center' });
  target?.focus();
  return target !== null;
}
