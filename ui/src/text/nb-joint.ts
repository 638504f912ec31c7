/** Bokmål for several children at once. Part of `nb.ts`. */
export const nbJoint = {
  joint: {
  },
};
