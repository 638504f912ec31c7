/** What the rows of one ranking have in common: the child, the weights looked by, and what can be done with a home. */
import type { CandidateRow, TravelRow } from '../../lib/backend';

export interface Looking {
  child: string;
  /** The weight set's name; null is the standard one. */
  weights: string | null;
  /** Homes set aside to be compared, at most four. */
  compared: ReadonlySet<string>;
  onchoose: (row: CandidateRow) => void;
  onask: (row: CandidateRow) => void;
  oncompare: (home: string, on: boolean) => void;
  /** How a travel time was found, and the time the office knows better. */
  onway: (row: CandidateRow, leg: TravelRow) => void;
}

/** How many homes can be compared at once. */
export const COMPARED_MAX = 4;
