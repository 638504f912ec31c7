/** Nynorsk for the ringeliste and the board. Same keys as `nb-beredskap.ts`. */
import type { nbBeredskap } from './nb-beredskap';

export const nnBeredskap: typeof nbBeredskap = {
  beredskap: {
  },
};
