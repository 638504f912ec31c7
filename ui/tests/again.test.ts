/** What can be taken back and done again, and what must be put right before it is stored. */
import { describe, expect, it } from 'vitest';
import { dueChildren, dueOf } from '../src/features/overview/due';
import type { Calls, DueRow } from '../src/lib/backend';
import { mockState } from '../src/lib/backend/mock-state';
import { nav } from '../src/lib/state/nav.svelte';
import { answering, by, faults, go, inTheWindow, press, sent, settle, tab, text, write } from './window';

async function key(pressed: string, shiftKey: boolean): Promise<void> {
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: pressed, ctrlKey: true, shiftKey, bubbles: true, cancelable: true }));
  await settle();
}
inTheWindow();

describe('redo', () => {
  it('stands beside undo once something is undone, and the focus goes from one to the other', async () => {
    expect(document.getElementById('redo')).toBeNull();
    await press('undo');
    expect(document.activeElement?.id).toBe('redo');
    expect(by('redo').textContent).toBe('Gjør om: endret søskenkrav');
    await press('redo');
    expect(sent('redo').length).toBe(1);
    expect(document.querySelector('#live')?.textContent).toBe('Gjort om: endret søskenkrav');
    expect(document.getElementById('redo')).toBeNull();
    expect(document.activeElement?.id).toBe('undo');
  });
  it.each([['z', true], ['y', false]] as const)('answers to the keys: %s', async (pressed, shift) => {
    await key('z', false);
    expect(sent('undo').length).toBe(1);
    await key(pressed, shift);
    expect(sent('redo').length).toBe(1);
    // There is nothing left to do again: the keys ask for nothing.
    await key(pressed, shift);
    expect(sent('redo').length).toBe(1);
    expect(sent('undo').length).toBe(1);
  });
  it('leaves a text field its own redo', async () => {
    await key('z', false);
    by('find').focus();
    await key('y', false);
    expect(sent('redo')).toEqual([]);
  });
});

describe('a weight', () => {
  it('that is emptied is refused at its field, and nothing is stored', async () => {
    await go({ name: 'weights' });
    await press('edit-0');
    await write('weights-name', 'Vinteren');
    await write('w-0-b1', '');
    await press('weights-save');
    expect(sent('save_weights')).toEqual([]);
    expect(document.activeElement?.id).toBe('w-0-b1');
    expect(by('w-0-b1-err').textContent).toContain('Skriv hele tall fra 0 til 5.');
    await write('w-0-b1', '2');
    expect(document.getElementById('w-0-b1-err')).toBeNull();
    await press('weights-save');
    expect(sent('save_weights').at(-1)?.weights).toContainEqual({ key: 'b1', weight: 2 });
  });
  it.each(['9', 'mye', '2,5'])('that is no weight (%s) is not stored as the old one', async (typed) => {
    await go({ name: 'weights' });
    await press('edit-0');
    await write('weights-name', 'Vinteren');
    await write('w-0-b1', typed);
    await press('weights-save');
    expect(sent('save_weights')).toEqual([]);
    expect(document.activeElement?.id).toBe('w-0-b1');
    expect(by('w-0-b1').getAttribute('aria-invalid')).toBe('true');
  });
});

describe('two members who are the same person', () => {
  it('become one when every different answer is decided', async () => {
    await go({ name: 'home', id: 'H-031' });
    await tab('household');
    await press('same-H-031-a-merge');
    expect(sent('merge_members')).toEqual([]);
    expect(document.activeElement?.id).toBe('same-H-031-a');
    expect(by('same-H-031-a').getAttribute('aria-invalid')).toBe('true');
    await write('same-H-031-a', 'H-031-b');
    await press('same-H-031-a-merge');
    expect(document.querySelector('.status .failed')).toBeNull();
    expect(by('conflict-member/H-031-a/birth').textContent).toContain('1979');
    expect(by('conflict-member/H-031-a/birth').textContent).toContain('2016');
    expect(await faults()).toEqual([]);
    for (const field of ['name', 'role', 'birth']) by(`conflict-member/H-031-a/${field}`).querySelectorAll('input')[field === 'name' ? 1 : 0]?.click();
    await settle();
    await press('merge-decided');
    expect(sent('merge_members').at(-1)).toEqual({
      home: 'H-031', keep: 'H-031-a', drop: 'H-031-b',
      choices: [{ field: 'member/H-031-a/name', take: 'drop' }, { field: 'member/H-031-a/role', take: 'keep' }, { field: 'member/H-031-a/birth', take: 'keep' }],
    });
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.getElementById('household.members[1].name')).toBeNull();
    // The one who is kept stands open with the focus, and goes on being written about.
    expect(document.activeElement?.id).toBe('household.members[0].name');
    expect(by<HTMLInputElement>('household.members[0].name').value).toBe('Jo Bjørkelys');
    await write('household.members[0].work', 'Lærer');
    expect(sent('save_home').at(-1)?.record.household.members.map(({ id, work }) => [id, work])).toEqual([['H-031-a', 'Lærer']]);
  });
  it('is not asked where only one has a name', async () => {
    await go({ name: 'home', id: 'H-031' });
    await tab('household');
    await press('member-H-031-b-remove');
    if (document.getElementById('member-H-031-b-remove')) await press('member-H-031-b-remove');
    expect(document.getElementById('same-H-031-a')).toBeNull();
  });
});

describe('the focus', () => {
  it('stays at the approval when it is taken away', async () => {
    await go({ name: 'pair', child: 'tjeld', home: 'H-044' });
    await press('approval-save');
    await press('approval-remove');
    expect(document.activeElement?.id).toBe('approval-save');
    expect(document.querySelector('#live')?.textContent).toContain('Ikke godkjent');
  });
  it('is at a new child when a new need begins', async () => {
    await press('to-need');
    expect(nav.screen.name).toBe('children');
    expect(document.activeElement?.id).toBe('new-child');
    await press('children-joint');
    expect(nav.screen.name).toBe('joint');
  });
});

describe('who sits here', () => {
  it('stands beside the lock and leads to the people', async () => {
    expect([mockState.me, by('who').textContent?.trim()]).toEqual([null, 'Hvem sitter her?']);
    await press('who');
    expect(nav.screen.name).toBe('people');
    await write('me', 'adviser-2');
    const name = mockState.advisers.find((each) => each.id === 'adviser-2')?.name ?? 'ingen';
    expect(by('who').textContent).toContain(name);
    expect(by('who').getAttribute('aria-label')).toBe(`Hvem sitter her nå: ${name}`);
  });
});

describe('what must be done', () => {
  const row = (child: string | null, standing: DueRow['standing'], key: string) => ({ key, child, standing }) as DueRow;
  const rows = [row('a', 'due', '1'), row('b', 'over', '2'), row('a', 'over', '3'), row(null, 'over', '4'), row('c', 'due', '5')];

  it('is counted by child, by name; a child without a name is no choice', () => {
    expect(dueChildren(rows, new Map([['b', '«Alke»'], ['a', '«Ørn»']]))).toEqual([{ code: 'b', label: '«Alke» (1)' }, { code: 'a', label: '«Ørn» (2)' }]);
  });
  it('is over first, for one child or for all', () => {
    expect(dueOf(rows, 'a')).toEqual({ over: [rows[2]], rest: [rows[0]] });
    expect(dueOf(rows, '').over.map((each) => each.key)).toEqual(['2', '3', '4']);
  });
});

describe('an empty ringeliste', () => {
  it('says what can be done instead, and homes beside the list can be opened', async () => {
    mockState.ringeliste = ['H-005'];
    await go({ name: 'beredskap', child: 'tjeld' });
    expect(by('few-can').textContent).toContain('Bare ett hjem på lista kan ta imot');
    expect(by('few-can').textContent).toContain('ring Bufetat');
    await press('off-list-H-017');
    expect(nav.screen).toEqual({ name: 'home', id: 'H-017' });
    mockState.ringeliste = [];
    await go({ name: 'beredskap' });
    expect(text()).toContain('Ingen hjem står på ringelista.');
    expect(by('few-can').textContent).toContain('Ring Bufetat');
    expect(await faults()).toEqual([]);
  });
  it('does not say that nobody is on a list whose homes are all full', async () => {
    const full = (view: Calls['beredskap']['result']) => ({ ...view, ringeliste: [], cannot: view.ringeliste.map((row) => ({ ...row, why_not: 'Fullt.' })), not_on_list: [] });
    await answering('beredskap', full, () => go({ name: 'beredskap' }));
    expect(text()).not.toContain('Ingen hjem står på ringelista.');
    expect(by('few-can').textContent).toContain('Ingen på lista kan ta imot nå. Ring Bufetat');
    expect(by('few-can').textContent).toContain('Ingen hjem utenom lista');
    expect(document.querySelector<HTMLDetailsElement>('.cannot')?.open).toBe(true);
    await press('cannot-H-005');
    expect(nav.screen).toEqual({ name: 'home', id: 'H-005' });
  });
});
