import { describe, expect, it } from 'vitest';
import { call } from '../src/lib/backend';
import { mockState } from '../src/lib/backend/mock-state';
import { nav, type Screen } from '../src/lib/state/nav.svelte';
import { session } from '../src/lib/state/session.svelte';
import { by, faults, go, inTheWindow, press, sent, settle, tab, text, write } from './window';

const said = () => document.querySelector('#live')?.textContent ?? '';
inTheWindow();

describe('the overview', () => {
  it('leads from what waits, from what is due and from the search to where it is done', async () => {
    await press('act-lom');
    expect(nav.screen).toEqual({ name: 'beredskap', child: 'lom' });
    await press('rail-overview');
    await press('due-kommune-H-044');
    expect(nav.screen).toEqual({ name: 'pair', child: 'tjeld', home: 'H-044' });
    await press('rail-overview');
    by<HTMLInputElement>('find').value = 'Brage';
    by('find').dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    by('hit-0').dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    await settle();
    expect(nav.screen).toEqual({ name: 'inquiries', open: 'inq-1' });
    expect(by('inquiry').textContent).toContain('Brage Myrvoll');
  });
});

describe('the ringeliste', () => {
  it('logs with one click and shows the answer with its time', async () => {
    await go({ name: 'beredskap', child: 'tjeld' });
    await press('no-H-005');
    expect(sent('log_call')).toEqual([{ home: 'H-005', child: 'tjeld', answer: 'nei', reason: null }]);
    const row = by('ring-H-005').closest('li');
    expect(row?.textContent).toContain('Nei 24.11. kl. 14.32');
    expect(document.getElementById('yes-H-005')).toBeNull();
    expect(document.querySelector('.call-log')?.textContent).toContain('Lauvli: Nei');
    // The next one is now the one to ring.
    expect(document.querySelector('[aria-current=step] .name')?.id).toBe('ring-H-009');
  });
  it('takes the reason afterwards, and lets the answer be changed', async () => {
    await go({ name: 'beredskap' });
    await press('no-H-005');
    await write('reason-H-005', 'Full i helga.');
    by('reason-H-005').closest('form')?.requestSubmit();
    await settle();
    // The reason belongs to the call that was made; no second call is logged.
    expect(sent('log_call')).toHaveLength(1);
    expect(sent('save_asked').at(-1)?.record).toMatchObject({ home: 'H-005', answer: 'nei', reason: 'Full i helga.' });
    expect(document.activeElement?.id).toBe('change-H-005');
    expect(text()).toContain('Full i helga.');
    await press('change-H-005');
    await press('yes-H-005');
    expect(sent('log_call').at(-1)).toMatchObject({ home: 'H-005', answer: 'ja' });
  });
  it('keeps the order a person decides, from the keyboard', async () => {
    await go({ name: 'beredskap' });
    await press('order-list');
    await press('down-H-005');
    expect(document.activeElement?.id).toBe('down-H-005');
    await press('down-H-005');
    // At the bottom there is no further down; the focus stays with the home.
    expect(document.activeElement?.id).toBe('up-H-005');
    await press('on-H-017');
    await press('save-order');
    expect(sent('save_ringeliste')).toEqual([{ homes: ['H-009', 'H-011', 'H-005', 'H-017'] }]);
  });
});

describe('several children at once', () => {
  it('locks the cell that is pressed and solves again with that lock; pressed again it is free', async () => {
    await go({ name: 'joint' });
    expect(sent('joint_choice').at(-1)?.locks).toEqual([]);
    await press('cell-tjeld-H-022');
    expect(sent('joint_choice').at(-1)?.locks).toEqual([{ child: 'tjeld', home: 'H-022' }]);
    expect(by('cell-tjeld-H-022').getAttribute('aria-pressed')).toBe('true');
    expect(by('lock-tjeld').getAttribute('aria-pressed')).toBe('true');
    await press('cell-tjeld-H-022');
    expect(sent('joint_choice').at(-1)?.locks).toEqual([]);
    expect(by('cell-tjeld-H-022').getAttribute('aria-pressed')).toBe('false');
  });
  it('sends the least sum in tenths, and siblings as they are asked for', async () => {
    await go({ name: 'joint' });
    expect(sent('joint_choice').at(-1)).toMatchObject({ threshold: 500, siblings_together: 'must_and_should' });
    await write('threshold', '60');
    await press('together');
    expect(sent('joint_choice').at(-1)).toMatchObject({ threshold: 600, siblings_together: 'must' });
  });
  it('leaves out a network home only with a reason', async () => {
    await go({ name: 'joint' });
    await press('not-network-tjeld-H-044');
    const before = sent('joint_choice').length;
    by('why-not-tjeld-H-044').closest('form')?.requestSubmit();
    await settle();
    expect(sent('joint_choice').length).toBe(before);
    await write('why-not-tjeld-H-044', 'Barnet vil ikke.');
    by('why-not-tjeld-H-044').closest('form')?.requestSubmit();
    await settle();
    expect(sent('joint_choice').at(-1)?.not_network).toEqual([{ child: 'tjeld', home: 'H-044', reason: 'Barnet vil ikke.' }]);
  });
  it('goes to the child’s own decision on the home it proposes', async () => {
    await go({ name: 'joint' });
    await press('use-tjeld');
    expect(nav.screen).toMatchObject({ name: 'choose', child: 'tjeld', decide: 'H-031' });
    expect(document.querySelector('dialog h2')?.textContent).toContain('H-031');
  });
});

describe('choosing in depth', () => {
  const four = ['H-044', 'H-045', 'H-012', 'H-031'];

  it('sets at most four homes aside, and compares those', async () => {
    await go({ name: 'choose', child: 'tjeld' });
    for (const home of four) await press(`compare-${home}`);
    expect(by<HTMLInputElement>('compare-H-022').disabled).toBe(true);
    await press('compare-H-022');
    expect(document.querySelectorAll('.tray li').length).toBe(4);
    await press('tray-H-045');
    expect(by<HTMLInputElement>('compare-H-022').disabled).toBe(false);
    await press('compare');
    expect(sent('compare_homes')).toEqual([{ child: 'tjeld', homes: ['H-044', 'H-012', 'H-031'], weights: null }]);
    expect(document.querySelectorAll('.compare thead th').length).toBe(3);
  });
  it('does not compare one home with itself', async () => {
    await go({ name: 'choose', child: 'tjeld' });
    await press('compare-H-044');
    await press('compare');
    expect(nav.screen.name).toBe('choose');
  });
  it('asks «what if» with the weights that are changed, and no other', async () => {
    await go({ name: 'choose', child: 'tjeld' });
    await press('open-what-if');
    await write('if-b1', '1');
    await write('if-e2', '2');
    await press('what-if-look');
    // Samvær weighs 4 and everyday load 2 in the standard: only the first is another.
    expect(sent('what_if')).toEqual([{ child: 'tjeld', weights: null, changed_weights: [{ key: 'b1', weight: 1 }], homes: [], need: null }]);
    expect(said()).toContain('Rekkefølgen i gruppene er den samme.');
    expect(sent('save_weights')).toEqual([]);
  });
  it('asks «what if» with another answer from one home, and stores nothing', async () => {
    await go({ name: 'choose', child: 'tjeld' });
    await press('open-what-if');
    await write('if-home', 'H-031');
    await write('if-level-sovn', '2');
    await press('what-if-look');
    const home = sent('what_if').at(-1)?.homes?.[0];
    expect(home?.competence.find((each) => each.need === 'sovn')?.level).toEqual({ value: 2, on: '2026-11-24' });
    expect((await call('get_home', { id: 'H-031' })).record.competence.some((each) => each.need === 'sovn')).toBe(false);
    expect(sent('save_home')).toEqual([]);
  });
  it('ranks by the weight set that is chosen', async () => {
    await go({ name: 'choose', child: 'tjeld' });
    await write('weight-set', 'Kontoret');
    expect(sent('rank_homes').at(-1)).toEqual({ child: 'tjeld', on: null, weights: 'Kontoret' });
    await press('how-sure');
    expect(sent('how_sure').at(-1)).toEqual({ child: 'tjeld', weights: 'Kontoret' });
    expect(by('sure').textContent).toContain('83 %');
  });
  it('logs contact with a home and shows it on its row', async () => {
    await go({ name: 'choose', child: 'tjeld' });
    await press('ask-H-031');
    await write('ask-told', 'Alder og skole.');
    await press('ask-save');
    expect(sent('save_asked').at(-1)?.record).toMatchObject({ id: '', home: 'H-031', child: 'tjeld', on: '2026-11-24', told: 'Alder og skole.', answer: null });
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.querySelector('[aria-labelledby=name-H-031] .c-bar')?.textContent).toContain('Ikke svart ennå 24.11.');
  });
  it('answers the question that stands open instead of asking again', async () => {
    await go({ name: 'choose', child: 'tjeld' });
    await press('ask-H-044');
    await write('ask-answer', 'ja');
    await press('ask-save');
    // They wanted to think first: the new answer has its own day.
    expect(sent('save_asked').at(-1)?.record).toMatchObject({ id: 'asked-1', answer: 'ja', answered_on: '2026-11-24' });
  });
});

describe('weights', () => {
  it('need a name before they are stored', async () => {
    await go({ name: 'weights' });
    await press('edit-0');
    await press('weights-save');
    expect(sent('save_weights')).toEqual([]);
    expect(document.activeElement?.id).toBe('weights-name');
    expect(by('weights-name').getAttribute('aria-invalid')).toBe('true');
    await write('weights-name', 'Vinteren');
    await write('w-0-b1', '5');
    await press('weights-save');
    expect(sent('save_weights').at(-1)?.name).toBe('Vinteren');
    expect(sent('save_weights').at(-1)?.weights).toContainEqual({ key: 'b1', weight: 5 });
    expect(text()).toContain('Vinteren (1)');
  });
});

describe('merging two homes', () => {
  it('waits until every different answer is decided', async () => {
    await go({ name: 'merge', keep: 'H-031', drop: 'H-007' });
    await press('merge-now');
    expect(sent('merge_homes')).toEqual([]);
    const group = by('conflict-frame.places');
    expect(group.querySelector('.err')).not.toBeNull();
    expect(document.activeElement).toBe(group);
    group.querySelectorAll<HTMLInputElement>('input')[1]?.click();
    await settle();
    await press('merge-now');
    expect(sent('merge_homes')).toEqual([{ keep: 'H-031', drop: 'H-007', choices: [{ field: 'frame.places', take: 'drop' }] }]);
    expect(nav.screen).toEqual({ name: 'home', id: 'H-031' });
  });
  it('can be turned around', async () => {
    await go({ name: 'merge', keep: 'H-031', drop: 'H-007' });
    await press('merge-swap');
    expect(sent('preview_merge_homes').at(-1)).toEqual({ keep: 'H-007', drop: 'H-031' });
  });
});

describe('inquiries', () => {
  it('begin with a name, open at once, and are saved as they are written', async () => {
    await go({ name: 'inquiries' });
    await press('new-inquiry');
    await press('new-inquiry-save');
    expect(sent('new_inquiry')).toEqual([]);
    await write('new-inquiry-name', 'Turid Aune');
    await press('new-inquiry-save');
    expect(by('inquiry').textContent).toContain('Turid Aune');
    await write('next_step', 'Ring igjen');
    expect(sent('save_inquiry').at(-1)?.record).toMatchObject({ name: 'Turid Aune', next_step: 'Ring igjen', received_on: '2026-11-24' });
  });
  it('become a home in one step', async () => {
    await go({ name: 'inquiries', open: 'inq-1' });
    await press('inquiry-promote');
    expect(nav.screen.name).toBe('home');
    expect(document.querySelector('h1')?.textContent).toContain('Brage Myrvoll');
  });
  it('that are the same become one', async () => {
    await go({ name: 'inquiries', open: 'inq-3' });
    await press('inquiry-merge-inq-3');
    // The two names differ, and so does where they stand: a person decides.
    expect(document.querySelector('.status .failed')).toBeNull();
    expect(by('conflict-inquiry/stage').textContent).toContain('Ny, ikke besvart');
    await press('merge-decided');
    expect(sent('merge_inquiries').length).toBe(1);
    expect(document.activeElement?.id).toBe('conflict-inquiry/name');
    by('conflict-inquiry/name').querySelector('input')?.click();
    by('conflict-inquiry/stage').querySelectorAll('input')[1]?.click();
    await settle();
    await press('merge-decided');
    expect(sent('merge_inquiries').at(-1)).toEqual({ keep: 'inq-2', drop: 'inq-3', choices: [{ field: 'inquiry/name', take: 'keep' }, { field: 'inquiry/stage', take: 'drop' }] });
    expect(document.getElementById('inquiry-inq-3')).toBeNull();
    expect(document.querySelector('dialog')).toBeNull();
    // The one that is kept stands open and keeps what it took over.
    await write('email', 'sigrun@example.org');
    expect(sent('save_inquiry').at(-1)?.record).toMatchObject({ id: 'inq-2', phone: '900 00 103', email: 'sigrun@example.org' });
  });
  it('show what Bufetat was asked, and a new request at once', async () => {
    await go({ name: 'inquiries' });
    await tab('bufetat');
    expect(by('bufetat').textContent).toContain('Ikke besvart på 20 dager');
    await press('bufetat-add');
    expect(document.querySelectorAll('#bufetat details').length).toBe(2);
    expect(document.querySelectorAll('#bufetat details[open]').length).toBe(1);
  });
});

describe('undo', () => {
  it('reaches the inquiry and the request that stand open', async () => {
    await go({ name: 'inquiries', open: 'inq-1' });
    await write('next_step', 'Ring igjen');
    const stored = (await call('list_inquiries', {})).rows.find((row) => row.id === 'inq-1')?.record;
    if (!stored) throw new Error('no inquiry');
    // What the program does on undo: the record is as it was before.
    await call('save_inquiry', { record: { ...stored, next_step: null } });
    await session.undo();
    await settle();
    expect(by<HTMLInputElement>('next_step').value).toBe('');
    await write('phone', '900 00 999');
    expect(sent('save_inquiry').at(-1)?.record).toMatchObject({ next_step: null, phone: '900 00 999' });
    await tab('bufetat');
    await write('bufetat-buf-1.words', 'Også i Loppa.');
    const request = (await call('list_inquiries', {})).bufetat[0]?.record;
    if (!request) throw new Error('no request');
    await call('save_bufetat', { record: { ...request, words: 'I Alta.' } });
    session.changed += 1;
    await settle();
    expect(by<HTMLTextAreaElement>('bufetat-buf-1.words').value).toBe('I Alta.');
  });
  it('reaches the day of an approval', async () => {
    await go({ name: 'pair', child: 'tjeld', home: 'H-044' });
    await press('approval-save');
    expect(document.activeElement?.id).toBe('approval-save');
    mockState.approvals = mockState.approvals.map((each) => ({ ...each, on: '2026-10-01' }));
    session.changed += 1;
    await settle();
    expect(by<HTMLInputElement>('approval-on').value).toBe('01.10.2026');
  });
});

describe('one home and one child', () => {
  it('are approved with a day and a name, and the approval can be taken away', async () => {
    await go({ name: 'pair', child: 'tjeld', home: 'H-044' });
    expect(by('approval').textContent).toContain('Ikke godkjent');
    await write('approval-by', 'Leder');
    await press('approval-save');
    expect(sent('save_approval').at(-1)).toEqual({ home: 'H-044', child: 'tjeld', approval: { id: null, on: '2026-11-24', by: 'Leder' } });
    expect(by('approval').textContent).toContain('Godkjent 24.11.2026 av Leder');
    await press('approval-remove');
    expect(sent('save_approval').at(-1)).toMatchObject({ approval: null, remove: expect.any(String) as string });
    expect(by('approval').textContent).toContain('Ikke godkjent');
  });
  it('are approved again without losing the first approval', async () => {
    await go({ name: 'pair', child: 'tjeld', home: 'H-044' });
    await write('approval-on', '01.10.2026');
    await press('approval-save');
    await press('approval-again');
    expect(document.activeElement?.id).toBe('approval-on');
    expect(by<HTMLInputElement>('approval-on').value).toBe('24.11.2026');
    await press('approval-save');
    expect(sent('save_approval').at(-1)?.approval).toMatchObject({ id: null, on: '2026-11-24' });
    expect(by('approval').textContent).toContain('Godkjent 24.11.2026');
    expect(by('approval').textContent).toContain('Godkjent 01.10.2026');
    // Changing the one that is shown addresses it, and adds none.
    await write('approval-on', '20.11.2026');
    await press('approval-save');
    expect(sent('save_approval').at(-1)?.approval?.id).toBeTruthy();
    expect(mockState.approvals.map((each) => each.on).sort()).toEqual(['2026-10-01', '2026-11-20']);
  });
  it('keep what is being written when the approval is stored', async () => {
    await go({ name: 'pair', child: 'tjeld', home: 'H-044' });
    await write('tilsynsperson', 'Ragna');
    await press('approval-save');
    expect(by<HTMLInputElement>('tilsynsperson').value).toBe('Ragna');
    expect((await call('get_pair', { home: 'H-044', child: 'tjeld' })).record.tilsynsperson).toBe('Ragna');
  });
  it('have their letters ready to read', async () => {
    await go({ name: 'pair', child: 'tjeld', home: 'H-044' });
    await press('letter-kommune_asked');
    expect(sent('letter')).toEqual([{ kind: 'kommune_asked', child: 'tjeld', home: 'H-044' }]);
    expect(document.querySelector('dialog .letter')?.textContent).toContain('Hva vet dere om hjemmet?');
    await press('letter-docx');
    expect(sent('write_letter').at(-1)).toMatchObject({ format: 'docx', path: 'kommune_asked.docx' });
  });
});

describe('the people of the office', () => {
  it('say who sits here and who is inhabil towards whom', async () => {
    await go({ name: 'people' });
    await write('me', 'adviser-2');
    expect(sent('choose_adviser')).toEqual([{ id: 'adviser-2' }]);
    expect(by('advisers').textContent).toContain('sitter her nå');
    await press('hab-save');
    expect(sent('save_habilitet')).toEqual([]);
    await write('hab-adviser', 'adviser-1');
    await write('hab-about', 'tjeld');
    await press('hab-save');
    expect(sent('save_habilitet').at(-1)?.record).toMatchObject({ adviser: 'adviser-1', about: { kind: 'child', id: 'tjeld' }, since: '2026-11-24', to: null });
    expect(by('habilitet').textContent).toContain('overfor «Tjeld»');
  });
});

describe('a child in depth', () => {
  it('has its network drawn, and a name leads to the person', async () => {
    await go({ name: 'child', id: 'tjeld' });
    await tab('network');
    expect(document.querySelectorAll('#network-map .person').length).toBe(6);
    by('map-farfar').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await settle();
    expect(document.activeElement?.id).toBe('persons[3].name');
  });
  it('gets two persons that are the same made one', async () => {
    await go({ name: 'child', id: 'tjeld' });
    await tab('network');
    await press('merge-nabo');
    by('conflict-person/relation').querySelector('input')?.click();
    await settle();
    await press('merge-decided');
    expect(sent('merge_network_persons').at(-1)).toEqual({ child: 'tjeld', keep: 'onkel', drop: 'nabo', choices: [{ field: 'person/relation', take: 'keep' }] });
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.querySelectorAll('#network-map .person').length).toBe(5);
  });
  it('has every try to reach a person on its own line', async () => {
    await go({ name: 'child', id: 'tjeld' });
    await tab('network');
    await press('contact-add-mormor');
    await write('contacts[1].how', 'besøk');
    expect(sent('save_search').at(-1)?.record.contacts).toContainEqual({ person: 'mormor', on: '2026-11-24', how: 'besøk', by: null, words: null, answer: null });
  });
});

describe('every new screen', () => {
  const screens: Screen[] = [
    { name: 'overview' }, { name: 'inquiries', open: 'inq-2' }, { name: 'beredskap', child: 'tjeld' }, { name: 'joint' }, { name: 'compare', child: 'tjeld', homes: ['H-044', 'H-031'], weights: null },
    { name: 'pair', child: 'tjeld', home: 'H-044' }, { name: 'merge', keep: 'H-031', drop: 'H-007' }, { name: 'weights' }, { name: 'people' },
  ];
  it.each(screens)('$name takes the focus at its one heading and is named for assistive technology', async (screen) => {
    await go(screen);
    expect(document.querySelectorAll('h1').length).toBe(1);
    expect(document.activeElement?.tagName).toBe('H1');
    expect(document.querySelector('.note.stop[role=alert]')).toBeNull();
    expect(await faults()).toEqual([]);
  }, 30_000);
  it('of the choice, unfolded, is named too', async () => {
    await go({ name: 'choose', child: 'tjeld' });
    await press('how-sure');
    await press('compare-H-044');
    expect(await faults()).toEqual([]);
    await press('open-what-if');
    await write('if-home', 'H-031');
    expect(await faults()).toEqual([]);
    await press('ask-H-044');
    expect(await faults()).toEqual([]);
  }, 30_000);
});
