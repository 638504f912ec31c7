import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import axe from 'axe-core';
import App from '../src/App.svelte';
import { call } from '../src/lib/backend';
import { resetRecords } from '../src/lib/backend/mock-records';

async function settle(): Promise<void> {
  for (let i = 0; i < 14; i += 1) {
    await tick();
    await new Promise((resolve) => setTimeout(resolve));
  }
  flushSync();
}
function by<E extends HTMLElement = HTMLElement>(id: string): E {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no ${id}`);
  return element as E;
}
async function press(id: string): Promise<void> {
  by(id).focus();
  by(id).click();
  await settle();
}
async function write(id: string, text: string): Promise<void> {
  const field = by<HTMLInputElement>(id);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  await settle();
  field.blur();
  await settle();
}
async function tab(key: string): Promise<void> {
  document.querySelector<HTMLElement>(`[data-tab=${key}]`)?.click();
  await settle();
}
const text = () => document.body.textContent ?? '';
let app: ReturnType<typeof mount>;

beforeEach(async () => {
  resetRecords();
  document.documentElement.lang = 'nb';
  document.body.replaceChildren();
  app = mount(App, { target: document.body });
  await vi.waitFor(() => by('open-example'));
  await press('open-example');
});
afterEach(async () => {
  await press('lock');
  await unmount(app);
});
async function openHome(): Promise<void> {
  await press('rail-homes');
  await press('home-H-031');
}

describe('a home', () => {
  it('is found in the list, opened, and takes the focus at its heading', async () => {
    await press('rail-homes');
    await write('home-words', 'H-031');
    expect(document.querySelectorAll('.record').length).toBe(1);
    await press('home-H-031');
    expect(document.activeElement?.id).toBe('home-h');
  });
  it('is saved when a field is left', async () => {
    await openHome();
    await write('frame.places', '3');
    expect((await call('get_home', { id: 'H-031' })).record.frame.places).toBe(3);
    expect(document.querySelector('[data-save=saved]')).not.toBeNull();
  });
  it('keeps an age alone until its other end is there', async () => {
    await openHome();
    await write('frame.ages', '');
    expect((await call('get_home', { id: 'H-031' })).record.frame.ages).toBeNull();
    await write('frame.ages', '4');
    expect((await call('get_home', { id: 'H-031' })).record.frame.ages).toEqual({ youngest: 4, oldest: 12 });
  });
  it('shows a refusal at its field, goes there once, and forgets it when it is put right', async () => {
    await openHome();
    await write('code', '');
    expect(document.activeElement?.id).toBe('code');
    expect(by('code').getAttribute('aria-invalid')).toBe('true');
    by('status').focus();
    await write('code', 'H-031');
    expect(by('code').getAttribute('aria-invalid')).toBeNull();
    expect(document.querySelector('.status .failed')).toBeNull();
  });
  it('leads from what is missing to its field, on another tab', async () => {
    await openHome();
    const gap = [...document.querySelectorAll<HTMLButtonElement>('.gaps button')].find((one) => one.textContent?.includes('Opplæring'));
    gap?.click();
    await settle();
    expect(document.activeElement?.closest('#training-sheet')).not.toBeNull();
  });
  it('can say «not asked» again', async () => {
    await openHome();
    await tab('household');
    await write('household.smoking', '');
    expect((await call('get_home', { id: 'H-031' })).record.household.smoking).toBeNull();
  });
  it('adds a person that is sent when it has a name', async () => {
    await openHome();
    await tab('household');
    await press('add-annen_voksen');
    expect(document.activeElement?.id).toBe('household.members[2].name');
    by('household.members[2].name').blur();
    await settle();
    expect((await call('get_home', { id: 'H-031' })).record.household.members.length).toBe(2);
    expect(document.querySelector('.status .failed')).toBeNull();
    await write('household.members[2].name', 'Kari');
    expect((await call('get_home', { id: 'H-031' })).record.household.members[2]?.name).toBe('Kari');
  });
  it('asks before the location is erased for good, and then shows none', async () => {
    await openHome();
    await tab('household');
    const grade = 'household.members[0].protection.grade';
    await write(grade, 'strengt_fortrolig');
    expect((await call('get_home', { id: 'H-031' })).record.household.members[0]?.protection.grade).toBe('ingen');
    await press('erase-location');
    expect((await call('get_home', { id: 'H-031' })).record.household.members[0]?.protection.grade).toBe('strengt_fortrolig');
    await tab('dwelling');
    expect(document.getElementById('dwelling.postnummer')).toBeNull();
    expect(document.getElementById('dwelling.address')).toBeNull();
  });
  it('hides a protected address until somebody asks for it', async () => {
    await openHome();
    await tab('household');
    await write('household.members[0].protection.grade', 'fortrolig');
    await tab('dwelling');
    expect(document.getElementById('dwelling.address')).toBeNull();
    expect(document.getElementById('dwelling.postnummer')).toBeNull();
    await press('dwelling-show');
    expect(document.getElementById('dwelling.address')).not.toBeNull();
    // Asking counts for one visit.
    await tab('frame');
    await tab('dwelling');
    expect(document.getElementById('dwelling.address')).toBeNull();
  });
  it('confirms everything with one press', async () => {
    await openHome();
    expect(text()).toContain('Må bekreftes');
    await press('confirm-all');
    expect(text()).toContain('Bekreftet i dag');
    expect(document.querySelector('#live')?.textContent).toContain('Alt er bekreftet');
  });
});

describe('a child', () => {
  it('is described: one press for how grave, and words come', async () => {
    await press('child-tjeld');
    await press('need.items.rus.3');
    document.getElementById('need.items.rus.3')?.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    await write('need.items.rus.words', 'Hasj');
    const need = (await call('get_child', { id: 'tjeld' })).need;
    expect(need?.items).toContainEqual({ code: 'rus', severity: 3, words: 'Hasj' });
  });
  it('is heard: a view without words is not sent', async () => {
    await press('child-tjeld');
    await tab('view');
    await press('view-add');
    expect(document.activeElement?.id).toBe('views[1].words');
    expect((await call('get_child', { id: 'tjeld' })).record.views.length).toBe(1);
    await write('views[1].words', 'Nær bestemor.');
    expect((await call('get_child', { id: 'tjeld' })).record.views[1]?.words).toBe('Nær bestemor.');
  });
  it('gets a person of its network as a home in one press', async () => {
    await press('child-tjeld');
    await tab('network');
    await press('person-mormor-promote');
    expect(document.activeElement?.id).toBe('home-h');
    expect(text()).toContain('Solveig');
  });
  it('keeps the focus on the sheet when a stay is removed', async () => {
    await press('child-tjeld');
    await tab('stays');
    await write('stay-kind', 'parents');
    await press('stay-add');
    const stay = (await call('get_child', { id: 'tjeld' })).placements[0]?.id ?? '';
    await press(`stay-${stay}.remove`);
    expect((await call('get_child', { id: 'tjeld' })).placements).toEqual([]);
    expect(document.activeElement?.id).toBe('stays-h');
  });
});

describe('every part', () => {
  // Colours are measured in the real window; jsdom has no layout.
  const faults = async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], rules: { 'color-contrast': { enabled: false } } })).violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`);
  it('of a home is named and ordered for assistive technology', async () => {
    await openHome();
    for (const key of ['frame', 'household', 'dwelling', 'competence', 'report', 'stays']) {
      await tab(key);
      expect([key, await faults()]).toEqual([key, []]);
    }
  }, 30_000);
  it('of a child is named and ordered for assistive technology', async () => {
    await press('child-tjeld');
    for (const key of ['need', 'view', 'ties', 'network', 'stays', 'decision', 'child']) {
      await tab(key);
      expect([key, await faults()]).toEqual([key, []]);
    }
  }, 30_000);
});
