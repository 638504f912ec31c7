/** Nynorsk for how sure first place is, what if, compare and weights. Same keys as `nb-sure.ts`. */
import type { nbSure } from './nb-sure';

export const nnSure: typeof nbSure = {
  sure: {
  },
};
