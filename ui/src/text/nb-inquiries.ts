/** Bokmål for inquiries and requests to Bufetat. Part of `nb.ts`. */
export const nbInquiries = {
  inquiries: {
  },
};
