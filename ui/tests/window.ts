/** The whole window in a test: press, write, look. Every press waits until the invented backend has answered. */
import axe from 'axe-core';
import { flushSync, tick } from 'svelte';

/** Lets answers from the invented backend arrive and the window follow. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 14; i += 1) {
    await tick();
    await new Promise((resolve) => setTimeout(resolve));
  }
  flushSync();
}
/** An element that must be there. */
export function by<E extends HTMLElement = HTMLElement>(id: string): E {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no ${id}`);
  return element as E;
}
export async function press(id: string): Promise<void> {
  by(id).focus();
  by(id).click();
  await settle();
}
export async function write(id: string, text: string): Promise<void> {
  const field = by<HTMLInputElement>(id);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  await settle();
  field.blur();
  await settle();
}
export async function tab(key: string): Promise<void> {
  document.querySelector<HTMLElement>(`[data-tab=${key}]`)?.click();
  await settle();
}
export const text = () => document.body.textContent ?? '';
/** What axe finds. Colours are measured in the real window; jsdom has no layout. */
export async function faults(): Promise<string[]> {
  const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], rules: { 'color-contrast': { enabled: false } } });
  return found.violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`);
}
