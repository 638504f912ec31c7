import { describe, expect, it } from 'vitest';
import { networkMap, HEIGHT, WIDTH } from '../src/features/children/network-map';
import { frame, share } from '../src/features/overview/timeline';
import type { NetworkPersonRecord, WaitingRow } from '../src/lib/backend';

const order = ['mors_slekt', 'fars_slekt', 'sosken', 'venner_naboer'];
function person(id: string, side: NetworkPersonRecord['side'], closeness: NetworkPersonRecord['closeness'] = null): NetworkPersonRecord {
  return { id, name: id, relation: '', side, closeness, contacted_on: null, contacted_how: null, answer: null, assessed: null, reason: null, reconsider_on: null, home: null };
}
/** How far out on the oval: 0 in the middle, 1 at its edge. */
const reach = ({ x, y }: { x: number; y: number }) => Math.hypot(x / WIDTH, y / HEIGHT);

describe('the network map', () => {
  const many = Array.from({ length: 30 }, (_, i) => person(`p${i}`, (['mors_slekt', 'fars_slekt', null] as const)[i % 3] ?? null, (['naer', 'kjenner', null] as const)[i % 2] ?? null));

  it('places everyone once, inside the drawing', () => {
    const { spots } = networkMap(many, order);
    expect(spots.map((spot) => spot.person.id).toSorted()).toEqual(many.map((each) => each.id).toSorted());
    expect(spots.filter((spot) => Math.abs(spot.x) >= WIDTH || Math.abs(spot.y) >= HEIGHT)).toEqual([]);
  });
  it('puts no two on the same spot', () => {
    const { spots } = networkMap(many, order);
    expect(new Set(spots.map(({ x, y }) => `${x} ${y}`)).size).toBe(30);
  });
  it('puts whom the child is close to nearer the middle, and those nobody has asked about outermost', () => {
    const { spots } = networkMap([person('fjern', 'mors_slekt'), person('kjenner', 'mors_slekt', 'kjenner'), person('nær', 'fars_slekt', 'naer')], order);
    expect(spots.toSorted((a, b) => reach(a) - reach(b)).map((spot) => spot.person.id)).toEqual(['nær', 'kjenner', 'fjern']);
  });
  it('makes sectors only for sides with people, in the order of the list, the unknown last', () => {
    const { sectors } = networkMap([person('a', null), person('b', 'venner_naboer'), person('c', 'mors_slekt')], order);
    expect(sectors.map((sector) => sector.side)).toEqual(['mors_slekt', 'venner_naboer', null]);
    expect(networkMap([], order)).toEqual({ spots: [], sectors: [] });
  });
  it('keeps each person within the sector of its side', () => {
    // One person on each of two sides: each sector is half, the first on the right of the middle.
    const { spots } = networkMap([person('mor', 'mors_slekt'), person('far', 'fars_slekt')], order);
    expect(spots.map(({ x }) => Math.sign(x))).toEqual([1, -1]);
    expect(spots.map(({ anchor }) => anchor)).toEqual(['start', 'end']);
  });
  it('draws a person on a side the list does not have, too', () => {
    expect(networkMap([person('a', 'hjelpere')], order).spots.map((spot) => spot.person.id)).toEqual(['a']);
  });
});

describe('the line of the waiting', () => {
  const row = (wished: string | null): WaitingRow => ({ child: 'a', name: 'a', age: '', note: '', note_kind: 'none', waited: '', from: null, wished, action: 'choose', need_stage: '' });

  it('shows two months before this one and one after', () => {
    const shown = frame([row(null)], '2026-11-24');
    expect([shown.from, shown.to]).toEqual(['2026-09-01', '2027-01-01']);
    expect(shown.months.map((month) => month.name)).toEqual(['sep', 'okt', 'nov', 'des']);
    expect(shown.months[0]?.at).toBe(0);
    // 1 September to 24 November is 30 + 31 + 23 = 84 days of 30 + 31 + 30 + 31 = 122.
    expect(shown.today).toBeCloseTo((84 / 122) * 100, 6);
  });
  it('makes room for a date wished for further ahead', () => {
    // 11 January 2027 is 48 days after 24 November, more than a month.
    expect(frame([row('2027-01-11'), row(null)], '2026-11-24').to).toBe('2027-02-01');
    expect(frame([row('2026-12-14')], '2026-11-24').to).toBe('2027-01-01');
  });
  it('goes over the turn of the year', () => {
    expect(frame([], '2027-01-15')).toMatchObject({ from: '2026-11-01', to: '2027-03-01' });
  });
  it('places a day as its share, held inside the line', () => {
    const line = { from: '2026-09-01', to: '2026-09-11' };
    expect([share('2026-09-06', line), share('2026-01-01', line), share('2027-01-01', line)]).toEqual([50, 0, 100]);
  });
});
