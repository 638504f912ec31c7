/** How this person wants the window: light or dark, bokmål or nynorsk. Kept by the web view, never personal data. */
import { useLanguage, type Language } from '../../text/index.svelte';

export type Scheme = 'auto' | 'light' | 'dark';

const key = { scheme: 'heimly.scheme', language: 'heimly.language' };

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // A web view without storage only forgets the choice at the next start.
  }
}

class Preferences {
  scheme = $state<Scheme>('auto');

  /** Takes up what was chosen last time. */
  load(): void {
    const scheme = read(key.scheme);
    if (scheme === 'light' || scheme === 'dark') this.setScheme(scheme);
    const language = read(key.language);
    useLanguage(language === 'nn' ? 'nn' : 'nb');
  }

  setScheme(scheme: Scheme): void {
    this.scheme = scheme;
    document.documentElement.dataset['colorScheme'] = scheme;
    write(key.scheme, scheme);
  }

  /** From what is seen now to the other. */
  toggleScheme(): void {
    const dark = this.scheme === 'dark' || (this.scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
    this.setScheme(dark ? 'light' : 'dark');
  }

  setLanguage(language: Language): void {
    useLanguage(language);
    write(key.language, language);
  }
}

/** The one set of preferences. */
export const prefs = new Preferences();
