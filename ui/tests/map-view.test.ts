/** The window onto a drawn map: arithmetic by hand. */
import { describe, expect, it } from 'vitest';
import type { MapPoint } from '../src/lib/backend';
import { first, fitted, moved, placed, scale, zoomed } from '../src/lib/map/view';

const box = { x: 0, y: 0, w: 100, h: 50 };
const point = (x: number, y: number): MapPoint => ({ x, y, kind: 'hjem', shape: 'sirkel', label: 'H', text: 'H', home: 'h', rank: null, quality: 'sikker', together: 1, band: null });

describe('the window', () => {
  it('grows to the shape of its frame around the same middle', () => {
    // 100 wide in a square frame: 100 high, 25 more above and below.
    expect(fitted(box, 1)).toEqual({ x: 0, y: -25, w: 100, h: 100 });
    // 50 high in a frame four times as wide as high: 200 wide, 50 more on each side.
    expect(fitted(box, 4)).toEqual({ x: -50, y: 0, w: 200, h: 50 });
  });
  it('keeps the point one zooms on where it is', () => {
    const near = zoomed(box, 0.5, { x: 100, y: 50 });
    expect(near).toEqual({ x: 50, y: 25, w: 50, h: 25 });
  });
  it('is never narrower than two kilometres nor wider than the country', () => {
    expect(zoomed(box, 0.0001).w).toBeCloseTo(2);
    expect(zoomed(box, 1000).w).toBeCloseTo(2400);
  });
  it('moves by shares of itself', () => {
    expect(moved(box, 0.3, -0.1)).toEqual({ x: 30, y: -5, w: 100, h: 50 });
  });
  it('opens on what the map is about', () => {
    const focus = { x: 1, y: 2, width: 3, height: 4 };
    const view = { focus, whole: focus, lands: [], borders: null, ferries: [], points: [], hidden: null, unplaced: null, scale: { km: 1, units: 1 }, notice: '', text: '' };
    expect(first(view)).toEqual({ x: 1, y: 2, w: 3, h: 4 });
  });
});

describe('the ruler', () => {
  it('is the longest round length under a quarter of the window', () => {
    expect(scale({ ...box, w: 100 })).toEqual({ km: 20, share: 0.2, text: '20 km' });
    expect(scale({ ...box, w: 8 })).toEqual({ km: 2, share: 0.25, text: '2 km' });
    expect(scale({ ...box, w: 2 }).text).toBe('500 m');
  });
});

describe('marks at one point', () => {
  it('stand apart, and one alone stands where it is', () => {
    const [one, two, alone] = placed([point(1, 1), point(1, 1), point(5, 5)]);
    expect(alone?.aside).toEqual({ x: 0, y: 0 });
    expect(one?.aside).not.toEqual(two?.aside);
    // Two marks of radius 10.5 do not cover each other: they stand on opposite sides, 14 out each.
    expect(Math.abs((one?.aside.y ?? 0) - (two?.aside.y ?? 0))).toBe(28);
  });
});
