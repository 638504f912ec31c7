/** Code lists with their words, fetched once for each language. Which codes there are, the program alone knows. */
import { call, type CodeListsView } from '../backend';
import type { Option } from '../form';
import { currentLanguage } from '../../text/index.svelte';

class Codes {
  #view = $state.raw<CodeListsView | null>(null);
  #of = '';

  /** Fetches the lists when they are not here in the language in use. */
  async load(): Promise<void> {
    const language = currentLanguage();
    if (this.#of === language && this.#view) return;
    const view = await call('code_lists', {});
    this.#of = language;
    this.#view = view;
  }
  /** Every choice of a list, by the list's name (`HomeKind`). Empty until the lists are here. */
  options(list: string): Option[] {
    return (this.#view?.lists[list] ?? []).map(({ code, word }) => ({ code, label: word }));
  }
  /** The words for one code; the code itself when the list does not have it. */
  word(list: string, code: string | null): string {
    return this.#view?.lists[list]?.find((each) => each.code === code)?.word ?? code ?? '';
  }
  /** All kommuner, by name. */
  get kommuner(): Option[] {
    return (this.#view?.kommuner ?? []).map(({ code, word }) => ({ code, label: word })).toSorted((a, b) => a.label.localeCompare(b.label, 'nb'));
  }
  /** A kommune's name. */
  kommune(number: string | null): string {
    return this.#view?.kommuner.find((each) => each.code === number)?.word ?? number ?? '';
  }
}

/** The one set of code lists. */
export const codes = new Codes();
