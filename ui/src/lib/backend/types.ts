/**
 * The list of calls as the window sees it. Provisional mirror of the Rust views (`api/src/view/*.rs`): replaced by
 * the bindings generated into `generated/` as they arrive. All sentences come ready-made from the program.
 */
export interface CodeWord { code: string; word: string }
export type MarkKind = 'clarify' | 'not_approved' | 'stale' | 'protected' | 'unknown' | 'neutral';
export interface Mark { kind: MarkKind; text: string }

export type SessionView = { state: 'no_office' } | { state: 'locked'; file: string } | { state: 'open'; office: OfficeView };
export interface OfficeView {
  name: string; kommune: string; kommune_name: string; example: boolean; today: string; weights: string; rules: string;
  homes: number; children: number; undo: UndoView | null; saved_at: string | null;
}
export interface UndoView { name: string }
export interface CreatedView { recovery_key: string; office: OfficeView }
export interface CodeListsView { lists: Record<string, CodeWord[]>; kommuner: CodeWord[] }
export interface FoundView { kind: 'home' | 'child' | 'person'; open: string; title: string; detail: string }
export interface WrittenView { path: string; notes: string[] }
export interface NoticeView { name: string; notice: string }

export interface ChildRow {
  id: string; name: string; age: string; kommune: string; case_reference: string | null; stage: string; open_need: boolean;
  emergency: boolean; waiting: string | null; lives: string; marks: Mark[];
}

export interface RankingView {
  child: ChildHeader; today: string; judged_on: string; assessed: string; weights: string; rules: string; search_open: boolean;
  search_sentence: string; network_persons: NetworkPersonRow[]; need_questions: string[]; groups: GroupView[];
  excluded: ExcludedRow[]; first: string | null; empty_sentence: string | null;
}
export interface ChildHeader {
  id: string; need: string; name: string; age: string; line: string; waiting: string | null; needs: NeedChip[]; load: string | null;
  frame: FrameChip[]; places: FrameChip[]; words: ChildWords | null; not_heard: string | null;
}
export interface NeedChip { name: string; severity: number; words: string | null }
export type FrameKind = 'siblings' | 'language' | 'health' | 'contact' | 'school' | 'place' | 'stay_away' | 'children' | 'purpose';
export interface FrameChip { kind: FrameKind; text: string }
export interface ChildWords { words: string; said: string }
export interface NetworkPersonRow { id: string; name: string; state: string }
export interface GroupView { code: string; name: string; count: string; sentence: string; candidates: CandidateRow[] }
export interface CandidateRow {
  home: string; code: string; name: string; kind: string; place: string; confirmed: string; marks: Mark[]; rank: number;
  rank_by_possible: number; sum: SumView | null; clarify: ReasonView[]; travel: TravelRow[]; for_reasons: ReasonLine[];
  against: ReasonLine[]; questions: ReasonLine[]; child_words: ChildWords | null;
}
export interface FractionView { numerator: number; denominator: number; tenths: number }
export interface SumView { documented: FractionView; possible: FractionView; coverage: FractionView; bar: string }
export interface ReasonLine { criterion: string; text: string; points: number }
export interface ReasonView { code: string; sentence: string; change: string }
export interface TravelRow { place: string; time: string; low: number | null; high: number | null; method: string | null }
export interface ExcludedRow {
  home: string; code: string; name: string; kind: string; place: string; reasons: ReasonView[]; clarify: ReasonView[]; ended: boolean;
}
export interface ExplanationView {
  home: string; parts: PartView[]; documented_line: string; possible_line: string; clarify: ReasonView[]; further_needs: string[];
}
export interface PartView { letter: string; name: string; low: number; high: number; max: number; criteria: CriterionView[] }
export interface CriterionView {
  key: string; name: string; fact: string; weight: number; low: number; high: number; points_low: number; points_high: number; max: number;
}
export interface DecisionDraftView {
  home: string; home_name: string; reasons: DecisionReason[]; child_view: string; parents_view: string; alternatives: string;
  needs_why_not_first: string | null; needs_why_before_search: string | null; clarify: ReasonView[];
}
export interface DecisionReason { letter: string; heading: string; text: string }
export interface SaveDecision {
  child: string; home: string; reasons: [string, string, string, string, string]; child_view: string; parents_view: string | null; concerns: string | null;
  alternatives: string; presented: string[]; why_not_first: string | null; why_before_search: string | null;
}
export interface ImportView { counts: string[]; problems: ImportProblem[]; notes: string[]; duplicates: DuplicateView[]; stored: boolean }
export interface ImportProblem { place: string; row: number | null; column: string | null; sentence: string }
export interface DuplicateView { key: string; incoming: string; existing: string; why: string }

type NoArgs = Record<string, never>;

/** Every call: what it takes and what it gives. */
export interface Calls {
  session: { args: NoArgs; result: SessionView };
  set_language: { args: { lang: 'nb' | 'nn' }; result: null };
  create_office: { args: { name: string; kommune: string; passphrase: string }; result: CreatedView };
  unlock: { args: { passphrase: string }; result: SessionView };
  unlock_recovery: { args: { key: string; new_passphrase: string }; result: SessionView };
  open_example: { args: NoArgs; result: SessionView };
  lock: { args: NoArgs; result: SessionView };
  code_lists: { args: NoArgs; result: CodeListsView };
  list_children: { args: NoArgs; result: ChildRow[] };
  rank_homes: { args: { child: string; on: string | null; weights: string | null }; result: RankingView };
  explain_home: { args: { child: string; home: string; on: string | null; weights: string | null }; result: ExplanationView };
  decision_draft: { args: { child: string; home: string }; result: DecisionDraftView };
  save_decision: { args: SaveDecision; result: unknown };
  search: { args: { words: string }; result: FoundView[] };
  undo: { args: NoArgs; result: SessionView };
  preview_import: { args: { path: string; passphrase?: string | null }; result: ImportView };
  apply_import: { args: { path: string; passphrase?: string | null; import_as_new: string[] }; result: ImportView };
  write_template: { args: { path: string }; result: WrittenView };
  write_report: { args: { kind: 'matchingnotat' | 'sosialrapport'; of: string; format: 'pdf' | 'docx'; path: string }; result: WrittenView };
  notices: { args: NoArgs; result: NoticeView[] };
}

export type CallName = keyof Calls;
