/** The whole window in a test: press, write, look. Every press waits until the invented backend has answered. */
import axe from 'axe-core';
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, vi } from 'vitest';
import App from '../src/App.svelte';
import type { CallName, Calls } from '../src/lib/backend';
import * as backend from '../src/lib/backend/mock';
import { resetRecords } from '../src/lib/backend/mock-records';
import { nav, type Screen } from '../src/lib/state/nav.svelte';

// The invented backend answers as always; what it was asked is kept.
vi.mock('../src/lib/backend/mock', async (original) => {
  const real = await original<typeof backend>();
  return { ...real, mockTransport: vi.fn(real.mockTransport) };
});
const asked = vi.mocked(backend.mockTransport);

/** What the program was asked with this call since the office was opened, oldest first. */
export function sent<N extends CallName>(name: N): Calls[N]['args'][] {
  return asked.mock.calls.filter(([called]) => called === name).map(([, args]) => args as Calls[N]['args']);
}
/** Lets one call answer otherwise while something is done. */
export async function answering<N extends CallName>(name: N, change: (answer: Calls[N]['result']) => Calls[N]['result'], during: () => Promise<void>): Promise<void> {
  const real = asked.getMockImplementation();
  if (!real) throw new Error('no backend');
  asked.mockImplementation(async (called, args) => {
    const answer = await real(called, args);
    return called === name ? change(answer as Calls[N]['result']) : answer;
  });
  try {
    await during();
  } finally {
    asked.mockImplementation(real);
  }
}
/** Opens the example office in a whole window before each test of the file, and locks it after. */
export function inTheWindow(): void {
  let app: ReturnType<typeof mount>;
  beforeEach(async () => {
    resetRecords();
    document.documentElement.lang = 'nb';
    document.body.replaceChildren();
    app = mount(App, { target: document.body });
    await vi.waitFor(() => by('open-example'));
    await press('open-example');
    asked.mockClear();
  });
  afterEach(async () => {
    await press('lock');
    await unmount(app);
  });
}
/** Goes to a screen and waits until it has what it shows; some screens are fetched themselves when they are first opened. */
export async function go(screen: Screen): Promise<void> {
  await nav.go(screen);
  await settle();
  await vi.waitFor(() => {
    if (document.querySelector('p.empty[aria-busy=true]')) throw new Error('not yet');
  }, { timeout: 20_000 });
  await settle();
}

/** Lets answers from the invented backend arrive and the window follow. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 14; i += 1) {
    await tick();
    await new Promise((resolve) => setTimeout(resolve));
  }
  flushSync();
}
/** An element that must be there. */
export function by<E extends HTMLElement = HTMLElement>(id: string): E {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no ${id}`);
  return element as E;
}
export async function press(id: string): Promise<void> {
  by(id).focus();
  by(id).click();
  await settle();
}
export async function write(id: string, text: string): Promise<void> {
  const field = by<HTMLInputElement>(id);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  await settle();
  field.blur();
  await settle();
}
export async function tab(key: string): Promise<void> {
  document.querySelector<HTMLElement>(`[data-tab=${key}]`)?.click();
  await settle();
}
export const text = () => document.body.textContent ?? '';
/** What axe finds. Colours are measured in the real window; jsdom has no layout. */
export async function faults(): Promise<string[]> {
  const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], rules: { 'color-contrast': { enabled: false } } });
  return found.violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`);
}
