/** The map and what is near: the list is the primary view, the map is reached and left by keyboard. */
import { beforeAll, describe, expect, it } from 'vitest';
import { answering, by, faults, go, inTheWindow, press, sent, settle, tab, write } from './window';

inTheWindow();
// Screens that are fetched when they are opened are there at once in these tests.
beforeAll(() => Promise.all([import('../src/features/where/Where.svelte'), import('../src/features/choose/WayDialog.svelte'), import('../src/lib/map/PointPicker.svelte')]));

function mark(label: string): SVGGElement {
  const found = [...document.querySelectorAll<SVGGElement>('figure.map g.mark')].find((each) => each.getAttribute('aria-label') === label);
  if (!found) throw new Error(`no mark called ${label}`);
  return found;
}
async function key(on: Element, pressed: string): Promise<void> {
  on.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
  await settle();
}

describe('the map', () => {
  it('says in the list what it shows, and how many are not on it', async () => {
    await go({ name: 'where' });
    expect([...document.querySelectorAll('#on-map li button')].map((each) => each.textContent)).toEqual(['Bjørkelys', 'Stillevåg', 'Nordavind']);
    expect(document.querySelector('figure.map figcaption')?.textContent).toContain('Ett hjem med skjult adresse er ikke på kartet.');
  });
  it('has one mark in the tab order, and the arrow keys go between marks', async () => {
    await go({ name: 'where' });
    expect(document.querySelectorAll('figure.map g.mark[tabindex="0"]').length).toBe(1);
    mark('Bjørkelys').focus();
    await key(mark('Bjørkelys'), 'ArrowRight');
    expect(document.activeElement).toBe(mark('Stillevåg'));
    await key(mark('Stillevåg'), 'End');
    expect(document.activeElement).toBe(mark('Nordavind'));
    await key(mark('Nordavind'), 'ArrowDown');
    expect(document.activeElement).toBe(mark('Bjørkelys'));
  });
  it('leads from a mark to its line', async () => {
    await go({ name: 'where' });
    await key(mark('Nordavind'), 'Enter');
    expect(document.activeElement?.id).toBe('at-H-022');
  });
  it('goes nearer and back by buttons, and says so', async () => {
    await go({ name: 'where' });
    const svg = document.querySelector('figure.map svg[role=group]');
    const before = svg?.getAttribute('viewBox');
    await press(document.querySelector('figure.map [aria-label="Vis nærmere"]')?.id ?? '');
    expect(svg?.getAttribute('viewBox')).not.toBe(before);
    expect(document.querySelector('#live')?.textContent).toMatch(/^Kartet viser \d+ km/);
  });
  it('has no fault axe can find', async () => {
    await go({ name: 'where' });
    expect(await faults()).toEqual([]);
  });
});

describe('what can be reached', () => {
  it('asks for a place first', async () => {
    await go({ name: 'where' });
    await press('reach-show');
    expect(sent('reach')).toEqual([]);
    expect(document.activeElement?.id).toBe('reach-from');
  });
  it('lists the homes by limit, and those that cannot be judged with why', async () => {
    await go({ name: 'where', from: 'H-031' });
    expect(sent('reach')[0]).toEqual({ at: { home: 'H-031' }, minutes: [30, 60, 90] });
    expect(by('band-30').textContent).toContain('Bjørkelys');
    expect(by('band-beyond').textContent).toContain('Øksfjord–Hasvik');
    expect(by('band-unknown').textContent).toContain('Ingen vei: spør om båten.');
    expect(await faults()).toEqual([]);
  });
});

describe('a travel time in the ranking', () => {
  const open = async () => {
    await go({ name: 'choose', child: 'tjeld' });
    await press('way-H-012-2');
  };
  it('names the ferry in the row', async () => {
    await go({ name: 'choose', child: 'tjeld' });
    expect(by('way-H-012-2').parentElement?.textContent).toContain('Øksfjord–Hasvik');
  });
  it('is not asked about for a hidden address', async () => {
    await go({ name: 'choose', child: 'tjeld' });
    expect(document.getElementById('way-H-018-0')).toBeNull();
  });
  it('shows how it was found, and takes the time the office knows', async () => {
    await open();
    expect(document.querySelector('dialog[open]')?.textContent).toContain('35–50 min');
    await write('way-minutes', '42');
    await write('way-ferry', 'Øksfjord–Hasvik');
    await press('way-save');
    expect(sent('save_travel')).toEqual([
      { id: null, from: { home: 'H-012' }, to: { child: 'tjeld', which: 'sted-2' }, minutes: 42, direction: 'begge', by_ferry: 'Øksfjord–Hasvik', words: null },
    ]);
    expect(document.querySelector('dialog[open]')).toBeNull();
    expect(document.activeElement?.id).toBe('way-H-012-2');
  });
  it('stores nothing without minutes', async () => {
    await open();
    await press('way-save');
    expect(sent('save_travel')).toEqual([]);
    expect(document.activeElement?.id).toBe('way-minutes');
  });
});

describe('a house on the map', () => {
  it('is not put in the sea', async () => {
    await go({ name: 'home', id: 'H-031' });
    await tab('dwelling');
    await press('dwelling-pick');
    await settle();
    expect(by('pick-use').hasAttribute('disabled')).toBe(false);
    const pin = document.querySelector('figure.map g.pin');
    if (!pin) throw new Error('no pin');
    await answering('place_at', (answer) => ({ ...answer, in_sea: 'ja' }), () => key(pin, 'ArrowRight'));
    expect(document.querySelector('dialog[open]')?.textContent).toContain('Nåla står i sjøen');
    expect(by('pick-use').hasAttribute('disabled')).toBe(true);
  });
});
