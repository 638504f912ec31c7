/** Bokmål for advisers, habilitet and merging. Part of `nb.ts`. */
export const nbPeople = {
  people: {
  },
};
