/**
 * What of a drawn map is looked at, and where each mark stands. The program draws in kilometres, north up, one
 * projection for every map; this only chooses the window onto it.
 */
import type { MapPoint, MapView } from '../backend';

/** A window onto the map, in the map's own kilometres. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Narrowest and widest window, in kilometres: a village, and the whole country. */
const NARROWEST = 2;
const WIDEST = 2_400;

/** The window a map opens with: what it is about, or all that is drawn. */
export function first(view: MapView): Box {
  const { x, y, width, height } = view.focus;
  return { x, y, w: width, h: height };
}

/** The window made as wide as the frame it is shown in, around the same middle. */
export function fitted(box: Box, frame: number): Box {
  const w = Math.max(box.w, box.h * frame);
  const h = Math.max(box.h, box.w / frame);
  return { x: box.x - (w - box.w) / 2, y: box.y - (h - box.h) / 2, w, h };
}

/** Nearer (under 1) or farther, around a point that stays where it is. */
export function zoomed(box: Box, by: number, at = { x: box.x + box.w / 2, y: box.y + box.h / 2 }): Box {
  const factor = Math.min(Math.max(by, NARROWEST / box.w), WIDEST / box.w);
  return { x: at.x - (at.x - box.x) * factor, y: at.y - (at.y - box.y) * factor, w: box.w * factor, h: box.h * factor };
}

/** Moved by a share of its own width and height. */
export function moved(box: Box, across: number, down: number): Box {
  return { ...box, x: box.x + box.w * across, y: box.y + box.h * down };
}

/** A mark, and how far it is pushed aside, in pixels, because others stand at the same point. */
export interface Placed {
  point: MapPoint;
  aside: { x: number; y: number };
}

/** Marks at one point stand in a ring around it, so that each can be seen and pressed. */
export function placed(points: readonly MapPoint[]): Placed[] {
  const at = new Map<string, MapPoint[]>();
  for (const point of points) {
    const key = `${point.x} ${point.y}`;
    at.set(key, [...(at.get(key) ?? []), point]);
  }
  return points.map((point) => {
    const all = at.get(`${point.x} ${point.y}`) ?? [point];
    if (all.length === 1) return { point, aside: { x: 0, y: 0 } };
    const angle = (2 * Math.PI * all.indexOf(point)) / all.length - Math.PI / 2;
    const reach = 11 + 1.5 * all.length;
    return { point, aside: { x: Math.round(reach * Math.cos(angle)), y: Math.round(reach * Math.sin(angle)) } };
  });
}

/** The round length nearest under a quarter of the window, and its words: «5 km». */
export function scale(box: Box): { km: number; share: number; text: string } {
  const most = box.w / 4;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
  return { km, share: km / box.w, text: km >= 1 ? `${km} km` : `${Math.round(km * 1000)} m` };
}
