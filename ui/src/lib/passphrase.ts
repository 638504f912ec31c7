/** The window's own check of a new passphrase, before the program is asked: long enough, and typed the same twice. */

/** Fewest characters. Length is what counts; there is no demand for signs or digits. */
export const shortest = 16;

/** What is wrong, or null. Characters are counted as people see them, not as UTF-16 units. */
export function passphraseFault(first: string, second: string): 'short' | 'different' | null {
  if ([...first].length < shortest) return 'short';
  return first === second ? null : 'different';
}
