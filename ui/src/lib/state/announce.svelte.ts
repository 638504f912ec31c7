/** The polite live region: what a screen reader is told when something changed without moving focus. */
class Announcer {
  message = $state('');
}

export const announcer = new Announcer();

/** Says a sentence. The same sentence twice is said twice: a hard space makes it new. */
export function announce(sentence: string): void {
  announcer.message = announcer.message === sentence ? `${sentence}\u00a0` : sentence;
}
