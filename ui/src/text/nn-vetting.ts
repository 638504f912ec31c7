/** Nynorsk for assessment, approval and what surrounds it. Same keys as `nb-vetting.ts`. */
import type { nbVetting } from './nb-vetting';

export const nnVetting: typeof nbVetting = {
  vetting: {
  },
};
