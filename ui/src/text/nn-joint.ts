/** Nynorsk for several children at once. Same keys as `nb-joint.ts`. */
import type { nbJoint } from './nb-joint';

export const nnJoint: typeof nbJoint = {
  joint: {
  },
};
