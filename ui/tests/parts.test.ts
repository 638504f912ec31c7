import { createRawSnippet, flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import LongList from '../src/lib/parts/LongList.svelte';
import Tabs from '../src/lib/parts/Tabs.svelte';

let mounted: ReturnType<typeof mount> | undefined;
afterEach(() => {
  if (mounted) void unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
});

describe('tabs', () => {
  it('are moved through with the arrows, round the end, and only the chosen is in the tab order', async () => {
    const panel = createRawSnippet((key: () => string) => ({ render: () => `<p>${key()}</p>` }));
    mounted = mount(Tabs, { target: document.body, props: { tabs: [{ key: 'a', text: 'A' }, { key: 'b', text: 'B' }], current: 'a', label: 'Deler', panel } });
    flushSync();
    const press = async (key: string) => {
      document.querySelector('[role=tablist]')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await tick();
      await tick();
      await new Promise((resolve) => setTimeout(resolve));
      flushSync();
      return document.querySelector('[role=tab][aria-selected=true]')?.getAttribute('data-tab');
    };
    expect(await press('ArrowRight')).toBe('b');
    expect(await press('ArrowRight')).toBe('a');
    expect(await press('End')).toBe('b');
    expect(document.querySelectorAll('[role=tab][tabindex="0"]').length).toBe(1);
    expect(document.activeElement?.getAttribute('data-tab')).toBe('b');
  });
});

describe('a long list', () => {
  it('shows the first part of ten thousand at once', () => {
    const row = createRawSnippet((item: () => number) => ({ render: () => `<span>${item()}</span>` }));
    const items = Array.from({ length: 10_000 }, (_, i) => i);
    mounted = mount(LongList<number>, { target: document.body, props: { items, key: (i: number) => String(i), row, label: 'Tall' } });
    flushSync();
    expect(document.querySelectorAll('li').length).toBe(200);
    expect(document.querySelector('li')?.textContent).toBe('0');
  });
});
