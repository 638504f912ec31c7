import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { CodeSelect, ConfirmedOn, DateField, ErrorSummary, NumberField } from '../src/lib/form';

let mounted: ReturnType<typeof mount> | undefined;

function show<P extends Record<string, unknown>>(part: Component<P, object, string>, props: P): HTMLElement {
  document.body.replaceChildren();
  mounted = mount(part, { target: document.body, props });
  flushSync();
  return document.body;
}
function typeInto(root: HTMLElement, text: string): HTMLInputElement {
  const input = root.querySelector('input');
  if (!input) throw new Error('no input');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('blur', { bubbles: false }));
  flushSync();
  return input;
}
afterEach(() => {
  if (mounted) void unmount(mounted);
  mounted = undefined;
});

describe('form parts', () => {
  it('a day is shown as dd.mm.åååå and bound as ISO', () => {
    let bound: string | null = '2026-11-24';
    const root = show(DateField, { label: 'Dato', get value() { return bound; }, set value(next: string | null) { bound = next; } });
    expect(root.querySelector('input')?.value).toBe('24.11.2026');
    typeInto(root, '01.02.2027');
    expect(bound).toBe('2027-02-01');
  });

  it('a day that does not exist stays in the field, tied to its sentence, and the old day is kept', () => {
    let bound: string | null = '2026-11-24';
    const root = show(DateField, { label: 'Dato', get value() { return bound; }, set value(next: string | null) { bound = next; } });
    const input = typeInto(root, '31.02.2027');
    expect(bound).toBe('2026-11-24');
    expect(input.value).toBe('31.02.2027');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = input.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.some((id) => document.getElementById(id)?.textContent?.includes('24.11.2026'))).toBe(true);
  });

  it('an empty number is unknown, never zero', () => {
    let bound: number | null = 3;
    const root = show(NumberField, { label: 'Timer', get value() { return bound; }, set value(next: number | null) { bound = next; } });
    typeInto(root, '');
    expect(bound).toBeNull();
    typeInto(root, '0');
    expect(bound).toBe(0);
  });

  it('a number out of range is refused with the range', () => {
    let bound: number | null = 3;
    const root = show(NumberField, { label: 'Timer', lowest: 0, highest: 40, get value() { return bound; }, set value(next: number | null) { bound = next; } });
    typeInto(root, '41');
    expect(bound).toBe(3);
    expect(root.textContent).toContain('fra 0 til 40');
  });

  it('a code list has «ikke oppgitt» first, bound as null', () => {
    let bound: string | null = 'yes';
    const root = show(CodeSelect, { label: 'Vilje', options: [{ code: 'yes', label: 'Ja' }], empty: 'Ikke spurt', get value() { return bound; }, set value(next: string | null) { bound = next; } });
    const select = root.querySelector('select');
    expect(select?.options[0]?.text).toBe('Ikke spurt');
    if (select) {
      select.value = '';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
    flushSync();
    expect(bound).toBeNull();
  });

  it('an error summary takes the focus', () => {
    const root = show(ErrorSummary, { faults: [{ id: 'x', message: 'Skriv navnet.' }] });
    expect(document.activeElement).toBe(root.querySelector('.error-summary'));
  });

  it('what was never confirmed is hatched, with the word', () => {
    const root = show(ConfirmedOn, { on: null, state: 'missing' as const, what: 'Søvn' });
    expect(root.querySelector('.unk')?.textContent).toBe('Ikke bekreftet');
  });
});
