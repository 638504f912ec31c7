/** Whether the office is open, and what the shell says about it: name, undo, weights, rules. */
import { asUiError, call, onLocked, type OfficeView, type SessionView, type UiError } from '../backend';
import { currentLanguage, t, type Language } from '../../text/index.svelte';
import { announce } from './announce.svelte';
import { nav, type Screen } from './nav.svelte';
import { prefs } from './prefs.svelte';
import { flushDrafts, saving } from './save.svelte';

class Session {
  view = $state<SessionView | null>(null);
  failure = $state<UiError | null>(null);
  /** Grows when records changed outside the open screen (undo, import), so that it fetches again. */
  changed = $state(0);
  #stirred = 0;

  /** Who sits here now, if one is chosen. */
  get adviser(): string | null {
    return this.view?.state === 'open' ? (this.view.adviser?.name ?? null) : null;
  }

  /** The open office, or null. */
  get office(): OfficeView | null {
    return this.view?.state === 'open' ? this.view.office : null;
  }

  /** Tells the program which language to answer in, then asks where it stands. */
  async start(): Promise<void> {
    onLocked(() => void this.#foundLocked());
    try {
      await call('set_language', { lang: currentLanguage() });
    } catch (thrown) {
      this.failure = asUiError(thrown, t.app.internal);
    }
    await this.load();
  }

  /** Asks whether an office is open. */
  async load(): Promise<void> {
    try {
      this.view = await call('session', {});
      this.failure = null;
      saving.undo = this.office?.undo?.name ?? null;
    } catch (thrown) {
      this.failure = asUiError(thrown, t.app.internal);
    }
  }

  /** Called when the program has opened an office; `first` is the screen to begin on. */
  async opened(first?: Screen): Promise<void> {
    nav.reset(first);
    nav.wantHeadingFocus();
    saving.afterWrite = () => void this.load();
    await this.load();
  }

  /** Switches language in the window and in the program, and lets the open screen fetch its sentences again. */
  async speak(language: Language): Promise<void> {
    await flushDrafts();
    prefs.setLanguage(language);
    await this.start();
    this.changed += 1;
  }

  /** Tells the program, at most once a minute, that someone is here: its idle lock counts calls, and writing makes none. */
  stir(now: number): void {
    if (now - this.#stirred < 60_000) return;
    this.#stirred = now;
    call('session', {}).catch(() => undefined);
  }

  /** Saves what is being typed, then locks. Everything shown is forgotten. */
  async lock(): Promise<void> {
    await flushDrafts();
    this.#close(await call('lock', {}));
  }

  /** The program locked by itself: forget what is shown and go to the lock screen. */
  async #foundLocked(): Promise<void> {
    if (this.office) this.#close(await call('session', {}));
  }

  #close(view: SessionView): void {
    this.view = view;
    saving.reset();
    nav.reset();
    nav.wantHeadingFocus();
  }

  /** Undoes the last write, says what was undone, and lets the open screen fetch again. */
  async undo(): Promise<void> {
    await this.#step('undo', () => t.save.undone(saving.undo ?? ''));
  }

  /** Does again what was undone last. What is being typed is saved first; then there may be nothing left to do again. */
  async redo(): Promise<void> {
    await this.#step('redo', () => t.save.redone(this.office?.redo?.name ?? ''));
  }

  async #step(step: 'undo' | 'redo', words: () => string): Promise<void> {
    await flushDrafts();
    const said = words();
    try {
      await call(step, {});
      announce(said);
      this.changed += 1;
      await this.load();
    } catch (thrown) {
      announce(asUiError(thrown, t.app.internal).message);
    }
  }
}

/** The one session of the window. */
export const session = new Session();
