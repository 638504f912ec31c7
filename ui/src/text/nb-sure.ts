/** Bokmål for how sure first place is, what if, compare and weights. Part of `nb.ts`. */
export const nbSure = {
  sure: {
  },
};
