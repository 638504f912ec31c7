/** Rounds of visits: what is chosen, the plan that follows it, and the papers. */
import { describe, expect, it } from 'vitest';
import { asSent, newRound, newStop, planKey } from '../src/features/rounds/round';
import { nav } from '../src/lib/state/nav.svelte';
import { answering, by, faults, go, inTheWindow, press, sent, settle, text, write } from './window';

describe('a round', () => {
  const round = { ...newRound('2026-11-24', null), stops: [newStop({ kind: 'home', id: 'H-031' }, [])] };

  it('always has a name when it is sent', () => {
    expect(asSent({ ...round, name: '  ' }, 'Runde 24.11.2026').name).toBe('Runde 24.11.2026');
    expect(asSent({ ...round, name: ' Loppa ' }, 'Runde 24.11.2026').name).toBe('Loppa');
  });
  it('of one day says nothing about a second', () => {
    const stop = { ...newStop({ kind: 'home', id: 'H-031' }, []), day: '2' as const };
    const place = { label: 'Loppa', postnummer: '9550', point: null };
    expect(asSent({ ...round, overnight: place, stops: [stop] }, '')).toMatchObject({ overnight: null, stops: [{ day: null }] });
    expect(asSent({ ...round, last: '2', overnight: place, stops: [stop] }, '')).toMatchObject({ overnight: place, stops: [{ day: '2' }] });
  });
  it('is planned anew for what the plan rests on, and not for its name, its driver or what a visit is for', () => {
    const key = planKey(round);
    expect(planKey({ ...round, name: 'Loppa', adviser: 'adviser-1', stops: round.stops.map((stop) => ({ ...stop, purpose: 'Oppfølging' })) })).toBe(key);
    expect(planKey({ ...round, stops: round.stops.map((stop) => ({ ...stop, minutes: 61 })) })).not.toBe(key);
    expect(planKey({ ...round, first_day: '2026-11-25' })).not.toBe(key);
  });
  it('takes the length of the stop before', () => {
    const first = { ...newStop({ kind: 'home', id: 'H-031' }, []), minutes: 90 };
    expect(newStop({ kind: 'home', id: 'H-022' }, [first]).minutes).toBe(90);
  });
});

describe('the rounds screen', () => {
  inTheWindow();

  async function fresh(): Promise<void> {
    await go({ name: 'rounds' });
    await press('new-round');
  }
  const plan = () => by('plan').textContent ?? '';

  it('lists what is stored and opens it with its plan', async () => {
    await go({ name: 'rounds' });
    expect(by('round-round-1').textContent).toContain('01.12.2026');
    await press('round-round-1');
    expect(by<HTMLInputElement>('stops[0].minutes').value).toBe('90');
    expect(by<HTMLInputElement>('stops[0].agreed_at').value).toBe('10.00');
    expect(plan()).toContain('2 besøk');
    expect(plan()).toContain('Øksfjord–Hasvik');
    expect(sent('save_round')).toEqual([]);
  });
  it('plans at once when a home is ticked, and again when something is changed', async () => {
    await fresh();
    expect(sent('plan_round')).toEqual([]);
    await press('take-H-031');
    expect(plan()).toContain('1 besøk');
    expect(document.querySelector('#live')?.textContent).toContain('1 besøk');
    const asked = sent('plan_round').length;
    await write('stops[0].minutes', '90');
    expect(sent('plan_round').at(-1)?.round.stops).toMatchObject([{ at: { kind: 'home', id: 'H-031' }, minutes: 90 }]);
    expect(sent('plan_round').length).toBeGreaterThan(asked);
    // Leaving at 8, half an hour to drive, 90 minutes there.
    expect(plan()).toContain('08.30–10.00');
    await write('leave_at', '9.15');
    expect(plan()).toContain('09.45–11.15');
    const before = sent('plan_round').length;
    await write('name', 'Tverrelvdalen');
    expect(sent('plan_round').length).toBe(before);
  });
  it('shows homes with something due first, and the others when asked', async () => {
    await fresh();
    expect(document.getElementById('take-H-022')).toBeNull();
    await press('candidate-due');
    expect(by('candidates').textContent).toContain('Nordavind');
    await write('candidate-words', 'nordav');
    expect(document.querySelectorAll('.candidate').length).toBe(1);
  });
  it('leaves a home with a protected address where it is, and says why', async () => {
    await fresh();
    expect(by<HTMLInputElement>('take-H-045').disabled).toBe(true);
    expect(by('due-H-045').textContent).toContain('Adressen er skjult.');
    expect(by('candidates').textContent).toContain('Sted: spør leder');
  });
  it('is not stored before somebody asks for it, and then with all that was chosen', async () => {
    await fresh();
    await press('round-save');
    expect(sent('save_round')).toEqual([]);
    expect(document.activeElement?.id).toBe('candidate-words');
    await press('take-H-031');
    await press('take-H-044');
    await write('stops[1].agreed_at', '1230');
    await write('stops[1].purpose', 'Oppfølging');
    await write('home_by', '16');
    expect(sent('save_round')).toEqual([]);
    expect(by('round-h').parentElement?.textContent).toContain('ikke lagret');
    await press('round-save');
    expect(sent('save_round').at(-1)?.round).toMatchObject({
      name: 'Runde 24.11.2026', first_day: '2026-11-24', leave_at: '08:00', home_by: '16:00', last: '1', start: null,
      stops: [{ at: { kind: 'home', id: 'H-031' }, agreed_at: null }, { at: { kind: 'home', id: 'H-044' }, agreed_at: '12:30', purpose: 'Oppfølging' }],
    });
    expect(by('round-h').parentElement?.textContent).not.toContain('ikke lagret');
    await press('round-close');
    expect(text()).toContain('Runde 24.11.2026');
  });
  it('is kept when the screen is left', async () => {
    await fresh();
    await press('take-H-031');
    await press('rail-overview');
    expect(sent('save_round').length).toBe(1);
  });
  it('begins with the homes one comes from', async () => {
    await go({ name: 'rounds', homes: ['H-044'] });
    expect(by<HTMLInputElement>('take-H-044').checked).toBe(true);
    expect(plan()).toContain('Snøfonn');
  });
  it('takes a stop out again, and the focus stays among the stops', async () => {
    await go({ name: 'rounds' });
    await press('round-round-1');
    await press('stop-1-remove');
    expect(document.activeElement?.id).toBe('stop-0-remove');
    expect(plan()).toContain('1 besøk');
    await press('stop-0-remove');
    expect(document.activeElement?.id).toBe('stops-h');
    expect(plan()).toContain('Velg minst ett stopp');
  });
  it('goes to other places too, and may start and sleep elsewhere', async () => {
    await fresh();
    await press('take-H-031');
    await write('other-label', 'Skolen');
    await press('other-add');
    expect(document.activeElement?.id).toBe('other-place');
    await write('other-place', '9550');
    await press('other-add');
    expect(sent('plan_round').at(-1)?.round.stops.at(-1)?.at).toMatchObject({ kind: 'place', place: { label: 'Skolen', postnummer: '9550' } });
    // The office has no place in this register: the screen says so until another start is chosen.
    expect(by('office-missing').textContent).toContain('Kontoret har ikke noe postnummer');
    by('start-kind').querySelectorAll('input')[1]?.click();
    by('last').querySelectorAll('input')[1]?.click();
    await settle();
    expect(document.getElementById('office-missing')).toBeNull();
    await write('start', '9540');
    by('night-kind').querySelectorAll('input')[1]?.click();
    await settle();
    await write('overnight', '9520');
    await write('stops[1].day', '2');
    const round = sent('plan_round').at(-1)?.round;
    expect([round?.last, round?.start?.postnummer, round?.overnight?.postnummer, round?.stops[1]?.day]).toEqual(['2', '9540', '9520', '2']);
    expect(plan()).toContain('Onsdag 25.11.2026');
  });
  it('says what cannot be kept, and shows no plan for something else', async () => {
    await fresh();
    await press('take-H-031');
    await write('stops[0].agreed_at', '8.10');
    // Half an hour from the office: one is there at half past eight.
    expect(plan()).toContain('Dere rekker ikke Bjørkelys til avtalt tid.');
    await write('stops[0].agreed_at', '8.99');
    expect(by('stops[0].agreed_at-err').textContent).toContain('Skriv klokkeslettet som 8.30.');
    await answering('plan_round', () => { throw { code: 'invalid', field: 'round.stops[0].minutes', message: 'Besøket er for langt.' }; }, async () => {
      await write('stops[0].minutes', '900');
      expect(by('stops[0].minutes-err').textContent).toContain('Besøket er for langt.');
      expect(plan()).not.toContain('1 besøk');
    });
  });
  it('says why there is no plan for too many', async () => {
    await fresh();
    await answering('plan_round', () => { throw { code: 'no_round', field: null, message: 'Del runden i to.' }; }, () => press('take-H-031'));
    expect(text()).toContain('Del runden i to.');
    expect(document.getElementById('round-pdf')).toBeNull();
  });
  it('lists what the plan leaves out', async () => {
    await fresh();
    await answering('plan_round', (plan) => ({ ...plan, unknown_legs: ['Til Nuvsvåg finnes ingen kjent reisetid.'] }), async () => {
      await press('take-H-031');
      expect(plan()).toContain('Til Nuvsvåg finnes ingen kjent reisetid.');
    });
  });
  it('is stored before it is written, and the file carries no name', async () => {
    await fresh();
    await press('take-H-031');
    await press('round-ics');
    // The program gives the round its id when it is stored.
    expect(sent('save_round').at(-1)?.round.id).toBe('');
    const id = 'round-2';
    expect(sent('write_round')).toEqual([{ id, path: 'runde-2026-11-24.ics', kind: 'ics' }]);
    await press('round-pdf');
    await press('round-docx');
    expect(sent('write_round').map(({ kind }) => kind)).toEqual(['ics', 'pdf', 'docx']);
    expect(sent('save_round').length).toBe(1);
    expect(text()).toContain('runde-2026-11-24.docx');
    await write('stops[0].minutes', '75');
    await press('round-save');
    expect(sent('save_round').at(-1)?.round).toMatchObject({ id, stops: [{ minutes: 75 }] });
  });
  it('is deleted, and the list has the focus', async () => {
    await go({ name: 'rounds', open: 'round-1' });
    await press('round-remove');
    expect(sent('delete_round')).toEqual([{ id: 'round-1' }]);
    expect(text()).toContain('Ingen runder er lagret ennå.');
    expect(document.activeElement?.id).toBe('new-round');
  });
  it('leads from the plan to the home', async () => {
    await go({ name: 'rounds', open: 'round-1' });
    await press('at-H-022');
    expect(nav.screen).toEqual({ name: 'home', id: 'H-022' });
  });
  it('is named and ordered for assistive technology, in both languages', async () => {
    await go({ name: 'rounds', open: 'round-1' });
    expect(await faults()).toEqual([]);
    [...document.querySelectorAll<HTMLButtonElement>('.top button')].find((one) => one.textContent === 'Nynorsk')?.click();
    await settle();
    expect(text()).toContain('Køyreplan');
    [...document.querySelectorAll<HTMLButtonElement>('.top button')].find((one) => one.textContent === 'Bokmål')?.click();
    await settle();
  });
});
