/** Today as the program sees it; the window has no day of its own. */
import { session } from '../state/session.svelte';

export function today(): string {
  return session.office?.today ?? '';
}
