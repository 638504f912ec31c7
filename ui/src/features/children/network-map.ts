/**
 * Where each person stands on the network map: the child in the middle, a sector for each part of the network, and the
 * closer the child is to a person, the nearer the middle. Layout only; the list beside it says the same in words.
 */
import type { NetworkPersonRecord } from '../../lib/backend';

/** A person on the map. */
export interface Spot {
  person: NetworkPersonRecord;
  x: number;
  y: number;
  /** Where the name stands: right of the mark or left of it. */
  anchor: 'start' | 'end';
}

/** A part of the network on the map. */
export interface Sector {
  side: string | null;
  /** Where its name stands. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** Where the line between it and the one before begins and ends. */
  line: { x1: number; y1: number; x2: number; y2: number };
}

/** The whole map. */
export interface NetworkMap {
  spots: Spot[];
  sectors: Sector[];
}

/** Half the size of the drawing, and its rings: close, knows, not known. */
export const WIDTH = 420;
export const HEIGHT = 210;
export const RINGS = { naer: 0.38, kjenner: 0.64, unknown: 0.86 } as const;

const round = (n: number) => Math.round(n * 10) / 10;
/** A point on an oval, `reach` of the way out, at an angle from the top with the clock. */
function point(angle: number, reach: number): { x: number; y: number } {
  return { x: round(Math.sin(angle) * WIDTH * reach * 0.94), y: round(-Math.cos(angle) * HEIGHT * reach * 0.94) };
}
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (Math.abs(x) < 40) return 'middle';
  return x > 0 ? 'start' : 'end';
}

/** Lays out the persons; `order` is the order of the parts, and those without anybody get no room. */
export function networkMap(persons: readonly NetworkPersonRecord[], order: readonly string[]): NetworkMap {
  // A part the order does not name (the code lists are on their way) is drawn all the same.
  const unnamed = [...new Set(persons.map((person) => person.side))].filter((side) => side !== null && !order.includes(side));
  const sides: (string | null)[] = [...order, ...unnamed, null];
  const parts = sides.map((side) => ({ side, members: persons.filter((person) => person.side === side) })).filter((part) => part.members.length > 0);
  // Each part gets room for its name as well as for its members.
  const total = parts.reduce((sum, part) => sum + part.members.length + 1, 0);
  let from = 0;
  const spots: Spot[] = [];
  const sectors: Sector[] = [];
  for (const { side, members } of parts) {
    const room = ((members.length + 1) / total) * 2 * Math.PI;
    const middle = from + room / 2;
    const name = point(middle, 1.05);
    const start = parts.length > 1 ? { inner: point(from, 0.2), outer: point(from, 1) } : { inner: point(0, 0), outer: point(0, 0) };
    sectors.push({ side, ...name, anchor: anchorAt(name.x), line: { x1: start.inner.x, y1: start.inner.y, x2: start.outer.x, y2: start.outer.y } });
    members.forEach((person, i) => {
      const angle = from + ((i + 1) / (members.length + 1)) * room;
      const reach = person.closeness === 'naer' ? RINGS.naer : person.closeness === 'kjenner' ? RINGS.kjenner : RINGS.unknown;
      const at = point(angle, reach);
      spots.push({ person, ...at, anchor: at.x >= 0 ? 'start' : 'end' });
    });
    from += room;
  }
  return { spots, sectors };
}
