/** Nynorsk for inquiries and requests to Bufetat. Same keys as `nb-inquiries.ts`. */
import type { nbInquiries } from './nb-inquiries';

export const nnInquiries: typeof nbInquiries = {
  inquiries: {
  },
};
