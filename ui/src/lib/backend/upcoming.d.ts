/**
 * The calls about where things are that do not stand in `generated/bindings.ts` yet, as agreed. Goes when they do.
 */
import type { JaNei, MapView, PlaceDataView, RankHomes, WhereArg } from './generated/bindings';

declare module './generated/bindings' {
  export type TravelDirection = 'begge' | 'en_vei';
  export interface PlaceImportView { kind_word: string; read: number; added: number; changed: number; removed: number; moved_over_5_km: number; refused: Array<RefusedRow>; stored: JaNei; sentence: string }
  export interface RefusedRow { line: number; sentence: string }
  export interface ReachView { from_words: string; map: MapView; bands: Array<ReachBand>; beyond: Array<ReachHomeRow>; unknown: Array<ReachUnknown> }
  export interface ReachBand { minutes: number; words: string; homes: Array<ReachHomeRow>; settlements: number }
  export interface ReachHomeRow { home: string; code: string; name: string; place: string; time: string; how: string; low: number; high: number; maybe_nearer: JaNei }
  export interface ReachUnknown { home: string; code: string; name: string; why: string }
  interface Calls {
    map_of_homes: { args: { home?: string | null; child?: string | null }; result: MapView };
    map_of_choice: { args: RankHomes; result: MapView };
    map_around: { args: { at: WhereArg; km: number }; result: MapView };
    reach: { args: { at: WhereArg; minutes: number[] }; result: ReachView };
    import_place_data: { args: { path: string; dry_run: JaNei }; result: PlaceImportView };
    reset_place_data: { args: Record<symbol, never>; result: PlaceDataView };
  }
}
