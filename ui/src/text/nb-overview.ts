/** Bokmål for the overview. Part of `nb.ts`. */
export const nbOverview = {
  overview: {
  },
};
