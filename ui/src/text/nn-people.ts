/** Nynorsk for advisers, habilitet and merging. Same keys as `nb-people.ts`. */
import type { nbPeople } from './nb-people';

export const nnPeople: typeof nbPeople = {
  people: {
  },
};
