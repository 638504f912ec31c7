/** Reise og steder: entered times, what is put right about ferries, neighbours, the road network and place data. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { date, parseTime, timeOfDay } from '../src/lib/format';
import { homesLike, placeFound } from '../src/lib/record/where';
import type { HomeRow } from '../src/lib/backend';
import { chooseFile } from '../src/lib/backend/files';
import { session } from '../src/lib/state/session.svelte';
import { answering, by, faults, go, inTheWindow, press, sent, settle, tab, text, write } from './window';

vi.mock('../src/lib/backend/files', async (original) => {
  const real = await original<typeof import('../src/lib/backend/files')>();
  return { ...real, chooseFile: vi.fn(real.chooseFile) };
});

describe('a time of day', () => {
  it.each([['8.30', '08:30'], ['08:30', '08:30'], ['0830', '08:30'], ['8', '08:00'], ['23.59', '23:59']])('is read as people write it: %s', (typed, read) => {
    expect(parseTime(typed)).toBe(read);
  });
  it.each(['24.00', '8.60', 'åtte', '', '8.3.0'])('is not guessed: %s', (typed) => {
    expect(parseTime(typed)).toBeNull();
  });
  it('is written with a point', () => {
    expect([timeOfDay('08:30'), timeOfDay('16:00')]).toEqual(['8.30', '16.00']);
  });
});

describe('a place that is looked for', () => {
  const home = (id: string, name: string, place: string) => ({ id, code: id, name, place }) as HomeRow;

  it('is a home by name or code, the first six', () => {
    const homes = [home('H-001', 'Snøfonn', 'Talvik'), home('H-002', 'H-002', 'Adressen er skjult')];
    expect(homesLike('snø', homes)).toMatchObject([{ at: { home: 'H-001' }, label: 'Snøfonn H-001', detail: 'Talvik' }]);
    expect(homesLike('h-002', homes).map(({ label }) => label)).toEqual(['H-002']);
    expect(homesLike('h', Array.from({ length: 9 }, (_, i) => home(`H-${i}`, 'Fonn', ''))).length).toBe(6);
  });
  it('has its kommune and its other names beside it, each once', () => {
    const hit = { postnummer: '9520', poststed: 'Kautokeino', kommune_name: 'Guovdageaidnu', also: ['Kautokeino'], point: null, quality: 'usikker' as const };
    expect(placeFound(hit)).toMatchObject({ label: '9520 Kautokeino', detail: 'Guovdageaidnu', uncertain: true });
  });
});

describe('the screen of travel and places', () => {
  inTheWindow();
  afterEach(() => {
    vi.useRealTimers();
  });
  const said = () => document.querySelector('#live')?.textContent ?? '';
  async function type(id: string, words: string): Promise<void> {
    const field = by<HTMLInputElement>(id);
    field.focus();
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
  }
  async function key(id: string, pressed: string): Promise<void> {
    by(id).dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
    await settle();
  }

  it('finds a home or a place from the keyboard, and says how many there are', async () => {
    await go({ name: 'travel' });
    await type('enter-from', 'snø');
    expect(said()).toContain('forslag');
    expect(by('enter-from').getAttribute('aria-expanded')).toBe('true');
    await key('enter-from', 'Enter');
    expect(by<HTMLInputElement>('enter-from').value).toBe('Snøfonn H-044');
    expect(by('enter-from').getAttribute('aria-expanded')).toBe('false');
    await type('enter-to', 'alta');
    await key('enter-to', 'ArrowDown');
    expect(by('enter-to-hits').querySelector('[aria-selected=true]')?.textContent).toContain('9540 Talvik');
    await key('enter-to', 'Enter');
    expect(by<HTMLInputElement>('enter-to').value).toBe('9540 Talvik');
    expect(await faults()).toEqual([]);
  });
  it('asks for a choice when what is written is no place, and Escape closes the list', async () => {
    await go({ name: 'travel' });
    await type('enter-from', 'tal');
    await key('enter-from', 'Escape');
    expect(document.getElementById('enter-from-hits')).toBeNull();
    await write('enter-from', 'Ingensteds');
    expect(by('enter-from-err').textContent).toContain('Velg et av forslagene.');
  });
  it('says what is known as soon as both ends are there, and stores the time that is entered', async () => {
    await go({ name: 'travel' });
    await press('enter-save');
    expect(document.activeElement?.id).toBe('enter-from');
    expect(by('enter-minutes-err').textContent).toContain('Skriv hvor mange minutter det tar.');
    await write('enter-from', '9510');
    expect(sent('travel_between')).toEqual([]);
    await write('enter-to', '9520');
    expect(sent('travel_between')).toEqual([{ from: { postnummer: '9510' }, to: { postnummer: '9520' } }]);
    expect(by('enter').textContent).toContain('Anslag');
    await write('enter-minutes', '110');
    await write('enter-words', 'kjørt 20.11.');
    by('enter-direction').querySelectorAll('input')[1]?.click();
    await settle();
    await press('enter-save');
    expect(sent('save_travel')).toEqual([{ id: null, from: { postnummer: '9510' }, to: { postnummer: '9520' }, minutes: 110, direction: 'en_vei', by_ferry: null, words: 'kjørt 20.11.' }]);
    expect(by('entered').textContent).toContain('9510 Alta – 9520 Kautokeino');
    expect(by<HTMLInputElement>('enter-minutes').value).toBe('');
    expect(document.activeElement?.id).toBe('enter-from');
  });
  it('refuses a home with a protected address where the home was chosen', async () => {
    await go({ name: 'travel' });
    await type('enter-from', 'lyngskog');
    await key('enter-from', 'Enter');
    await write('enter-to', '9520');
    await write('enter-minutes', '20');
    await press('enter-save');
    expect(by('enter-from-err').textContent).toContain('Adressen er skjult. Spør leder.');
  });
  it('changes and removes a time, and finds it among many', async () => {
    await go({ name: 'travel' });
    await press('change-travel-1');
    expect(document.activeElement?.id).toBe('enter-minutes');
    expect(by('enter-h').textContent).toBe('Endrer tiden fra 9510 Alta til 9540 Talvik');
    await write('enter-minutes', '50');
    await press('enter-save');
    expect(sent('save_travel').at(-1)).toMatchObject({ id: 'travel-1', minutes: 50, words: 'kjørt 12.11.' });
    await write('entered-words', 'hammerfest');
    expect(by('entered').textContent).toContain('Ingen tider passer');
    await write('entered-words', 'talv');
    await press('remove-travel-1');
    expect(sent('delete_travel')).toEqual([{ id: 'travel-1' }]);
    expect(by('entered').textContent).toContain('Ingen tider er skrevet inn ennå.');
    expect(document.activeElement?.id).toBe('entered-h');
  });
  it('puts a ferry right, shows what the data said, and takes it back', async () => {
    await go({ name: 'travel' });
    await tab('links');
    await settle();
    await write('link-words', 'hasvik');
    await write('link-kind', 'ferge');
    expect(sent('list_links').at(-1)).toEqual({ words: 'hasvik', kind: 'ferge', kommune: null });
    expect(document.querySelectorAll('.link-row').length).toBe(1);
    await press('correct-f-oksfjord-hasvik');
    expect(document.querySelector('dialog')?.textContent).toContain('ikke slått opp');
    await write('link-minutes', '70');
    await write('link-known', 'ny ferge');
    expect(await faults()).toEqual([]);
    await press('link-save');
    expect(sent('save_link')).toEqual([{ link: 'f-oksfjord-hasvik', state: 'som_oppgitt', minutes: 70, wait_minutes: null, words: 'ny ferge' }]);
    expect(document.activeElement?.id).toBe('correct-f-oksfjord-hasvik');
    const row = () => document.querySelector('.link-row')?.textContent ?? '';
    expect(row()).toContain('70 min');
    expect(row()).toContain('85 min i dataene');
    expect(row()).toContain('ny ferge');
    await press('correct-f-oksfjord-hasvik');
    await press('link-clear');
    expect(row()).not.toContain('70 min');
  });
  it('does not take an unknown crossing for no time', async () => {
    await go({ name: 'travel' });
    await tab('links');
    await settle();
    await write('link-words', 'nordkapp');
    expect(document.querySelector('.link-row .unk')?.textContent).toBe('ukjent');
    // A place without a road has no crossing at all.
    await write('link-words', 'nuvsv');
    expect(document.querySelector('.link-row')?.textContent).not.toContain('Overfart');
  });
  it('counts a kommune across water as a neighbour when somebody says so', async () => {
    await go({ name: 'travel' });
    await tab('neighbours');
    await settle();
    expect(sent('neighbours')).toEqual([{ kommune: '5601' }]);
    expect(by('neighbours').textContent).toContain('Ja, bekreftet 01.10.2026');
    await press('water-5616');
    expect(sent('save_water_neighbour')).toEqual([{ one: '5601', other: '5616', confirmed: 'ja' }]);
    expect(by('neighbours').textContent).toContain(`Ja, bekreftet ${date('2026-11-24')}`);
    expect(document.activeElement?.id).toBe('water-5616');
    await press('water-5616');
    expect(sent('save_water_neighbour').at(-1)?.confirmed).toBe('nei');
  });
  it('fetches a road network and follows it to the end, half a second at a time', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await go({ name: 'travel' });
    await tab('roads');
    await press('roads-import');
    expect(sent('import_roads')).toEqual([{ path: 'eksempel.pbf' }]);
    expect(document.activeElement?.id).toBe('roads-stop');
    const after = async (milliseconds: number) => {
      vi.advanceTimersByTime(milliseconds);
      await settle();
    };
    await after(499);
    expect(sent('roads').length).toBe(0);
    await after(1);
    expect(by<HTMLProgressElement>('roads-progress').value).toBe(400);
    expect(by('roads').textContent).toContain('40 %');
    await after(500);
    expect(said()).toBe('Bygger veinettet');
    await after(500);
    expect(document.getElementById('roads-progress')).toBeNull();
    expect(said()).toBe('Veinettet er i bruk.');
    expect(by('roads').textContent).toContain('218\u00a0400 km vei, 231 fergestrekninger');
    const asked = sent('roads').length;
    await after(2_000);
    expect(sent('roads').length).toBe(asked);
    expect(await faults()).toEqual([]);
  });
  it('stops an import, and asks no more', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await go({ name: 'travel' });
    await tab('roads');
    await press('roads-import');
    await press('roads-stop');
    expect(sent('stop_roads').length).toBe(1);
    vi.advanceTimersByTime(2_000);
    await settle();
    expect(sent('roads').length).toBe(0);
    expect(by('roads-state').textContent).toContain('Anslag brukes.');
  });
  it('says what is wrong with a file that is no extract, and keeps what was', async () => {
    await go({ name: 'travel' });
    await tab('roads');
    vi.mocked(chooseFile).mockResolvedValueOnce('regneark.xlsx');
    await press('roads-import');
    expect(by('roads').textContent).toContain('Fila er ikke et OpenStreetMap-uttrekk.');
    vi.mocked(chooseFile).mockResolvedValueOnce(null);
    await press('roads-import');
    expect(sent('import_roads').length).toBe(1);
  });
  it('takes a network along from another machine, and asks before it is removed', async () => {
    await go({ name: 'travel' });
    await tab('roads');
    await press('roads-carry');
    expect(sent('carry_roads')).toEqual([{ path: 'eksempel.heimlyvei' }]);
    expect(by('roads-state').textContent).toContain('Veinettet er i bruk.');
    await press('roads-remove');
    expect(sent('remove_roads')).toEqual([]);
    await press('roads-remove-now');
    expect(sent('remove_roads').length).toBe(1);
    expect(document.querySelector('dialog')).toBeNull();
  });
  it('looks a file of place data through before it is used', async () => {
    await go({ name: 'travel' });
    await tab('places');
    expect(by('places').textContent).toContain('284 postnummer har et usikkert punkt');
    expect(by('places-sources').textContent).toContain('NLOD');
    await press('places-choose');
    expect(sent('import_place_data')).toEqual([{ path: 'eksempel.csv', dry_run: 'ja' }]);
    expect(by('places-found').textContent).toContain('Én linje kan ikke leses');
    expect(await faults()).toEqual([]);
    await press('places-apply');
    expect(sent('import_place_data').at(-1)?.dry_run).toBe('nei');
    expect(document.getElementById('places-found')).toBeNull();
    expect(by('places').textContent).toContain('24.11.2026');
    expect(document.activeElement?.id).toBe('places-choose');
    await press('places-reset');
    expect(by('places').textContent).toContain('Fulgte med Heimly');
    expect(document.getElementById('places-reset')).toBeNull();
  });
  it('begins again from what is stored when something is undone', async () => {
    await go({ name: 'travel' });
    await press('change-travel-1');
    await session.undo();
    await settle();
    expect(by('enter-h').textContent).toBe('Hvor lang tid tar det');
  });
  it('says so when nothing can be fetched', async () => {
    await answering('travel_overview', () => { throw { code: 'damaged', field: null, message: 'Fila kan ikke leses.' }; }, () => go({ name: 'travel' }));
    expect(text()).toContain('Fila kan ikke leses.');
  });
});
