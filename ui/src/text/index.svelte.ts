/** The window's words in the chosen language. `t.unlock.title` follows the language when it changes. */
import { nb } from './nb';
import { nn } from './nn';

/** The shape both languages have. */
export type Texts = typeof nb;
/** The two written forms of Norwegian, as the program names them. */
export type Language = 'nb' | 'nn';

const all: Record<Language, Texts> = { nb, nn };
let language = $state<Language>('nb');

/** The language in use. */
export function currentLanguage(): Language {
  return language;
}

/** Switches language for the whole window and for screen readers. */
export function useLanguage(next: Language): void {
  language = next;
  document.documentElement.lang = next;
}

function live(): Texts {
  const texts: Partial<Texts> = {};
  for (const section of Object.keys(nb)) {
    Object.defineProperty(texts, section, { enumerable: true, get: () => all[language][section as keyof Texts] });
  }
  return texts as Texts;
}

/** Every text, by section and key. */
export const t: Texts = live();
