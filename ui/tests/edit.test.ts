import { describe, expect, it } from 'vitest';
import { call } from '../src/lib/backend';
import { by, faults, inTheWindow, press, settle, tab, text, write } from './window';

inTheWindow();
async function openChild(): Promise<void> {
  await press('rail-children');
  await press('child-tjeld');
}
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
    await openChild();
    await press('need.items.rus.3');
    document.getElementById('need.items.rus.3')?.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    await write('need.items.rus.words', 'Hasj');
    const need = (await call('get_child', { id: 'tjeld' })).need;
    expect(need?.items).toContainEqual({ code: 'rus', severity: 3, words: 'Hasj' });
  });
  it('is heard: a view without words is not sent', async () => {
    await openChild();
    await tab('view');
    await press('view-add');
    expect(document.activeElement?.id).toBe('views[1].words');
    expect((await call('get_child', { id: 'tjeld' })).record.views.length).toBe(1);
    await write('views[1].words', 'Nær bestemor.');
    expect((await call('get_child', { id: 'tjeld' })).record.views[1]?.words).toBe('Nær bestemor.');
  });
  it('gets a person of its network as a home in one press', async () => {
    await openChild();
    await tab('network');
    await press('person-mormor-promote');
    expect(document.activeElement?.id).toBe('home-h');
    expect(text()).toContain('Solveig');
  });
  it('keeps the focus on the sheet when a stay is removed', async () => {
    await openChild();
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
  it('of a home is named and ordered for assistive technology', async () => {
    await openHome();
    for (const key of ['frame', 'household', 'dwelling', 'competence', 'report', 'stays', 'vetting']) {
      await tab(key);
      expect([key, await faults()]).toEqual([key, []]);
    }
  }, 30_000);
  it('of a child is named and ordered for assistive technology', async () => {
    await openChild();
    for (const key of ['need', 'view', 'ties', 'network', 'stays', 'decision', 'child']) {
      await tab(key);
      expect([key, await faults()]).toEqual([key, []]);
    }
  }, 30_000);
});
