/** Invented answers about entered times, ferries, neighbours, the road network and place data. Part of `mock.ts`. */
import { mockWord } from './mock-lists';
import type { Calls, EndView, EnteredRow, LinkRow, NeighboursView, PlaceDataView, RoadsView, TravelOverviewView, WhereArg } from './types';

function refuse(code: string, field: string | null, message: string): never {
  throw { code, field, message };
}
const places: Record<string, readonly [string, string, readonly string[]]> = {
  '9510': ['Alta', 'Alta', ['Áltá']],
  '9540': ['Talvik', 'Alta', ['Áltá']],
  '9520': ['Kautokeino', 'Guovdageaidnu', ['Kautokeino']],
  '9550': ['Øksfjord', 'Loppa', []],
};
function end({ home, postnummer, point }: WhereArg): EndView {
  if (home === 'H-045') refuse('protected', 'from', 'Adressen er skjult. Spør leder.');
  const number = home ? '9540' : (postnummer ?? '');
  const poststed = places[number]?.[0] ?? '';
  return { postnummer: number, poststed, point: point ?? null, label: `${number} ${poststed}` };
}
function link(id: string, name: string, kind: string, kind_word: string, over: Partial<LinkRow> = {}): LinkRow {
  return {
    id, name, kind, kind_word, road: 'Fv882', kommuner: 'Loppa, Hasvik', minutes: 85, minutes_basis_word: 'fra alminnelig kjennskap, ikke slått opp', wait: 30,
    wait_basis_word: 'grovt anslag', season: 'hele året', remark: null, source: 'NVDB, Statens vegvesen', confidence_word: 'sett i kilden', state: 'som_oppgitt', state_word: 'Som oppgitt', corrected: null, ...over,
  };
}
const working: RoadsView = { state: 'arbeider', sentence: 'Veinettet hentes inn. Du kan arbeide videre.', progress: { step_word: 'Leser veiene', permille: 0 }, summary: null, fault: null };
const none: RoadsView = { state: 'ingen', sentence: 'Ikke noe veinett er hentet inn. Anslag brukes.', progress: null, summary: null, fault: null };
const ready: RoadsView = {
  state: 'klart', sentence: 'Veinettet er i bruk.', progress: null, fault: null,
  summary: { file: 'norway-latest.osm.pbf', extract_date_words: '20.11.2026', imported_words: '24.11.2026', kilometres: 218_400, ferries: 231, junctions: 1_204_000, box_words: 'hele Norge', dropped_words: '412 kryss uten vei til resten' },
};
const bundled: PlaceDataView = { postnummer: 5_138, kommuner: 357, uncertain: 284, from: 'Fulgte med Heimly', source: 'Postens register, GeoNames, Kartverket', renewed_on: null, fault: null, notices: ['GeoNames, CC BY 4.0', 'Kartverket, CC BY 4.0'] };

interface Memory {
  entered: EnteredRow[];
  links: LinkRow[];
  water: NeighboursView['water'];
  roads: RoadsView;
  placeData: PlaceDataView;
}
function first(): Memory {
  return {
    entered: [
      { id: 'travel-1', from: end({ postnummer: '9510' }), to: end({ postnummer: '9540' }), minutes: 45, time: '45 min', direction: 'begge', direction_word: 'Begge veier', by_ferry: null, words: 'kjørt 12.11.', on: '2026-11-12', on_words: '12.11.2026 av V. Lysfonn', by_name: 'V. Lysfonn' },
    ],
    links: [
      link('f-oksfjord-hasvik', 'Øksfjord–Hasvik', 'ferge', 'Ferge'),
      link('l-nordkapptunnelen', 'Nordkapptunnelen', 'tunnel', 'Tunnel', { road: 'E69', kommuner: 'Nordkapp', minutes: null, wait: null, season: null }),
      link('u-nuvsvag', 'Nuvsvåg', 'uten_vei', 'Sted uten vei', { road: null, kommuner: 'Loppa', minutes: null, minutes_basis_word: '', wait: null, wait_basis_word: '', season: null, remark: 'båt fra Øksfjord' }),
    ],
    water: [{ nr: '5616', name: 'Hasvik', km: '4,2', confirmed_on: null }, { nr: '5614', name: 'Loppa', km: '1,1', confirmed_on: '2026-10-01' }],
    roads: none,
    placeData: bundled,
  };
}
let memory = first();
/** Begins again. */
export function resetTravel(): void {
  memory = first();
}
function overview(): TravelOverviewView {
  return { entered: memory.entered, roads: memory.roads, place_data: memory.placeData, links_corrected: memory.links.filter((each) => each.corrected).length, sources: ['Inneholder data under norsk lisens for offentlige data (NLOD) tilgjengeliggjort av Statens vegvesen'] };
}
function storedLink(id: string, change: (row: LinkRow) => LinkRow): LinkRow {
  const row = change(memory.links.find((each) => each.id === id) ?? refuse('not_found', null, 'Det du leter etter, finnes ikke lenger.'));
  memory.links = memory.links.map((each) => (each.id === id ? row : each));
  return row;
}

type Names =
  | 'travel_overview' | 'save_travel' | 'delete_travel' | 'list_links' | 'save_link' | 'clear_link' | 'neighbours' | 'save_water_neighbour' | 'place_data'
  | 'import_place_data' | 'reset_place_data' | 'find_place' | 'roads' | 'import_roads' | 'stop_roads' | 'remove_roads' | 'carry_roads';
export const travelAnswers: { [N in Names]: (args: Calls[N]['args']) => Calls[N]['result'] } = {
  travel_overview: overview,
  save_travel: ({ id, from, to, minutes, direction, by_ferry, words }) => {
    const row: EnteredRow = { id: id ?? `travel-${memory.entered.length + 1}`, from: end(from), to: end(to), minutes, time: `${minutes} min`, direction, direction_word: mockWord('TravelDirection', direction), by_ferry: by_ferry ?? null, words: words ?? null, on: '2026-11-24', on_words: '24.11.2026', by_name: null };
    memory.entered = [...memory.entered.filter((each) => each.id !== row.id), row];
    return overview();
  },
  delete_travel: ({ id }) => {
    memory.entered = memory.entered.filter((each) => each.id !== id);
    return overview();
  },
  list_links: ({ words, kind }) => {
    const rows = memory.links.filter((row) => (!kind || row.kind === kind) && `${row.name} ${row.kommuner}`.toLowerCase().includes((words ?? '').toLowerCase()));
    return { rows, count: `${rows.length} av ${memory.links.length}`, kinds: [{ code: 'ferge', word: 'Ferge' }, { code: 'tunnel', word: 'Tunnel' }, { code: 'bru', word: 'Bru' }, { code: 'uten_vei', word: 'Sted uten vei' }] };
  },
  save_link: ({ link: id, state, minutes, wait_minutes, words }) =>
    storedLink(id, (row) => ({ ...row, state, state_word: mockWord('LinkState', state), corrected: { minutes: minutes ?? null, wait: wait_minutes ?? null, words: words ?? null, on_words: 'Rettet 24.11.2026', by_name: null } })),
  clear_link: ({ link: id }) => storedLink(id, (row) => ({ ...row, state: 'som_oppgitt', state_word: mockWord('LinkState', 'som_oppgitt'), corrected: null })),
  neighbours: ({ kommune }) => ({ kommune, name: 'Alta', land: [{ nr: '5612', name: 'Kautokeino' }], water: memory.water }),
  save_water_neighbour: ({ one, other, confirmed }) => {
    memory.water = memory.water.map((each) => (each.nr === other ? { ...each, confirmed_on: confirmed === 'ja' ? '2026-11-24' : null } : each));
    return { kommune: one, name: 'Alta', land: [{ nr: '5612', name: 'Kautokeino' }], water: memory.water };
  },
  place_data: () => memory.placeData,
  import_place_data: ({ dry_run }) => {
    if (dry_run === 'nei') memory.placeData = { ...bundled, from: 'Fornyet av kontoret', renewed_on: '2026-11-24' };
    return { kind_word: 'postnummer', read: 5_140, added: 3, changed: 41, removed: 1, moved_over_5_km: 2, refused: [{ line: 17, sentence: 'Postnummeret har ikke fire siffer.' }], stored: dry_run === 'nei' ? 'ja' : 'nei', sentence: dry_run === 'nei' ? 'Stedsdataene er fornyet.' : 'Fila kan brukes. Ingenting er lagret ennå.' };
  },
  reset_place_data: () => {
    memory.placeData = bundled;
    return bundled;
  },
  find_place: ({ words }) =>
    Object.entries(places)
      .filter(([number, [poststed, kommune, also]]) => `${number} ${poststed} ${kommune} ${also.join(' ')}`.toLowerCase().includes(words.toLowerCase()))
      .map(([postnummer, [poststed, kommune_name, also]]) => ({ postnummer, poststed, kommune_name, also: [...also], point: { latitude: 69_968_000, longitude: 23_271_000 }, quality: postnummer === '9550' ? 'usikker' : 'sikker' })),
  // Each question finds the import a step further, so that it is done after three.
  roads: () => {
    const { state, progress } = memory.roads;
    const permille = (progress?.permille ?? 0) + 400;
    if (state === 'arbeider') memory.roads = permille > 1_000 ? ready : { ...working, progress: { step_word: permille > 500 ? 'Bygger veinettet' : 'Leser veiene', permille } };
    return memory.roads;
  },
  import_roads: ({ path }) => {
    if (!path.endsWith('.pbf')) refuse('invalid', 'path', 'Fila er ikke et OpenStreetMap-uttrekk. Velg en fil som slutter på .osm.pbf.');
    memory.roads = working;
    return memory.roads;
  },
  stop_roads: () => {
    memory.roads = none;
    return none;
  },
  remove_roads: () => {
    memory.roads = none;
    return none;
  },
  carry_roads: () => {
    memory.roads = ready;
    return ready;
  },
};
