/** What must be done, by child. Layout only: the program decides what is due and in which order. */
import type { DueRow } from '../../lib/backend';
import type { Option } from '../../lib/form';

/** The children something must be done for, by name, with how many things. A child without a name here is left out. */
export function dueChildren(rows: readonly DueRow[], names: ReadonlyMap<string, string>): Option[] {
  const counted = new Map<string, number>();
  for (const { child } of rows) if (child !== null) counted.set(child, (counted.get(child) ?? 0) + 1);
  return [...counted]
    .flatMap(([code, count]) => {
      const name = names.get(code);
      return name === undefined ? [] : [{ code, label: `${name} (${count})` }];
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nb'));
}

/** The rows of one child, or all when none is chosen: over the limit apart from the rest, each in the given order. */
export function dueOf(rows: readonly DueRow[], child: string): { over: DueRow[]; rest: DueRow[] } {
  const own = rows.filter((row) => child === '' || row.child === child);
  return { over: own.filter((row) => row.standing === 'over'), rest: own.filter((row) => row.standing !== 'over') };
}
