/** Nynorsk for the overview. Same keys as `nb-overview.ts`. */
import type { nbOverview } from './nb-overview';

export const nnOverview: typeof nbOverview = {
  overview: {
  },
};
