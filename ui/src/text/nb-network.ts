/** Bokmål for the network search, drawn and listed. Part of `nb.ts`. */
export const nbNetwork = {
  netSearch: {
  },
};
