/** Nynorsk for the network search, drawn and listed. Same keys as `nb-network.ts`. */
import type { nbNetwork } from './nb-network';

export const nnNetwork: typeof nbNetwork = {
  netSearch: {
  },
};
