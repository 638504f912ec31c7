/** One choice in a list: the code the program knows and the words the user reads. */
export interface Option {
  code: string;
  label: string;
  /** Heading the choice stands under, in lists with groups. */
  group?: string;
}
