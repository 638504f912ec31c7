/** Where days stand on the line of the waiting children: whole months, two before this one and one after. Layout only. */
import type { WaitingRow } from '../../lib/backend';
import { today } from '../../lib/record/today';
import { currentLanguage } from '../../text/index.svelte';

/** The months shown, and where today stands, in percent of the line. */
export interface Frame {
  from: string;
  to: string;
  today: number;
  months: { from: string; name: string; at: number }[];
}

/** Months shown before this one, and from this one on. */
const BEFORE = 2;
const AHEAD = 2;
const utc = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const iso = (year: number, month: number) => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** Percent of the line, held inside it. */
export function share(day: string, frame: Pick<Frame, 'from' | 'to'>): number {
  const part = ((utc(day) - utc(frame.from)) / (utc(frame.to) - utc(frame.from))) * 100;
  return Math.min(100, Math.max(0, part));
}

/** The months that hold today and the dates wished for, at most five. */
export function frame(rows: readonly WaitingRow[], now: string = today()): Frame {
  const [year = 1970, month = 1] = now.split('-').map(Number);
  const latest = rows.map((row) => row.wished ?? now).reduce((a, b) => (a > b ? a : b), now);
  // A date wished for beyond the next month gets a month more of room.
  const ahead = latest >= iso(year, month + 1) ? AHEAD + 1 : AHEAD;
  const first = month - 1 - BEFORE;
  const [from, to] = [iso(year, first), iso(year, month - 1 + ahead)];
  const names = new Intl.DateTimeFormat(currentLanguage(), { month: 'short', timeZone: 'UTC' });
  const months = Array.from({ length: BEFORE + ahead }, (_, i) => iso(year, first + i)).map((begins) => ({
    from: begins,
    name: names.format(utc(begins)),
    at: share(begins, { from, to }),
  }));
  return { from, to, today: share(now, { from, to }), months };
}
