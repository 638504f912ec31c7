/** Bokmål for the ringeliste and the board. Part of `nb.ts`. */
export const nbBeredskap = {
  beredskap: {
  },
};
