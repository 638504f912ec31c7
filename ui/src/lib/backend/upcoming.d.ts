/**
 * The calls about where things are, as agreed, until they stand in `generated/bindings.ts`. Goes when they do.
 */
import type { CodeWord, Id, NoArgs, PointRecord, WrittenView } from './generated/bindings';

declare module './generated/bindings' {
  export type JaNei = 'ja' | 'nei';
  export interface TravelOverviewView { entered: Array<EnteredRow>; roads: RoadsView; place_data: PlaceDataView; links_corrected: number; sources: Array<string> }
  export interface EnteredRow { id: string; from: EndView; to: EndView; minutes: number; time: string; direction: string; direction_word: string; by_ferry: string | null; words: string | null; on: string | null; on_words: string; by_name: string | null }
  export interface EndView { postnummer: string; poststed: string; point: PointRecord | null; label: string }
  export interface SpotView { label: string; postnummer: string | null; poststed: string | null; kommune_name: string | null; point: PointRecord | null; quality: "sikker" | "usikker" | null; quality_words: string; in_sea: JaNei }
  export interface TravelBetweenView { from: SpotView; to: SpotView; best: WayView | null; ways: Array<WayView>; no_time: string | null; uncertain: string | null }
  export interface WayView { method: string; method_word: string; time: string; low: number; high: number; km: number | null; ferries: Array<string>; legs: Array<LegView>; used: JaNei; entered_id: string | null; words: string | null }
  export interface LegView { kind: string; kind_word: string; name: string | null; minutes_text: string; km: number | null; basis: string }
  export interface LinksView { rows: Array<LinkRow>; count: string; kinds: Array<CodeWord> }
  export interface LinkRow { id: string; name: string; kind: string; kind_word: string; road: string | null; kommuner: string; minutes: number | null; minutes_basis_word: string; wait: number | null; wait_basis_word: string; season: string | null; remark: string | null; source: string; confidence_word: string; state: string; state_word: string; corrected: LinkCorrected | null }
  export interface LinkCorrected { minutes: number | null; wait: number | null; words: string | null; on_words: string; by_name: string | null }
  export interface NeighboursView { kommune: string; name: string; land: Array<LandNeighbour>; water: Array<WaterNeighbourRow> }
  export interface LandNeighbour { nr: string; name: string }
  export interface WaterNeighbourRow { nr: string; name: string; km: string | null; confirmed_on: string | null }
  export interface PlaceDataView { postnummer: number; kommuner: number; uncertain: number; from: string; source: string; renewed_on: string | null; fault: string | null; notices: Array<string> }
  export interface PlaceImportView { kind_word: string; read: number; added: number; changed: number; removed: number; moved_over_5_km: number; refused: Array<RefusedRow>; stored: JaNei; sentence: string }
  export interface RefusedRow { line: number; sentence: string }
  export interface PlaceHit { postnummer: string; poststed: string; kommune_name: string; also: Array<string>; point: PointRecord | null; quality: "sikker" | "usikker" | null }
  export interface RoadsView { state: RoadsState; sentence: string; progress: RoadsProgress | null; summary: RoadsSummary | null; fault: string | null }
  export type RoadsState = 'ingen' | 'klart' | 'arbeider' | 'feil';
  export interface RoadsProgress { step_word: string; permille: number }
  export interface RoadsSummary { file: string; extract_date_words: string; imported_words: string; kilometres: number; ferries: number; junctions: number; box_words: string; dropped_words: string }
  export interface MapView { focus: MapBox; whole: MapBox; lands: Array<MapLand>; borders: string | null; ferries: Array<MapFerry>; points: Array<MapPoint>; hidden: string | null; unplaced: string | null; scale: MapScale; notice: string; text: string }
  export interface MapBox { x: number; y: number; width: number; height: number }
  export interface MapLand { d: string; kind: MapLandKind; nr: string | null; name: string | null; label_x: number | null; label_y: number | null }
  export type MapLandKind = 'kommune' | 'naboland';
  export interface MapFerry { name: string; d: string }
  export type MapPointKind = 'kandidat' | 'hjem' | 'sted' | 'soskenhjem' | 'kontor' | 'tettsted' | 'stopp';
  export type MapShape = 'firkant' | 'rombe' | 'sirkel';
  export interface MapPoint { x: number; y: number; kind: MapPointKind; shape: MapShape; label: string; rank: number | null; home: string | null; text: string; quality: "sikker" | "usikker"; together: number; band: number | null }
  export interface MapScale { km: number; units: number }
  export interface ReachView { at: SpotView; map: MapView; bands: Array<ReachBand>; beyond: Array<ReachRow>; unknown: Array<ReachUnknown>; hidden: number; hidden_sentence: string | null; method_words: string }
  export interface ReachBand { minutes: number; words: string; homes: Array<ReachRow>; settlements: number }
  export interface ReachRow { home: string; code: string; name: string; place: string; time: string; low: number; high: number; method_word: string; ferries: Array<string>; certain: JaNei }
  export interface ReachUnknown { home: string; code: string; name: string; place: string; why: string }
  export interface RoundsView { rows: Array<RoundRow>; office_placed: JaNei }
  export interface RoundRow { id: string; name: string; first_day_words: string; days: number; stops: number; adviser_name: string | null }
  export interface RoundCandidate { home: string; code: string; name: string; place: string; due: Array<RoundDue>; hidden: JaNei; why_not: string | null }
  export interface RoundDue { sentence: string; on_words: string; overdue: JaNei }
  export interface RoundView { record: RoundRecord; plan: PlanView | null; fault: string | null }
  export interface PlanView { days: Array<PlanDay>; total_words: string; proven: JaNei; unknown_legs: Array<string>; warnings: Array<string>; map: MapView }
  export interface PlanDay { day_words: string; leave: string; back: string; driving_words: string; km: number | null; ferries: Array<string>; legs: Array<PlanLeg>; stops: Array<PlanStop>; home_by_kept: string | null }
  export interface PlanLeg { from: string; to: string; time: string; low: number; high: number; method_word: string; ferries: Array<string>; leaves: string; arrives: string; arrives_latest: string }
  export interface PlanStop { label: string; place: string; home: string | null; arrives: string; leaves: string; visit_minutes: number; agreed: string | null; waits: string | null; late: string | null; purpose: string | null }
  export interface WhereArg { home?: string | null; postnummer?: string | null; point?: PointRecord | null; office?: JaNei | null }
  export type TravelDirection = 'begge' | 'en_vei';
  export type LinkState = 'som_oppgitt' | 'stengt' | 'apen';
  export interface TravelBetween { from: WhereArg; to: WhereArg }
  export interface SaveTravel { id?: string | null; from: WhereArg; to: WhereArg; minutes: number; direction: TravelDirection; by_ferry?: string | null; words?: string | null }
  export interface ListLinks { words?: string | null; kommune?: string | null; kind?: string | null }
  export interface SaveLink { link: string; state: LinkState; minutes?: number | null; wait_minutes?: number | null; words?: string | null }
  export interface SaveWaterNeighbour { one: string; other: string; confirmed: JaNei }
  export interface RoundPlaceRecord { label: string; postnummer: string | null; point: PointRecord | null }
  export type RoundStopAtRecord = { kind: 'home'; id: string } | { kind: 'place'; place: RoundPlaceRecord };
  export type RoundDay = '1' | '2';
  export interface RoundStopRecord { at: RoundStopAtRecord; minutes: number; agreed_at: string | null; day: RoundDay | null; purpose: string | null }
  export interface RoundRecord { id: string; name: string; first_day: string; last: RoundDay; leave_at: string; home_by: string | null; start: RoundPlaceRecord | null; overnight: RoundPlaceRecord | null; adviser: string | null; stops: RoundStopRecord[] }
  export interface WriteRound { id: string; path: string; kind: 'pdf' | 'docx' | 'ics' }

  interface Calls {
    map_of_homes: { args: { home?: string | null; child?: string | null }; result: MapView };
    reach: { args: { at: WhereArg; minutes: number[] }; result: ReachView };
    find_place: { args: { words: string }; result: PlaceHit[] };
    place_at: { args: { x: number; y: number }; result: SpotView };
    travel_overview: { args: NoArgs; result: TravelOverviewView };
    travel_between: { args: TravelBetween; result: TravelBetweenView };
    save_travel: { args: SaveTravel; result: TravelOverviewView };
    delete_travel: { args: Id; result: TravelOverviewView };
    list_links: { args: ListLinks; result: LinksView };
    save_link: { args: SaveLink; result: LinkRow };
    clear_link: { args: { link: string }; result: LinkRow };
    neighbours: { args: { kommune: string }; result: NeighboursView };
    save_water_neighbour: { args: SaveWaterNeighbour; result: NeighboursView };
    place_data: { args: NoArgs; result: PlaceDataView };
    import_place_data: { args: { path: string; dry_run: JaNei }; result: PlaceImportView };
    reset_place_data: { args: NoArgs; result: PlaceDataView };
    roads: { args: NoArgs; result: RoadsView };
    import_roads: { args: { path: string }; result: RoadsView };
    stop_roads: { args: NoArgs; result: RoadsView };
    remove_roads: { args: NoArgs; result: RoadsView };
    carry_roads: { args: { path: string }; result: RoadsView };
    list_rounds: { args: NoArgs; result: RoundsView };
    round_candidates: { args: { on?: string | null; within_days?: number | null }; result: RoundCandidate[] };
    plan_round: { args: { round: RoundRecord }; result: PlanView };
    save_round: { args: { round: RoundRecord }; result: RoundView };
    get_round: { args: Id; result: RoundView };
    delete_round: { args: Id; result: RoundsView };
    write_round: { args: WriteRound; result: WrittenView };
  }
}
