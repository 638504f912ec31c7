/** The list of homes: what is shown of it and in which order. The rows themselves come from the program. */
import type { HomeRow } from '../../lib/backend';

export type SortKey = 'code' | 'name' | 'kind' | 'place' | 'free';
export interface Filter {
  words: string;
  status: string | null;
  place: string | null;
  free: boolean;
  stale: boolean;
}

/** The kommune of a row, or what stands instead of it (hidden, unknown): the last part of its place. */
export function kommuneOf(row: HomeRow): string {
  return row.place.split(', ').at(-1) ?? row.place;
}

/** Whether the program says that something must be confirmed again. */
export function isStale(row: HomeRow): boolean {
  return row.marks.some((mark) => mark.kind === 'stale');
}

/** The rows that fit, in order; rows that are equal keep the program's order. */
export function shown(rows: readonly HomeRow[], filter: Filter, sort: SortKey): HomeRow[] {
  const words = filter.words.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  const fits = rows.filter((row) => {
    const text = `${row.code} ${row.name} ${row.kind} ${row.place}`.toLocaleLowerCase('nb');
    return (
      words.every((word) => text.includes(word)) &&
      (filter.status === null || row.status_code === filter.status) &&
      (filter.place === null || kommuneOf(row) === filter.place) &&
      (!filter.free || (row.free ?? 0) > 0) &&
      (!filter.stale || isStale(row))
    );
  });
  const collator = new Intl.Collator('nb', { numeric: true });
  // Most free places first; a home whose places are unknown stands last, not as one that is full.
  if (sort === 'free') return fits.sort((a, b) => (b.free ?? -1_000) - (a.free ?? -1_000));
  return fits.sort((a, b) => collator.compare(a[sort], b[sort]));
}
