/**
 * Where the user is: one value of a closed union, no addresses and no hash. Going somewhere asks the new screen's
 * heading for focus; changing a list gives focus back to the element with the same id.
 */
import { tick } from 'svelte';
import { flushDrafts } from './save.svelte';

/** Every screen there is. */
export type Screen =
  | { name: 'overview' }
  | { name: 'children'; add?: 'child' | 'urgent' }
  | { name: 'child'; id: string }
  | { name: 'homes' }
  | { name: 'home'; id: string }
  | { name: 'choose'; child: string; decide?: string }
  | { name: 'compare'; child: string; homes: readonly string[]; weights: string | null }
  | { name: 'joint' }
  | { name: 'pair'; child: string; home: string }
  | { name: 'inquiries'; open?: string }
  | { name: 'beredskap'; child?: string }
  | { name: 'merge'; keep: string; drop: string }
  | { name: 'where'; from?: string }
  | { name: 'rounds'; open?: string; homes?: readonly string[] }
  | { name: 'travel' }
  | { name: 'weights' }
  | { name: 'people' }
  | { name: 'import' }
  | { name: 'settings' };

/** One step in «Her er du». The last has no screen: it is where the user stands. */
export interface Crumb {
  text: string;
  screen: Screen | null;
}

class Navigation {
  screen = $state<Screen>({ name: 'overview' });
  crumbs = $state<Crumb[]>([]);
  /** Grows with each visit, so that the same screen for another record is made anew. */
  visit = $state(0);
  #headingWanted = false;
  #past: Screen[] = [];

  /** Goes to a screen. Whatever is being typed is saved first. */
  async go(screen: Screen): Promise<void> {
    await flushDrafts();
    this.#past.push($state.snapshot(this.screen));
    this.#show(screen);
  }

  /** Goes to where the user came from. */
  async back(): Promise<void> {
    await flushDrafts();
    const previous = this.#past.pop();
    if (previous) this.#show(previous);
  }

  /** Forgets the way here; used when an office is opened or locked. */
  reset(first: Screen = { name: 'overview' }): void {
    this.#past = [];
    this.crumbs = [];
    this.screen = first;
    this.visit += 1;
  }

  #show(screen: Screen): void {
    this.screen = screen;
    this.crumbs = [];
    this.visit += 1;
    this.#headingWanted = true;
    document.getElementById('innhold')?.scrollTo(0, 0);
  }

  /** True once after each visit: the heading that asks takes the focus. */
  takeHeadingFocus(): boolean {
    const wanted = this.#headingWanted;
    this.#headingWanted = false;
    return wanted;
  }

  /** Lets the next heading take the focus, also where the shell itself changes (lock, unlock). */
  wantHeadingFocus(): void {
    this.#headingWanted = true;
  }
}

/** The one navigation state of the window. */
export const nav = new Navigation();

/**
 * Attachment for a screen's h1: sets the window title, and takes the focus when the user has just come here.
 * Screens that fetch first may mount their heading late; it still gets the focus.
 */
export function heading(title: string) {
  return (element: HTMLElement) => {
    document.title = title === 'Heimly' ? title : `${title} – Heimly`;
    element.tabIndex = -1;
    if (nav.takeHeadingFocus()) element.focus({ preventScroll: true });
  };
}

/** Runs something that rebuilds a list, and gives focus back to the element with the same id if it lost it. */
export async function keepFocus(change: () => void | Promise<void>): Promise<void> {
  const id = document.activeElement?.id;
  await change();
  await tick();
  if (id && document.activeElement?.id !== id) document.getElementById(id)?.focus();
}
