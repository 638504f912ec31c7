/** A round as it is put together in the window, before the program orders it. */
import type { RoundPlaceRecord, RoundRecord, RoundStopRecord } from '../../lib/backend';
import type { Chosen } from '../../lib/record/where';

/** How long a visit is when nobody has said: what the form begins with, for the adviser to change. */
const VISIT = 60;
/** When one leaves when nobody has said. */
const LEAVE = '08:00';

/** A round with nothing in it; the program gives it its id when it is stored. */
export function newRound(day: string, adviser: string | null): RoundRecord {
  return { id: '', name: '', first_day: day, last: '1', leave_at: LEAVE, home_by: null, start: null, overnight: null, adviser, stops: [] };
}

/** A stop at a home or a place; as long as the stop before it. */
export function newStop(at: RoundStopRecord['at'], stops: readonly RoundStopRecord[]): RoundStopRecord {
  return { at, minutes: stops.at(-1)?.minutes ?? VISIT, agreed_at: null, day: null, purpose: null };
}

/** Whether a stop is at this home. */
export const isAt = (stop: RoundStopRecord, home: string): boolean => stop.at.kind === 'home' && stop.at.id === home;

/** A chosen place as a round keeps it. */
export function placeOf(chosen: Chosen, label = chosen.label): RoundPlaceRecord {
  return { label, postnummer: chosen.at.postnummer ?? null, point: chosen.at.point ?? null };
}

/** A kept place as a field shows it. */
export function chosenOf(place: RoundPlaceRecord | null): Chosen | null {
  return place && { at: { postnummer: place.postnummer, point: place.point }, label: place.label };
}

/** The round as it is sent: a name it always has, and nothing that only means something with two days. */
export function asSent(round: RoundRecord, unnamed: string): RoundRecord {
  const two = round.last === '2';
  return {
    ...round,
    name: round.name.trim() || unnamed,
    overnight: two ? round.overnight : null,
    stops: round.stops.map((stop) => ({ ...stop, day: two ? stop.day : null, purpose: stop.purpose?.trim() || null })),
  };
}

/** What the plan depends on; the rest may be written without planning anew. */
export function planKey(round: RoundRecord): string {
  const { id: _id, name: _name, adviser: _adviser, ...rest } = asSent(round, '');
  return JSON.stringify({ ...rest, stops: rest.stops.map(({ purpose: _purpose, ...stop }) => stop) });
}

/** A refusal's field as the form knows it: `round.stops[0].minutes` is `stops[0].minutes`. */
export const fieldOf = (path: string | null): string => (path ?? '').replace(/^(round|record)\.?/, '');
