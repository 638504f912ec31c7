import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../src/App.svelte';
import { mockIdleLock } from '../src/lib/backend/mock';
import { prefs } from '../src/lib/state/prefs.svelte';

/** Lets answers from the invented backend arrive and the window follow. */
async function settle(): Promise<void> {
  for (let i = 0; i < 12; i += 1) {
    await Promise.resolve();
    await tick();
    await new Promise((resolve) => setTimeout(resolve));
  }
  flushSync();
}
/** The invented backend is fetched on first use; the lock screen comes when it has answered. */
async function lockScreen(): Promise<void> {
  await vi.waitFor(() => {
    if (!document.querySelector('#open-example')) throw new Error('not yet');
  });
}
async function press(selector: string): Promise<void> {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  element.click();
  await settle();
}
const text = () => document.body.textContent ?? '';
let app: ReturnType<typeof mount>;

beforeEach(async () => {
  document.body.replaceChildren();
  app = mount(App, { target: document.body });
  await lockScreen();
});
afterEach(async () => {
  prefs.setLanguage('nb');
  if (document.querySelector('#lock')) await press('#lock');
  await unmount(app);
});

describe('the window', () => {
  it('begins with the overview', async () => {
    await press('#open-example');
    expect(document.querySelector('h1')?.textContent).toBe('Tirsdag 24. november');
    expect(document.querySelector('#rail-overview')?.getAttribute('aria-current')).toBe('page');
    expect(document.activeElement).toBe(document.querySelector('h1'));
  });

  it('goes from the lock to a child’s ranking, and focus follows to the heading', async () => {
    await press('#open-example');
    await press('#act-tjeld');
    expect(document.activeElement?.id).toBe('choose-h');
    expect(document.title).toContain('«Tjeld»');
    expect(text()).toContain('Familie og nettverk');
  });

  it('opens a sum that adds up to what the row says', async () => {
    await press('#open-example');
    await press('#act-tjeld');
    await press('#open-H-044');
    const points = [...document.querySelectorAll('#sum-H-044 .letter td:last-child')].map((cell) => cell.textContent ?? '');
    // The documented ends of the parts: each cell is «low–high / max» with hard spaces.
    const low = points.map((cell) => Number((cell.split('/')[0] ?? '').split('–')[0]?.replace(/[^0-9]/g, '')));
    const sum = low.reduce((a, b) => a + b, 0);
    // 11 criteria, weights 5 3 3 4 3 5 3 2 2 5 3 = 38, so 3 800 points are possible.
    const shown = document.querySelector('[aria-labelledby="name-H-044"] .numbers b')?.textContent;
    expect(shown).toBe((Math.floor((sum * 10) / 38 + 0.5) / 10).toFixed(1).replace('.', ','));
  });

  it('refuses a choice without reasons, then stores it and offers the note', async () => {
    await press('#open-example');
    await press('#act-tjeld');
    await press('#choose-H-031');
    await press('#d-save');
    expect(document.querySelector('.error-summary')).not.toBeNull();
    for (const id of ['#d-not-first', '#d-before-search']) {
      const why = document.querySelector<HTMLTextAreaElement>(id);
      if (!why) throw new Error(`no ${id}`);
      why.value = 'Det haster.';
      why.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await press('#d-save');
    expect(document.querySelector('.error-summary')).not.toBeNull();
    await press('#d-habil input');
    await press('#d-save');
    // Who decides is asked for too, where the office has advisers.
    const by = document.querySelector<HTMLSelectElement>('#d-by');
    if (by) {
      by.selectedIndex = 1;
      by.dispatchEvent(new Event('change', { bubbles: true }));
      await press('#d-save');
    }
    expect(document.querySelector('#matchingnotat-pdf')).not.toBeNull();
    await press('#matchingnotat-pdf');
    expect(text()).toContain('matchingnotat-Tjeld.pdf');
  });

  it('keeps what was written when the dialog is closed and opened again', async () => {
    await press('#open-example');
    await press('#act-tjeld');
    await press('#choose-H-031');
    const field = document.querySelector<HTMLTextAreaElement>('#d-concerns');
    if (!field) throw new Error('no field');
    field.value = 'Lang vei til skolen.';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    await press('dialog header button');
    await press('#choose-H-031');
    expect(document.querySelector<HTMLTextAreaElement>('#d-concerns')?.value).toBe('Lang vei til skolen.');
    await press('dialog header button');
  });

  it('opens the import by itself when the spreadsheet was the wish, and asks about pairs before storing', async () => {
    await press('#import-sheet');
    const field = document.querySelector<HTMLInputElement>('#secret');
    if (!field) throw new Error('no field');
    expect(document.activeElement).toBe(field);
    field.value = 'riktig hest batteri stift';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await press('.unlock-form button[type=submit]');
    // The screen is fetched when it is opened.
    await vi.waitFor(() => expect(document.querySelector('#import-choose')).not.toBeNull(), { timeout: 20_000 });
    await press('#import-choose');
    expect(document.querySelector<HTMLButtonElement>('#import-apply')?.disabled).toBe(true);
    await press('#duplicates input[type=radio]');
    await press('#import-apply');
    expect(text()).toContain('Alt er hentet inn');
  });

  it('turns to nynorsk without leaving the screen', async () => {
    await press('#open-example');
    await press('#act-tjeld');
    const button = [...document.querySelectorAll<HTMLButtonElement>('.top button')].find((one) => one.textContent === 'Nynorsk');
    button?.click();
    await settle();
    expect(document.documentElement.lang).toBe('nn');
    expect(text()).toContain('Val av heim');
    expect(text()).toContain('Snøfonn');
  });

  it('undoes with Ctrl+Z and says what was undone', async () => {
    await press('#open-example');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }));
    await settle();
    expect(document.querySelector('#live')?.textContent).toContain('endret søskenkrav');
    expect(document.querySelector('#undo')).toBeNull();
  });

  it('goes to the lock screen when a call finds the office locked', async () => {
    await press('#open-example');
    mockIdleLock();
    await press('#act-tjeld');
    expect(text()).not.toContain('Tjeld');
    expect(document.querySelector('#secret')).not.toBeNull();
  });

  it('locks with Ctrl+L and shows nothing of the office', async () => {
    await press('#open-example');
    await press('#act-tjeld');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', ctrlKey: true }));
    await settle();
    expect(text()).not.toContain('Tjeld');
    expect(document.activeElement?.id).toBe('lock-h');
  });
});
