/** A place chosen in a field: how the program is told where it is, and what it is called on screen. */
import type { EndView, HomeRow, PlaceHit, WhereArg } from '../backend';

/** What was chosen. */
export interface Chosen {
  /** Where it is, as the program takes it. */
  at: WhereArg;
  label: string;
}
/** One suggestion under the field. */
export interface Suggestion extends Chosen {
  kind: 'home' | 'place';
  detail: string;
  uncertain: boolean;
}

const HOMES = 6;
const fold = (text: string) => text.toLocaleLowerCase('nb');

/** Homes whose name or code has the words, the first few in the order of the list. */
export function homesLike(words: string, homes: readonly HomeRow[]): Suggestion[] {
  const sought = fold(words.trim());
  const fits = homes.filter((home) => fold(`${home.name} ${home.code}`).includes(sought));
  return fits.slice(0, HOMES).map((home) => ({
    kind: 'home',
    at: { home: home.id },
    label: home.name === home.code ? home.code : `${home.name} ${home.code}`,
    detail: home.place,
    uncertain: false,
  }));
}

/** A place that was found by its number or name. */
export function placeFound(hit: PlaceHit): Suggestion {
  const detail = [hit.kommune_name, ...hit.also].filter((name) => name !== hit.poststed).join(', ');
  return { kind: 'place', at: { postnummer: hit.postnummer }, label: `${hit.postnummer} ${hit.poststed}`, detail, uncertain: hit.quality === 'usikker' };
}

/** One end of an entered time, chosen again. */
export function endChosen(end: EndView): Chosen {
  return { at: { postnummer: end.postnummer, point: end.point }, label: end.label };
}
