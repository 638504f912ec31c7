/** Bokmål for assessment, approval and what surrounds it. Part of `nb.ts`. */
export const nbVetting = {
  vetting: {
  },
};
