/** Invented answers about the map, what can be reached, and the way between two places. Part of `mock.ts`. */
import type { Calls, MapPoint, MapView, ReachRow, SpotView } from './types';

const whole = { x: 0, y: 0, width: 200, height: 120 };
function point(home: string | null, label: string, x: number, y: number, more: Partial<MapPoint> = {}): MapPoint {
  return { x, y, kind: home ? 'hjem' : 'sted', shape: 'sirkel', label, rank: null, home, text: label, quality: 'sikker', together: 1, band: null, ...more };
}
function map(points: MapPoint[]): MapView {
  return {
    focus: whole, whole,
    lands: [
      { d: 'M0 0H120V120H0Z', kind: 'kommune', nr: '5601', name: 'Alta', label_x: 60, label_y: 60 },
      { d: 'M150 0H200V120H150Z', kind: 'kommune', nr: '5614', name: 'Loppa', label_x: 175, label_y: 60 },
    ],
    borders: null, ferries: [{ name: 'Øksfjord–Hasvik', d: 'M120 20L150 20' }], points,
    hidden: 'Ett hjem med skjult adresse er ikke på kartet.', unplaced: null, scale: { km: 50, units: 50 }, notice: '© Kartverket, CC BY 4.0, bearbeidet', text: 'Kart over Alta og Loppa',
  };
}
/** A place that is known well. */
export const mockSpot: SpotView = {
  label: '9540 Talvik, Alta', postnummer: '9540', poststed: 'Talvik', kommune_name: 'Alta', point: { latitude: 70_045_000, longitude: 22_960_000 },
  quality: 'sikker', quality_words: 'sikkert punkt', in_sea: 'nei',
};
function row(home: string, name: string, low: number, high: number, ferries: string[] = []): ReachRow {
  return { home, code: home, name, place: 'Talvik, Alta', time: `${low}–${high} min`, low, high, method_word: 'anslag', ferries, certain: low < 30 && high > 30 ? 'nei' : 'ja' };
}

type Names = 'map_of_homes' | 'map_of_choice' | 'map_around' | 'place_at' | 'reach' | 'travel_between';
export const whereAnswers: { [N in Names]: (args: Calls[N]['args']) => Calls[N]['result'] } = {
  map_of_homes: () => map([point('H-031', 'Bjørkelys', 40, 40), point('H-008', 'Stillevåg', 40, 40, { together: 2 }), point('H-022', 'Nordavind', 100, 80, { quality: 'usikker' })]),
  map_of_choice: () => map([point(null, 'Mor', 60, 70), point('H-044', 'Snøfonn', 30, 90, { kind: 'kandidat', shape: 'firkant', rank: 1 }), point('H-008', 'Stillevåg', 40, 40, { kind: 'kandidat', rank: 1 })]),
  map_around: () => map([]),
  // East of 120 and west of 150 there is only sea.
  place_at: ({ x }) => ({ ...mockSpot, in_sea: x > 120 && x < 150 ? 'ja' : 'nei' }),
  reach: ({ minutes }) => ({
    at: mockSpot, map: map([point('H-031', 'Bjørkelys', 40, 40)]),
    bands: (minutes ?? [30, 60, 90]).map((limit, i) => ({ minutes: limit, words: `Innen ${limit} min`, homes: i === 0 ? [row('H-031', 'Bjørkelys', 12, 18)] : [], settlements: 4 * (i + 1) })),
    beyond: [row('H-008', 'Stillevåg', 120, 190, ['Øksfjord–Hasvik'])],
    unknown: [{ home: 'H-022', code: 'H-022', name: 'Nordavind', place: '', why: 'Ingen vei: spør om båten.' }],
    hidden: 1, hidden_sentence: 'Ett hjem med skjult adresse er ikke med.', method_words: 'anslag',
  }),
  travel_between: () => {
    const way = { method: 'anslag', method_word: 'Anslag', time: '35–50 min', low: 35, high: 50, km: 42, ferries: [], used: 'ja' as const, entered_id: null, words: null, legs: [{ kind: 'vei', kind_word: 'Vei', name: null, minutes_text: '42 min', km: 42, basis: 'beregnet' }] };
    return { from: mockSpot, to: mockSpot, best: way, ways: [way], no_time: null, uncertain: 'Plasseringen er usikker.' };
  },
};
