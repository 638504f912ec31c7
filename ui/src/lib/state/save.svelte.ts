/**
 * Saving without asking. A `Draft` holds what is being edited and sends it when the user leaves a field; the status
 * bar shows the outcome. Nothing asks whether to save.
 */
import { asUiError, type UiError } from '../backend';
import { t } from '../../text/index.svelte';

/** What the status bar says about the last write. */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'failed';

class SaveState {
  status = $state<SaveStatus>('idle');
  at = $state<Date | null>(null);
  failure = $state<UiError | null>(null);
  /** What Ctrl+Z would undo, in words from the program; null when there is nothing. */
  undo = $state<string | null>(null);
  /** Called after every write so that the shell can ask what can be undone now. */
  afterWrite: (() => void) | null = null;

  /** Runs one write and shows how it went. Rethrows the refusal as a `UiError`. */
  async run<R>(write: () => Promise<R>): Promise<R> {
    this.status = 'saving';
    try {
      const result = await write();
      this.status = 'saved';
      this.at = new Date();
      this.failure = null;
      this.afterWrite?.();
      return result;
    } catch (thrown) {
      const error = asUiError(thrown, t.app.internal);
      this.status = 'failed';
      this.failure = error;
      throw error;
    }
  }

  /** Takes back a refusal that no longer concerns anything on screen. */
  settle(): void {
    if (this.status !== 'failed') return;
    this.status = this.at ? 'saved' : 'idle';
    this.failure = null;
  }

  reset(): void {
    this.status = 'idle';
    this.at = null;
    this.failure = null;
    this.undo = null;
  }
}

/** The one saving state of the window. */
export const saving = new SaveState();

const drafts = new Set<Draft<never>>();

/** Saves everything being typed anywhere; awaited before navigation and before locking. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...drafts].map((draft) => draft.commit()));
}

/**
 * One record being edited. Bind fields to `value`, put `onfocusout={draft.commit}` and `onchange={draft.commit}` on
 * the form (or use `AutosaveForm`), and show `errors[field]` at each field.
 */
export class Draft<T extends object> {
  value: T = $state() as T;
  /** Sentences by field name; the empty name holds what concerns the whole record. */
  errors = $state<Record<string, string>>({});
  #sent: string;
  #send: (value: T) => Promise<T | void>;
  #busy: Promise<void> | null = null;

  constructor(initial: T, send: (value: T) => Promise<T | void>) {
    this.value = initial;
    this.#sent = JSON.stringify(initial);
    this.#send = send;
  }

  /** True when there is something the program has not been given. */
  get dirty(): boolean {
    return JSON.stringify($state.snapshot(this.value)) !== this.#sent;
  }

  /** Saves if something changed. Never rejects: a refusal stands in `errors` and in the status bar. */
  commit = async (): Promise<void> => {
    if (this.#busy) await this.#busy;
    if (!this.dirty) return this.#settle();
    this.#busy = this.#sendNow();
    await this.#busy;
    this.#busy = null;
  };

  /** What was refused has been put back as it was: there is nothing left to put right. */
  #settle(): void {
    if (Object.keys(this.errors).length === 0) return;
    this.errors = {};
    saving.settle();
  }

  async #sendNow(): Promise<void> {
    const value = $state.snapshot(this.value) as T;
    const text = JSON.stringify(value);
    try {
      const stored = await saving.run(() => this.#send(value));
      this.errors = {};
      this.#sent = text;
      // What came back may be tidied (trimmed, derived); taken only when nothing was typed meanwhile.
      if (stored && JSON.stringify($state.snapshot(this.value)) === text) {
        this.value = stored;
        this.#sent = JSON.stringify(stored);
      }
    } catch (thrown) {
      const error = asUiError(thrown, t.app.internal);
      this.errors = { [error.field ?? '']: error.message };
    }
  }

  /** Lets `flushDrafts` reach this draft while its form is on screen: `$effect(() => draft.attach())`. */
  attach(): () => void {
    const self = this as unknown as Draft<never>;
    drafts.add(self);
    return () => drafts.delete(self);
  }
}
