import { beforeEach, describe, expect, it } from 'vitest';
import { Draft, flushDrafts, saving } from '../src/lib/state/save.svelte';

interface Home {
  name: string;
}

describe('a draft', () => {
  beforeEach(() => saving.reset());

  it('sends nothing when nothing changed', async () => {
    const sent: Home[] = [];
    const draft = new Draft<Home>({ name: 'Snøfonn' }, async (value) => void sent.push(value));
    await draft.commit();
    expect(sent).toEqual([]);
    expect(saving.status).toBe('idle');
  });

  it('sends what changed once, and says it is saved', async () => {
    const sent: Home[] = [];
    const draft = new Draft<Home>({ name: 'Snøfonn' }, async (value) => void sent.push(value));
    draft.value.name = 'Snøfonna';
    await draft.commit();
    await draft.commit();
    expect(sent).toEqual([{ name: 'Snøfonna' }]);
    expect(saving.status).toBe('saved');
  });

  it('takes what the program stored, unless more was typed meanwhile', async () => {
    const draft = new Draft<Home>({ name: 'a' }, async (value) => ({ name: value.name.trim() }));
    draft.value.name = ' b ';
    await draft.commit();
    expect(draft.value.name).toBe('b');

    const slow = new Draft<Home>({ name: 'a' }, async (value) => {
      slow.value.name = 'typed meanwhile';
      return { name: value.name.trim() };
    });
    slow.value.name = ' b ';
    await slow.commit();
    expect(slow.value.name).toBe('typed meanwhile');
    expect(slow.dirty).toBe(true);
  });

  it('puts a refusal at its field, keeps what was typed and tries again', async () => {
    let refuse = true;
    const draft = new Draft<Home>({ name: 'a' }, async () => {
      if (refuse) throw { code: 'too_long', field: 'name', message: 'Navnet er for langt.' };
    });
    draft.value.name = 'b';
    await draft.commit();
    expect(draft.errors).toEqual({ name: 'Navnet er for langt.' });
    expect(saving.status).toBe('failed');
    expect(draft.value.name).toBe('b');

    refuse = false;
    await draft.commit();
    expect(draft.errors).toEqual({});
    expect(saving.status).toBe('saved');
  });

  it('forgets a refusal when what was refused is put back as it was', async () => {
    const draft = new Draft<Home>({ name: 'a' }, async () => {
      throw { code: 'code_taken', field: 'name', message: 'Navnet er i bruk.' };
    });
    draft.value.name = 'b';
    await draft.commit();
    draft.value.name = 'a';
    await draft.commit();
    expect(draft.errors).toEqual({});
    expect(saving.status).toBe('idle');
  });

  it('is saved by flushDrafts only while its form is on screen', async () => {
    const sent: string[] = [];
    const draft = new Draft<Home>({ name: 'a' }, async (value) => void sent.push(value.name));
    const leave = draft.attach();
    draft.value.name = 'b';
    await flushDrafts();
    leave();
    draft.value.name = 'c';
    await flushDrafts();
    expect(sent).toEqual(['b']);
  });
});
