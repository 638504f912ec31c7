// Made from the list of calls in src-tauri/crates/api. Do not edit: run `cargo xtask bindings`.

export type AgeRangeRecord = { 
/**
 * Youngest age.
 */
youngest: number, 
/**
 * Oldest age.
 */
oldest: number, };

export type Allergen = "hund" | "katt" | "hest" | "gnager" | "fugl" | "husdyr";

export type ApplyImport = { 
/**
 * The file.
 */
path: string, 
/**
 * The passphrase of an encrypted export.
 */
passphrase?: string | null, 
/**
 * Keys of likely duplicates that are to come in as new homes all the same; the others are left out.
 */
import_as_new: Array<string>, };

export type AreaRecord = { "kind": "kommune", 
/**
 * Its number.
 */
number: string, } | { "kind": "postnummer", 
/**
 * Which.
 */
number: string, };

export type AttestConclusion = "ok" | "ikke_ok" | "under_vurdering";

export type AvailabilityRecord = { 
/**
 * The day availability was last confirmed.
 */
confirmed_on: string | null, 
/**
 * Not free before this day.
 */
free_from: string | null, 
/**
 * A pause the home has asked for.
 */
pause: PeriodRecord | null, };

export type AvoidChildren = "yngre" | "eldre" | "alle";

export type AvoidPersonRecord = { 
/**
 * Who, in words.
 */
words: string, 
/**
 * The household member it is, if known.
 */
person: string | null, 
/**
 * The home the person belongs to, if known.
 */
home: string | null, };

export type BackgroundRecord = { 
/**
 * What, in words ("kvensk kultur").
 */
words: string, 
/**
 * Who raised it.
 */
raised_by: string | null, };

export type BackgroundSupportRecord = { 
/**
 * The background, in the words of the need.
 */
background: string, 
/**
 * What the home will do.
 */
support: ConfirmedRecord<Support>, };

export type BirthRecord = { "kind": "date", 
/**
 * The date.
 */
date: string, } | { "kind": "year", 
/**
 * The year.
 */
year: number, } | { "kind": "unknown", };

export type CandidateRow = { 
/**
 * Id.
 */
home: string, 
/**
 * Code.
 */
code: string, 
/**
 * Name; the code again when the address is protected.
 */
name: string, 
/**
 * Kind with number.
 */
kind: string, 
/**
 * Poststed and kommune, or that it is hidden or unknown.
 */
place: string, 
/**
 * Age of the confirmation.
 */
confirmed: string, 
/**
 * Marks, worst first.
 */
marks: Array<Mark>, 
/**
 * Place in the group in default order, from 1.
 */
rank: number, 
/**
 * Place in the group by possible, from 1.
 */
rank_by_possible: number, 
/**
 * The sum; `null` when no criterion applies.
 */
sum: SumView | null, 
/**
 * What must be clarified, as sentences.
 */
clarify: Array<ReasonView>, 
/**
 * Travel to each place that matters.
 */
travel: Array<TravelRow>, 
/**
 * The strongest reasons for, at most three.
 */
for_reasons: Array<ReasonLine>, 
/**
 * All reasons against that are not already shown.
 */
against: Array<ReasonLine>, 
/**
 * All questions.
 */
questions: Array<ReasonLine>, 
/**
 * What the child has said about this home, if anything.
 */
child_words: ChildWords | null, };

export type ChildHeader = { 
/**
 * Id of the child.
 */
id: string, 
/**
 * Id of the need.
 */
need: string, 
/**
 * Pseudonym in guillemets.
 */
name: string, 
/**
 * Age on the day ("8 år").
 */
age: string, 
/**
 * Case, omsorgskommune, wished date.
 */
line: string, 
/**
 * How long the child has waited.
 */
waiting: string | null, 
/**
 * Needs, gravest first.
 */
needs: Array<NeedChip>, 
/**
 * Follow-up load in words.
 */
load: string | null, 
/**
 * The frame: siblings, language, allergy …
 */
frame: Array<FrameChip>, 
/**
 * Places that matter.
 */
places: Array<FrameChip>, 
/**
 * The child's own words, newest about moving.
 */
words: ChildWords | null, 
/**
 * What to do when the child has not been heard.
 */
not_heard: string | null, };

export type ChildRecord = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Pseudonym, shown in «guillemets».
 */
pseudonym: string, 
/**
 * The case's reference in the fagsystem.
 */
case_reference: string | null, 
/**
 * Birth date.
 */
birth: string, 
/**
 * Sex, if wanted.
 */
sex: Sex | null, 
/**
 * The kommune that has the care.
 */
omsorgskommune: string, 
/**
 * Legal basis.
 */
legal_basis: LegalBasis | null, 
/**
 * Responsible adviser.
 */
responsible: string | null, 
/**
 * Address protection.
 */
protection: ProtectionRecord, 
/**
 * Whether the map of the child's ties is complete: then a home without a tie has none.
 */
ties_complete: YesNo, 
/**
 * What the child says, newest last.
 */
views: Array<ChildViewRecord>, 
/**
 * Why the child has not been heard, if not.
 */
not_heard_reason: string | null, 
/**
 * Parents' view.
 */
parents_view: string | null, 
/**
 * The siblings in the register, and how they should live.
 */
siblings: Array<SiblingWishRecord>, 
/**
 * Free notes.
 */
notes: string | null, };

export type ChildRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Pseudonym in guillemets.
 */
name: string, 
/**
 * Age in words ("8 år").
 */
age: string, 
/**
 * Omsorgskommune's name.
 */
kommune: string, 
/**
 * Case reference.
 */
case_reference: string | null, 
/**
 * Stage, derived from need and stay, in words.
 */
stage: string, 
/**
 * Whether there is an open need.
 */
open_need: boolean, 
/**
 * Whether the open need is an emergency.
 */
emergency: boolean, 
/**
 * How long the child has waited, in words; only with an open need.
 */
waiting: string | null, 
/**
 * Where the child lives now, in words.
 */
lives: string, 
/**
 * Marks.
 */
marks: Array<Mark>, };

export type ChildView = { 
/**
 * The record, to edit.
 */
record: ChildRecord, 
/**
 * The row, for the head.
 */
row: ChildRow, 
/**
 * The open need, if any.
 */
need: NeedRecord | null, 
/**
 * Closed needs, newest first.
 */
earlier_needs: Array<NeedRecord>, 
/**
 * The network search.
 */
search: NetworkSearchRecord | null, 
/**
 * Ties.
 */
ties: Array<TieRecord>, 
/**
 * Stays as records, to edit, newest first.
 */
placements: Array<PlacementRecord>, 
/**
 * The same stays in words.
 */
stays: Array<StayRow>, 
/**
 * The decision on the open or latest need.
 */
decision: DecisionRecord | null, 
/**
 * What is not asked or not recorded.
 */
missing: Array<Gap>, };

export type ChildViewRecord = { 
/**
 * The day.
 */
on: string, 
/**
 * What it was about.
 */
about: ViewAboutRecord, 
/**
 * The child's words.
 */
words: string, 
/**
 * Who asked.
 */
asked_by: string | null, 
/**
 * Whether the child agreed with how it was written.
 */
agreed: YesNo | null, 
/**
 * The weight given, in words.
 */
weight: string | null, };

export type ChildWords = { 
/**
 * The words.
 */
words: string, 
/**
 * When said and whether the child agreed with how it was written.
 */
said: string, };

export type Closeness = "kjenner" | "naer";

export type CodeListsView = { 
/**
 * By the list's name (`HomeKind`, `NeedCode` …).
 */
lists: { [key in string]: Array<CodeWord> }, 
/**
 * All kommuner: number and name.
 */
kommuner: Array<CodeWord>, };

export type CodeWord = { 
/**
 * The code.
 */
code: string, 
/**
 * The words.
 */
word: string, };

export type CompetenceRecord = { 
/**
 * The need.
 */
need: NeedCode, 
/**
 * The level; null: not mapped.
 */
level: ConfirmedRecord<number> | null, 
/**
 * What the level rests on, in words (course, earlier child, occupation).
 */
basis: string | null, 
/**
 * Willingness; null: not asked.
 */
willingness: ConfirmedRecord<YesPerhapsNo> | null, };

export type ConfirmedRecord<T> = { 
/**
 * The answer.
 */
value: T, 
/**
 * The day it was last confirmed; null when the day is not known.
 */
on: string | null, };

export type ContactAttitude = "positiv" | "forbehold" | "negativ";

export type ContactPlanRecord = { 
/**
 * With whom ("mor").
 */
with: string, 
/**
 * Where it is held.
 */
place: PlaceRecord, 
/**
 * Visits a year, at least 1.
 */
visits_a_year: number, 
/**
 * Whether it is overnight.
 */
overnight: YesNo | null, 
/**
 * Who travels, in words.
 */
who_travels: string | null, };

export type ContactRecord = { "kind": "not_decided", } | { "kind": "none", } | { "kind": "planned", 
/**
 * With each person; never empty.
 */
plans: Array<ContactPlanRecord>, };

export type CreateOffice = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its kommune's number.
 */
kommune: string, 
/**
 * The passphrase that will open it.
 */
passphrase: string, };

export type CreatedView = { 
/**
 * The recovery key, shown this once and never stored in clear.
 */
recovery_key: string, 
/**
 * The office.
 */
office: OfficeView, };

export type CriterionView = { 
/**
 * Key ("a1 sovn", "b1").
 */
key: string, 
/**
 * Name.
 */
name: string, 
/**
 * The sentence made from the facts.
 */
fact: string, 
/**
 * Weight 0-5.
 */
weight: number, 
/**
 * Value, low end.
 */
low: number, 
/**
 * Value, high end.
 */
high: number, 
/**
 * Documented points.
 */
points_low: number, 
/**
 * Possible points.
 */
points_high: number, 
/**
 * Largest possible points.
 */
max: number, };

export type DecisionDraft = { 
/**
 * The child.
 */
child: string, 
/**
 * The home that may be chosen.
 */
home: string, 
/**
 * The weight set's name, as the list was made with; "Standard 1" if none.
 */
weights?: string | null, };

export type DecisionDraftView = { 
/**
 * The home.
 */
home: string, 
/**
 * The home's name and code.
 */
home_name: string, 
/**
 * Letters a-e with the words of fosterhjemsforskriften § 5, and text made from the facts to edit.
 */
reasons: Array<DecisionReason>, 
/**
 * What the child has said, to build the view on.
 */
child_view: string, 
/**
 * What the parents have said.
 */
parents_view: string, 
/**
 * The homes next in line, as a first text about alternatives.
 */
alternatives: string, 
/**
 * Whether another home is first, so that a reason is required.
 */
needs_why_not_first: string | null, 
/**
 * Whether the network search is open, so that a reason is required.
 */
needs_why_before_search: string | null, 
/**
 * Everything that must be clarified for this home.
 */
clarify: Array<ReasonView>, };

export type DecisionReason = { 
/**
 * Letter.
 */
letter: string, 
/**
 * What the letter asks.
 */
heading: string, 
/**
 * Text made from the facts.
 */
text: string, };

export type DecisionRecord = { 
/**
 * Stable id.
 */
id: string, 
/**
 * The need.
 */
need: string, 
/**
 * The child.
 */
child: string, 
/**
 * The chosen home.
 */
home: string, 
/**
 * The ranking it was made from.
 */
ranking: string, 
/**
 * The day.
 */
on: string, 
/**
 * Who decided.
 */
by: string | null, 
/**
 * Reasons under fosterhjemsforskriften § 5 second paragraph a-e, in that order.
 */
reasons: [string, string, string, string, string], 
/**
 * The child's view and the weight it was given.
 */
child_view: string, 
/**
 * Parents' view.
 */
parents_view: string | null, 
/**
 * Concerns, and what will be done about them.
 */
concerns: string | null, 
/**
 * Alternatives that were considered, in words.
 */
alternatives: string, 
/**
 * Homes presented to child or parents; the note may name these.
 */
presented: Array<string>, 
/**
 * Why not the first, where another is chosen.
 */
why_not_first: string | null, 
/**
 * Why a home outside the network was chosen before the search was concluded.
 */
why_before_search: string | null, };

export type DuplicateView = { 
/**
 * The key to decide by.
 */
key: string, 
/**
 * The row's name.
 */
incoming: string, 
/**
 * The home the office has.
 */
existing: string, 
/**
 * Why they look alike, in words.
 */
why: string, };

export type DwellingRecord = { 
/**
 * Street address.
 */
address: string | null, 
/**
 * Postnummer.
 */
postnummer: string | null, 
/**
 * Kommune; where both are given the postnummer decides.
 */
kommune: string | null, 
/**
 * A point placed by hand.
 */
point: PointRecord | null, 
/**
 * How sure the hand-placed point is.
 */
point_quality: PointQuality | null, 
/**
 * Whether one can get in and around without steps; null: not asked.
 */
step_free: YesNo | null, 
/**
 * A room for a foster child alone; null: not asked.
 */
own_room: YesNo | null, };

export type EndManner = "planlagt" | "ikke_planlagt";

export type EndReason = "1.1.1" | "1.1.2" | "1.1.3" | "1.1.4" | "1.1.5" | "1.2.1" | "1.2.2" | "1.2.3" | "1.3";

export type ExcludedRow = { 
/**
 * Id.
 */
home: string, 
/**
 * Code.
 */
code: string, 
/**
 * Name, or the code when protected.
 */
name: string, 
/**
 * Kind.
 */
kind: string, 
/**
 * Place.
 */
place: string, 
/**
 * Why, every reason.
 */
reasons: Array<ReasonView>, 
/**
 * What would have to be clarified too.
 */
clarify: Array<ReasonView>, 
/**
 * Whether its assessment has ended or it is not recommended; listed on request.
 */
ended: boolean, };

export type ExplainHome = { 
/**
 * The child.
 */
child: string, 
/**
 * The home.
 */
home: string, 
/**
 * The day; today if none.
 */
on: string | null, 
/**
 * The weight set's name; "Standard 1" if none.
 */
weights: string | null, };

export type ExplanationView = { 
/**
 * The home.
 */
home: string, 
/**
 * Parts a-g that apply.
 */
parts: Array<PartView>, 
/**
 * The documented sum as plain arithmetic.
 */
documented_line: string, 
/**
 * The possible sum as plain arithmetic.
 */
possible_line: string, 
/**
 * What must be clarified.
 */
clarify: Array<ReasonView>, 
/**
 * Needs beyond the five gravest: shown, and hard, but not in the sum.
 */
further_needs: Array<string>, };

export type FoundKind = "home" | "child" | "person";

export type FoundView = { 
/**
 * `home`, `child` or `person`.
 */
kind: FoundKind, 
/**
 * The home or child to open.
 */
open: string, 
/**
 * What is shown first.
 */
title: string, 
/**
 * What is shown beside it.
 */
detail: string, };

export type FractionView = { 
/**
 * Numerator.
 */
numerator: number, 
/**
 * Denominator.
 */
denominator: number, 
/**
 * One decimal, half up, in tenths (696 is 69,6).
 */
tenths: number, };

export type FrameChip = { 
/**
 * What it is about.
 */
kind: FrameKind, 
/**
 * The words.
 */
text: string, };

export type FrameKind = "siblings" | "language" | "health" | "contact" | "school" | "place" | "stay_away" | "children" | "purpose";

export type FreshnessRecord = { 
/**
 * Willingness.
 */
willingness_months: number, 
/**
 * Availability.
 */
availability_months: number, 
/**
 * Household.
 */
household_months: number, };

export type Gap = { 
/**
 * The path of the field it is asked in; in a child's open need behind `need.`.
 */
field: string, 
/**
 * What is missing, as something to ask.
 */
text: string, };

export type GroupView = { 
/**
 * Code of the group.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * How many homes, in words.
 */
count: string, 
/**
 * One sentence about the group.
 */
sentence: string, 
/**
 * Homes in default order.
 */
candidates: Array<CandidateRow>, };

export type HomeFrameRecord = { 
/**
 * Places approved for.
 */
places: number | null, 
/**
 * Youngest and oldest age in whole years, both included; null: not stated.
 */
ages: AgeRangeRecord | null, 
/**
 * The sexes the home can take; null: not stated, both.
 */
sexes: Array<Sex> | null, 
/**
 * The largest sibling group it can take together.
 */
sibling_group: number | null, 
/**
 * The purposes it is for; null: not asked.
 */
purposes: Array<HomePurpose> | null, 
/**
 * The lengths it is for; null: not asked.
 */
lengths: Array<Length> | null, 
/**
 * Whether it will take a child from its own kommune; null: not asked.
 */
own_kommune: ConfirmedRecord<YesPerhapsNo> | null, 
/**
 * Other restrictions the home states, in its own words.
 */
other_restrictions: string | null, };

export type HomeKind = "2.1" | "2.2" | "2.3" | "2.4" | "2.5" | "2.6" | "2.99";

export type HomePurpose = "akutt" | "planlagt";

export type HomeRecord = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Short code people use ("H-031"); unique in the office.
 */
code: string, 
/**
 * The family's name.
 */
family_name: string, 
/**
 * What kind of foster home it is assessed as; null for a household that has only other assignments
 * and was never assessed as a foster home.
 */
kind: HomeKind | null, 
/**
 * The word that 2.99 needs.
 */
kind_word: string | null, 
/**
 * Other assignments of the same household.
 */
other_assignments: Array<OtherAssignment>, 
/**
 * Where the assessment stands.
 */
status: HomeStatus, 
/**
 * Since when, and why.
 */
status_on: string | null, 
/**
 * Why the status is what it is.
 */
status_reason: string | null, 
/**
 * How the home was found.
 */
obtained_through: ObtainedThrough | null, 
/**
 * Agreement with a private provider on pay or content (barnevernsloven § 15-7); null: not asked.
 */
private_provider: PrivateProviderRecord | null, 
/**
 * Responsible adviser.
 */
responsible: string | null, 
/**
 * Places kept for somebody.
 */
reservations: Array<ReservationRecord>, 
/**
 * The people in it.
 */
household: HouseholdRecord, 
/**
 * The house.
 */
dwelling: DwellingRecord, 
/**
 * What the home is for.
 */
frame: HomeFrameRecord, 
/**
 * Experience, training and willingness for each need.
 */
competence: Array<CompetenceRecord>, 
/**
 * Courses; null: not asked.
 */
training: Array<TrainingRecord> | null, 
/**
 * Availability.
 */
availability: AvailabilityRecord, 
/**
 * Headings of the sosialrapport that have no field of their own, in words; one for each heading.
 */
narrative: Array<NarrativeRecord>, 
/**
 * Free notes, never printed outside the home's own section.
 */
notes: string | null, };

export type HomeRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Code.
 */
code: string, 
/**
 * Family name; the code again when the address is protected.
 */
name: string, 
/**
 * Kind, in words with its number; or its other assignments.
 */
kind: string, 
/**
 * Status, in words.
 */
status: string, 
/**
 * Status code, for filters.
 */
status_code: string, 
/**
 * Kommune name, or that the address is hidden, or that it is unknown.
 */
place: string, 
/**
 * Free places today in words ("1 av 2 plasser ledig").
 */
places: string, 
/**
 * Free places today; `null`: not recorded.
 */
free: number | null, 
/**
 * Age of the confirmation, in words.
 */
confirmed: string, 
/**
 * Marks.
 */
marks: Array<Mark>, };

export type HomeStatus = "under_vurdering" | "anbefalt" | "avsluttet" | "ikke_anbefalt";

export type HomeView = { 
/**
 * The record, to edit.
 */
record: HomeRecord, 
/**
 * The row, for the head.
 */
row: HomeRow, 
/**
 * Stays, newest first.
 */
stays: Array<StayRow>, 
/**
 * What is not asked or not recorded.
 */
missing: Array<Gap>, 
/**
 * When it was last changed, and by whom.
 */
changed: string | null, };

export type HouseholdRecord = { 
/**
 * Adults and children. Foster children of the own kommune are stays, not members.
 */
members: Array<MemberRecord>, 
/**
 * The day the household was last gone through.
 */
confirmed_on: string | null, 
/**
 * Animals; null: not asked, empty: none.
 */
animals: Array<Allergen> | null, 
/**
 * Smoking; null: not asked.
 */
smoking: Smoking | null, 
/**
 * Languages; null: not asked.
 */
languages: Array<LanguageSkillRecord> | null, 
/**
 * Backgrounds the family itself says what it will do for.
 */
backgrounds: Array<BackgroundSupportRecord>, 
/**
 * Sami languages the family itself says what it will do for.
 */
sami: Array<SamiSupportRecord>, 
/**
 * Hours a week the home has for a child; null: not asked.
 */
hours_a_week: ConfirmedRecord<number> | null, 
/**
 * Attitude to samvær; null: not asked.
 */
contact_attitude: ConfirmedRecord<ContactAttitude> | null, 
/**
 * Support around the family; null: not asked.
 */
own_network: ConfirmedRecord<YesNo> | null, 
/**
 * What the network is, in words.
 */
network_words: string | null, 
/**
 * The day information on the foster parents' health was obtained (fosterhjemsforskriften § 5). The
 * content is never stored.
 */
health_obtained_on: string | null, };

export type Id = { 
/**
 * The record.
 */
id: string, };

export type ImportProblem = { 
/**
 * Sheet, or the path in an office export.
 */
place: string, 
/**
 * Row, from 1.
 */
row: number | null, 
/**
 * Column heading.
 */
column: string | null, 
/**
 * What is wrong and what to do.
 */
sentence: string, };

export type ImportView = { 
/**
 * What would come in, in words ("38 hjem", "112 personer").
 */
counts: Array<string>, 
/**
 * Rows that cannot be read; when there is one, nothing is stored.
 */
problems: Array<ImportProblem>, 
/**
 * Columns nobody reads, and other things to know.
 */
notes: Array<string>, 
/**
 * Likely duplicates, for the user to decide.
 */
duplicates: Array<DuplicateView>, 
/**
 * Whether it was stored.
 */
stored: boolean, };

export type Language = "norsk" | "nordsamisk" | "lulesamisk" | "sorsamisk" | "kvensk" | "tegnsprak" | "finsk" | "svensk" | "engelsk" | "polsk" | "litauisk" | "russisk" | "ukrainsk" | "arabisk" | "somali" | "tigrinja" | "dari" | "pashto" | "farsi" | "kurdisk" | "tyrkisk" | "urdu" | "thai" | "vietnamesisk" | "spansk" | "romani";

export type LanguageLevel = "snakker" | "forstar" | "laerer";

export type LanguageSkillRecord = { 
/**
 * Which.
 */
language: Language, 
/**
 * How well.
 */
level: LanguageLevel, };

export type LegalBasis = "3-2" | "4-1" | "4-2" | "5-1" | "4-4" | "6-2" | "6-1" | "3-6";

export type Length = "kort" | "lang";

export type LogLine = { 
/**
 * When, as date and time.
 */
at: string, 
/**
 * What was done, in words.
 */
operation: string, 
/**
 * Kind of record, in words.
 */
record: string, 
/**
 * The record's id.
 */
id: string, };

export type Mark = { 
/**
 * What kind.
 */
kind: MarkKind, 
/**
 * The words.
 */
text: string, };

export type MarkKind = "clarify" | "not_approved" | "stale" | "protected" | "unknown" | "neutral";

export type MemberRecord = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * What the person is in the home.
 */
role: MemberRole, 
/**
 * When born.
 */
birth: BirthRecord, 
/**
 * For a foster child of another kommune: which, and when it lives here.
 */
placed_by: OtherKommunePlacementRecord | null, 
/**
 * Work, in words.
 */
work: string | null, 
/**
 * Phone.
 */
phone: string | null, 
/**
 * E-mail.
 */
email: string | null, 
/**
 * Address protection.
 */
protection: ProtectionRecord, 
/**
 * Politiattest: that it was seen and with which conclusion, never its content. null: not seen.
 */
politiattest: PolitiattestRecord | null, };

export type MemberRole = "fosterforelder" | "annen_voksen" | "eget_barn" | "annen_kommunes_fosterbarn";

export type MovedTo = "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";

export type NarrativeHeading = "bakgrunn" | "familien" | "oppvekst" | "okonomi" | "bolig" | "nettverk" | "livssituasjon" | "motivasjon" | "erfaring" | "samarbeid" | "kultur" | "referanser" | "mot_behov" | "stotte" | "konklusjon";

export type NarrativeRecord = { 
/**
 * The heading.
 */
heading: NarrativeHeading, 
/**
 * What is known.
 */
facts: string | null, 
/**
 * Where it comes from.
 */
source: string | null, 
/**
 * What the adviser makes of it.
 */
assessment: string | null, };

export type NearbyRecord = { 
/**
 * The postnummer; null: not recorded.
 */
postnummer: string | null, 
/**
 * Whether the need says that the child should live elsewhere.
 */
live_elsewhere: YesNo, };

export type NeedChip = { 
/**
 * Name.
 */
name: string, 
/**
 * Severity 1-3.
 */
severity: number, 
/**
 * In words.
 */
words: string | null, };

export type NeedCode = "tilknytning" | "tap" | "traumer" | "atferd" | "folelser" | "selvskading" | "seksualisert_atferd" | "utvikling" | "lesing" | "skole" | "helse" | "funksjonsnedsettelse" | "sovn" | "mat" | "hverdag" | "venner" | "rus" | "kriminalitet" | "romming" | "flukt";

export type NeedItemRecord = { 
/**
 * Which.
 */
code: NeedCode, 
/**
 * How grave.
 */
severity: number, 
/**
 * In words.
 */
words: string | null, };

export type NeedPurpose = "akutt" | "venter" | "omsorg";

export type NeedRecord = { 
/**
 * Stable id.
 */
id: string, 
/**
 * The child.
 */
child: string, 
/**
 * May need, needs, or emergency.
 */
stage: NeedStage, 
/**
 * The day it was registered.
 */
registered_on: string, 
/**
 * The day it was decided.
 */
decided_on: string | null, 
/**
 * The wished date of moving in.
 */
wished_on: string | null, 
/**
 * The day the child was told.
 */
told_on: string | null, 
/**
 * The day it was closed; null: open.
 */
closed_on: string | null, 
/**
 * What the stay is for.
 */
purpose: NeedPurpose, 
/**
 * Expected length; null: not decided.
 */
length: Length | null, 
/**
 * Expected length in months, if stated; used to look for places that end too early.
 */
expected_months: number | null, 
/**
 * The needs themselves.
 */
items: Array<NeedItemRecord>, 
/**
 * Follow-up load in hours a week; null: not mapped, 0: none.
 */
load_hours: number | null, 
/**
 * Children the child must not live with.
 */
avoid_children: Array<AvoidChildren>, 
/**
 * Areas to stay away from.
 */
avoid_areas: Array<AreaRecord>, 
/**
 * Persons to stay away from.
 */
avoid_persons: Array<AvoidPersonRecord>, 
/**
 * Allergies; null: not asked, empty: none.
 */
allergies: Array<Allergen> | null, 
/**
 * Whether the home must be smoke-free.
 */
smoke_free: YesNo | null, 
/**
 * Whether the home must be step-free.
 */
step_free: YesNo | null, 
/**
 * First language; null: not asked.
 */
first_language: Language | null, 
/**
 * Background to carry on (barnevernsloven § 1-8); null: not asked yet, empty: asked, none.
 */
backgrounds: Array<BackgroundRecord> | null, 
/**
 * The child's Sami languages; null: not asked yet.
 */
sami: Array<SamiLanguage> | null, 
/**
 * Where the child belongs.
 */
nearby: NearbyRecord, 
/**
 * School or barnehage to keep.
 */
school: SchoolToKeepRecord, 
/**
 * Samvær.
 */
contact: ContactRecord, 
/**
 * Other places that matter.
 */
other_places: Array<PlaceRecord>, 
/**
 * Words about the need as a whole.
 */
summary: string | null, };

export type NeedStage = "kan_trenge" | "trenger" | "akutt";

export type NetworkAnswer = "ja" | "kanskje" | "nei" | "ikke_svart";

export type NetworkAssessment = "som_hjem" | "som_stotte" | "ikke_aktuelt";

export type NetworkConclusionRecord = { 
/**
 * The day.
 */
on: string, 
/**
 * The assessment, which shall be documented.
 */
words: string, };

export type NetworkMeetingKind = "6.1" | "6.2";

export type NetworkMeetingRecord = { 
/**
 * What kind.
 */
kind: NetworkMeetingKind, 
/**
 * The day it is or was held.
 */
on: string, 
/**
 * What came of it.
 */
outcome: string | null, };

export type NetworkPersonRecord = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Relation to the child ("mormor").
 */
relation: string, 
/**
 * The day contact was tried.
 */
contacted_on: string | null, 
/**
 * How.
 */
contacted_how: string | null, 
/**
 * What the person answered.
 */
answer: NetworkAnswer | null, 
/**
 * What the person is assessed as.
 */
assessed: NetworkAssessment | null, 
/**
 * Why.
 */
reason: string | null, 
/**
 * The home the person has become, if any.
 */
home: string | null, };

export type NetworkPersonRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Relation and name.
 */
name: string, 
/**
 * Where it stands.
 */
state: string, };

export type NetworkSearchRecord = { 
/**
 * The child.
 */
child: string, 
/**
 * Persons found.
 */
persons: Array<NetworkPersonRecord>, 
/**
 * Familieråd and nettverksmøter.
 */
meetings: Array<NetworkMeetingRecord>, 
/**
 * The conclusion and its date.
 */
conclusion: NetworkConclusionRecord | null, };

export type NewChild = { 
/**
 * Pseudonym.
 */
pseudonym: string, 
/**
 * Birth date.
 */
birth: string, 
/**
 * Omsorgskommune's number.
 */
omsorgskommune: string, };

export type NewHome = { 
/**
 * The family's name.
 */
family_name: string, };

export type NewNeed = { 
/**
 * The child.
 */
child: string, 
/**
 * What the stay is for.
 */
purpose: string, 
/**
 * How certain and urgent.
 */
stage: string, };

export type NoArgs = Record<symbol, never>;

export type NoticeView = { 
/**
 * What it is.
 */
name: string, 
/**
 * The notice.
 */
notice: string, };

export type ObtainedThrough = "egen_rekruttering" | "familie_nettverk" | "bufetat" | "privat" | "overtatt";

export type OfficeRecord = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Name ("Altafjorden barnevernstjeneste").
 */
name: string, 
/**
 * The kommune it belongs to.
 */
kommune: string, 
/**
 * Whether everything in it is invented; then every screen and document says so.
 */
example: YesNo, 
/**
 * How old a fact may be.
 */
freshness: FreshnessRecord, };

export type OfficeView = { 
/**
 * The office's own settings, to edit.
 */
record: OfficeRecord, 
/**
 * Name.
 */
name: string, 
/**
 * Kommune number.
 */
kommune: string, 
/**
 * Kommune name.
 */
kommune_name: string, 
/**
 * Whether everything in it is invented.
 */
example: boolean, 
/**
 * Today, as the program sees it.
 */
today: string, 
/**
 * Weight set in use, with version.
 */
weights: string, 
/**
 * Version of the rules in use, with the day they were read.
 */
rules: string, 
/**
 * How many homes.
 */
homes: number, 
/**
 * How many children.
 */
children: number, 
/**
 * The newest change that can be undone.
 */
undo: UndoView | null, 
/**
 * When the last change was stored ("14.32"), if any in this session.
 */
saved_at: string | null, };

export type OtherAssignment = "besokshjem" | "avlastning" | "stottekontakt";

export type OtherKommunePlacementRecord = { 
/**
 * Which kommune.
 */
kommune: string | null, 
/**
 * When.
 */
period: PeriodRecord, };

export type PartView = { 
/**
 * Letter a-g.
 */
letter: string, 
/**
 * Name.
 */
name: string, 
/**
 * Documented points.
 */
low: number, 
/**
 * Possible points.
 */
high: number, 
/**
 * Largest possible points.
 */
max: number, 
/**
 * Its criteria.
 */
criteria: Array<CriterionView>, };

export type PeriodRecord = { 
/**
 * The first day.
 */
from: string, 
/**
 * The first day after; null while it runs.
 */
to: string | null, };

export type PlaceRecord = { 
/**
 * What it is called on screen ("Talvik skole").
 */
label: string, 
/**
 * Its postnummer, if known.
 */
postnummer: string | null, 
/**
 * A point placed by hand; wins over the postnummer's.
 */
point: PointRecord | null, 
/**
 * The longest acceptable one-way time in minutes, if the need states one.
 */
longest_minutes: number | null, };

export type PlacementRecord = { 
/**
 * Stable id.
 */
id: string, 
/**
 * The child.
 */
child: string, 
/**
 * Where.
 */
at: StayAtRecord, 
/**
 * When.
 */
period: PeriodRecord, 
/**
 * Temporary or lasting.
 */
duration: StayDuration | null, 
/**
 * Acute or planned.
 */
manner: StayManner | null, 
/**
 * What for.
 */
purpose: NeedPurpose | null, 
/**
 * The day the stay is expected to end, if known; not an end.
 */
expected_to: string | null, 
/**
 * How it ended.
 */
end: StayEndRecord | null, };

export type PointQuality = "sikker" | "usikker";

export type PointRecord = { 
/**
 * Millionths of a degree north.
 */
latitude: number, 
/**
 * Millionths of a degree east.
 */
longitude: number, };

export type PolitiattestRecord = { 
/**
 * The day it was issued.
 */
issued_on: string, 
/**
 * The day it was seen.
 */
seen_on: string, 
/**
 * Who saw it.
 */
seen_by: string | null, 
/**
 * The conclusion.
 */
conclusion: AttestConclusion, };

export type PostnummerArgs = { 
/**
 * Four digits.
 */
postnummer: string, };

export type PostnummerView = { 
/**
 * Poststed.
 */
poststed: string, 
/**
 * Kommune number.
 */
kommune: string, 
/**
 * Kommune name.
 */
kommune_name: string, 
/**
 * Whether its point is uncertain, so that the home should be placed by hand.
 */
uncertain: boolean, };

export type PreviewImport = { 
/**
 * The file.
 */
path: string, 
/**
 * The passphrase of an encrypted export.
 */
passphrase?: string | null, };

export type PrivateProviderRecord = { 
/**
 * The answer.
 */
agreement: ProviderAgreement, 
/**
 * When the agreement runs; an ended agreement is none.
 */
period: PeriodRecord | null, };

export type PromotePerson = { 
/**
 * The child.
 */
child: string, 
/**
 * The person in its network search.
 */
person: string, };

export type ProtectionGrade = "ingen" | "skjult" | "fortrolig" | "strengt_fortrolig";

export type ProtectionRecord = { 
/**
 * The grade.
 */
grade: ProtectionGrade, 
/**
 * Whom the address is hidden from, in words; only for `skjult`.
 */
hidden_from: string | null, 
/**
 * Who decided it.
 */
decided_by: string | null, 
/**
 * From which day.
 */
from: string | null, 
/**
 * Until which day; protection lasts twelve months and must be renewed.
 */
valid_to: string | null, };

export type ProviderAgreement = "nei" | "ja" | "bufetat_a" | "bufetat_c";

export type RankHomes = { 
/**
 * The child.
 */
child: string, 
/**
 * The day; today if none.
 */
on: string | null, 
/**
 * The weight set's name; "Standard 1" if none.
 */
weights: string | null, };

export type RankingView = { 
/**
 * The child and its need.
 */
child: ChildHeader, 
/**
 * The day the ranking was made for.
 */
today: string, 
/**
 * The day age, places and pause are judged on.
 */
judged_on: string, 
/**
 * How many homes were assessed, in words ("38 hjem er vurdert per 24.11.2026 med vektene Standard 1").
 */
assessed: string, 
/**
 * Weight set with version.
 */
weights: string, 
/**
 * Version of the rules.
 */
rules: string, 
/**
 * Whether the network search is open.
 */
search_open: boolean, 
/**
 * The sentence about the network search.
 */
search_sentence: string, 
/**
 * Persons in the network who are not homes yet.
 */
network_persons: Array<NetworkPersonRow>, 
/**
 * What is unknown about the child's own need, as questions.
 */
need_questions: Array<string>, 
/**
 * Groups 1-3, each with its homes in default order; empty groups included.
 */
groups: Array<GroupView>, 
/**
 * Excluded homes.
 */
excluded: Array<ExcludedRow>, 
/**
 * The first home, by id.
 */
first: string | null, 
/**
 * What to say where there is no home to choose.
 */
empty_sentence: string | null, };

export type ReasonLine = { 
/**
 * Key of the criterion.
 */
criterion: string, 
/**
 * The words.
 */
text: string, 
/**
 * Points, w × value; always positive, the column says which way.
 */
points: number, };

export type ReasonView = { 
/**
 * Closed code.
 */
code: string, 
/**
 * The sentence.
 */
sentence: string, 
/**
 * What would have to change, or what to do.
 */
change: string, };

export type ReservationRecord = { 
/**
 * How many places.
 */
places: number, 
/**
 * The child the place is kept for; that child may use it.
 */
for_child: string | null, 
/**
 * The kommune the place is kept for.
 */
for_kommune: string | null, 
/**
 * When.
 */
period: PeriodRecord, 
/**
 * By whom.
 */
by: string | null, };

export type SamiLanguage = "nordsamisk" | "lulesamisk" | "sorsamisk";

export type SamiLevel = "daglig" | "stottes_med_plan" | "nei";

export type SamiSupportRecord = { 
/**
 * Which.
 */
language: SamiLanguage, 
/**
 * What.
 */
level: ConfirmedRecord<SamiLevel>, };

export type SaveChild = { 
/**
 * The child.
 */
record: ChildRecord, };

export type SaveDecision = { 
/**
 * The child.
 */
child: string, 
/**
 * The chosen home.
 */
home: string, 
/**
 * Reasons a-e.
 */
reasons: [string, string, string, string, string], 
/**
 * The child's view and the weight it was given, or why the child was not heard.
 */
child_view: string, 
/**
 * Parents' view.
 */
parents_view: string | null, 
/**
 * Concerns and what will be done.
 */
concerns: string | null, 
/**
 * Alternatives considered.
 */
alternatives: string, 
/**
 * Homes presented to child or parents.
 */
presented: Array<string>, 
/**
 * Why not the first.
 */
why_not_first: string | null, 
/**
 * Why before the network search is concluded.
 */
why_before_search: string | null, 
/**
 * The weight set's name, as the list was made with; "Standard 1" if none.
 */
weights?: string | null, };

export type SaveHome = { 
/**
 * The home.
 */
record: HomeRecord, };

export type SaveNeed = { 
/**
 * The need.
 */
record: NeedRecord, };

export type SaveOffice = { 
/**
 * The office.
 */
record: OfficeRecord, };

export type SavePlacement = { 
/**
 * The stay.
 */
record: PlacementRecord, };

export type SaveSearch = { 
/**
 * The search.
 */
record: NetworkSearchRecord, };

export type SaveTie = { 
/**
 * The tie.
 */
record: TieRecord, };

export type SavedRankingText = { 
/**
 * The child and its need.
 */
child: ChildHeader, 
/**
 * The day the ranking was made for.
 */
today: string, 
/**
 * The day age, places and pause are judged on.
 */
judged_on: string, 
/**
 * How many homes were assessed, in words ("38 hjem er vurdert per 24.11.2026 med vektene Standard 1").
 */
assessed: string, 
/**
 * Weight set with version.
 */
weights: string, 
/**
 * Version of the rules.
 */
rules: string, 
/**
 * Whether the network search is open.
 */
search_open: boolean, 
/**
 * The sentence about the network search.
 */
search_sentence: string, 
/**
 * Persons in the network who are not homes yet.
 */
network_persons: Array<NetworkPersonRow>, 
/**
 * What is unknown about the child's own need, as questions.
 */
need_questions: Array<string>, 
/**
 * Groups 1-3, each with its homes in default order; empty groups included.
 */
groups: Array<GroupView>, 
/**
 * Excluded homes.
 */
excluded: Array<ExcludedRow>, 
/**
 * The first home, by id.
 */
first: string | null, 
/**
 * What to say where there is no home to choose.
 */
empty_sentence: string | null, };

export type SchoolToKeepRecord = { "kind": "not_asked", } | { "kind": "none", } | { "kind": "keep", 
/**
 * Which.
 */
place: PlaceRecord, };

export type Search = { 
/**
 * As typed so far.
 */
words: string, };

export type SessionView = { "state": "no_office" } | { "state": "locked", 
/**
 * Its file name, without folder.
 */
file: string, } | { "state": "open", 
/**
 * The office.
 */
office: OfficeView, };

export type SetLanguage = { 
/**
 * `nb` or `nn`.
 */
lang: "nb" | "nn", };

export type Sex = "jente" | "gutt";

export type SiblingTogether = "ma" | "bor" | "ingen" | "bor_ikke" | "ma_ikke";

export type SiblingWishRecord = { 
/**
 * The sibling.
 */
sibling: string, 
/**
 * How they should live.
 */
together: SiblingTogether, };

export type Smoking = "nei" | "ute" | "inne";

export type StayAtRecord = { "kind": "home", 
/**
 * Which.
 */
id: string, } | { "kind": "institution", 
/**
 * Its name.
 */
name: string, } | { "kind": "parents", } | { "kind": "own_dwelling", } | { "kind": "elsewhere", 
/**
 * Where, in words.
 */
words: string, };

export type StayDuration = "midlertidig" | "varig";

export type StayEndRecord = { 
/**
 * Why.
 */
reason: EndReason | null, 
/**
 * As planned or not.
 */
manner: EndManner | null, 
/**
 * Where the child moved.
 */
moved_to: MovedTo | null, };

export type StayManner = "akutt" | "planlagt";

export type StayRow = { 
/**
 * Id of the stay.
 */
id: string, 
/**
 * The child's id.
 */
child: string, 
/**
 * The child's pseudonym in guillemets.
 */
child_name: string, 
/**
 * The home's id, when it is a home of the register.
 */
home: string | null, 
/**
 * Where, in words.
 */
place: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day, included; `null`: still running.
 */
last: string | null, 
/**
 * Purpose, length and how it ended, in words.
 */
words: string, };

export type SumView = { 
/**
 * Dokumentert.
 */
documented: FractionView, 
/**
 * Mulig.
 */
possible: FractionView, 
/**
 * Avklart.
 */
coverage: FractionView, 
/**
 * The interval bar as a full sentence.
 */
bar: string, };

export type Support = "praktiserer" | "stotter_aktivt" | "apen" | "kan_ikke";

export type TieKind = "besokshjem" | "stottekontakt" | "avlastning" | "tidligere_hjem" | "slekt" | "venn_nabo" | "skole_fritid" | "annet";

export type TieRecord = { 
/**
 * Stable id.
 */
id: string, 
/**
 * The child.
 */
child: string, 
/**
 * Whom the tie is to.
 */
to: TieToRecord, 
/**
 * What kind.
 */
kind: TieKind, 
/**
 * How close.
 */
closeness: Closeness, 
/**
 * When.
 */
period: PeriodRecord | null, 
/**
 * In words.
 */
words: string | null, };

export type TieToRecord = { "kind": "home", 
/**
 * Which.
 */
id: string, } | { "kind": "person", 
/**
 * Which.
 */
id: string, } | { "kind": "child", 
/**
 * Which.
 */
id: string, };

export type TrainingProgramme = "solid" | "solid_familie" | "pride" | "trygg_base" | "traumebevisst" | "annet";

export type TrainingRecord = { 
/**
 * Which.
 */
programme: TrainingProgramme, 
/**
 * The word that «annet» needs.
 */
word: string | null, 
/**
 * The day it was finished; null: under way.
 */
finished_on: string | null, 
/**
 * Who took it.
 */
who: string | null, };

export type TravelRow = { 
/**
 * The place ("Mor", "Skole").
 */
place: string, 
/**
 * The time ("12–18 min", "ukjent", "skjult").
 */
time: string, 
/**
 * Shortest, in minutes.
 */
low: number | null, 
/**
 * Longest, in minutes.
 */
high: number | null, 
/**
 * Method in words ("anslag").
 */
method: string | null, };

export type UiError = { 
/**
 * Closed code.
 */
code: string, 
/**
 * The field it is about.
 */
field: string | null, 
/**
 * One sentence saying what to do.
 */
message: string, };

export type UndoView = { 
/**
 * What it was, as a name ("endret hjem H-031").
 */
name: string, };

export type Unlock = { 
/**
 * The passphrase.
 */
passphrase: string, };

export type UnlockRecovery = { 
/**
 * The key as printed.
 */
key: string, 
/**
 * The passphrase that will open the office from now on.
 */
new_passphrase: string, };

export type ViewAboutRecord = { "kind": "moving", } | { "kind": "home", 
/**
 * Which.
 */
home: string, 
/**
 * Whether the child wants it; null: did not say.
 */
wants: YesNo | null, };

export type WriteExport = { 
/**
 * The file to write.
 */
path: string, 
/**
 * The passphrase that will open the export; for a plain one, the office's own passphrase again.
 */
passphrase: string, 
/**
 * `yes` for readable JSON.
 */
plain: "yes" | "no", };

export type WriteReport = { 
/**
 * `matchingnotat` or `sosialrapport`.
 */
kind: "matchingnotat" | "sosialrapport", 
/**
 * The child for a matchingnotat, the home for a sosialrapport.
 */
of: string, 
/**
 * `pdf` or `docx`.
 */
format: "pdf" | "docx", 
/**
 * The file to write.
 */
path: string, };

export type WriteTemplate = { 
/**
 * The file to write.
 */
path: string, };

export type WrittenView = { 
/**
 * The file.
 */
path: string, 
/**
 * What to know about it (what was left out, say).
 */
notes: Array<string>, };

export type YesNo = "ja" | "nei";

export type YesPerhapsNo = "ja" | "kanskje" | "nei";

export interface Calls {
  /** Says whether an office is there, locked or open. */
  session: { args: NoArgs; result: SessionView };
  /** Chooses bokmål or nynorsk for every sentence. */
  set_language: { args: SetLanguage; result: null };
  /** Makes an office file and answers the recovery key, this once. */
  create_office: { args: CreateOffice; result: CreatedView };
  /** Opens the office file with the passphrase. */
  unlock: { args: Unlock; result: SessionView };
  /** Opens the office file with the recovery key and sets a new passphrase. */
  unlock_recovery: { args: UnlockRecovery; result: SessionView };
  /** Opens the example office, in a file of its own. */
  open_example: { args: NoArgs; result: SessionView };
  /** Locks the office. */
  lock: { args: NoArgs; result: SessionView };
  /** Stores the office's own settings. */
  save_office: { args: SaveOffice; result: SessionView };
  /** Every code list with its words. */
  code_lists: { args: NoArgs; result: CodeListsView };
  /** What a postnummer is. */
  postnummer: { args: PostnummerArgs; result: PostnummerView | null };
  /** All homes. */
  list_homes: { args: NoArgs; result: Array<HomeRow> };
  /** One home, to read and edit. */
  get_home: { args: Id; result: HomeView };
  /** A new home, with the office's next code. */
  new_home: { args: NewHome; result: HomeView };
  /** Stores a home. */
  save_home: { args: SaveHome; result: HomeView };
  /** Confirms that everything in a home is as before. */
  confirm_home: { args: Id; result: HomeView };
  /** All children. */
  list_children: { args: NoArgs; result: Array<ChildRow> };
  /** One child with need, network, ties and stays. */
  get_child: { args: Id; result: ChildView };
  /** A new child. */
  new_child: { args: NewChild; result: ChildView };
  /** Stores a child. */
  save_child: { args: SaveChild; result: ChildView };
  /** A new need. */
  new_need: { args: NewNeed; result: ChildView };
  /** Stores a need. */
  save_need: { args: SaveNeed; result: ChildView };
  /** Stores a network search. */
  save_search: { args: SaveSearch; result: ChildView };
  /** Makes a person of the network a home. */
  promote_person: { args: PromotePerson; result: HomeView };
  /** Stores a tie. */
  save_tie: { args: SaveTie; result: ChildView };
  /** Removes a tie. */
  delete_tie: { args: Id; result: ChildView };
  /** Stores a stay. */
  save_placement: { args: SavePlacement; result: ChildView };
  /** Removes a stay that was entered by mistake. */
  delete_placement: { args: Id; result: ChildView };
  /** Every home against one child. */
  rank_homes: { args: RankHomes; result: RankingView };
  /** The whole sum of one home. */
  explain_home: { args: ExplainHome; result: ExplanationView };
  /** What a decision starts from. */
  decision_draft: { args: DecisionDraft; result: DecisionDraftView };
  /** Stores a decision with the whole ranking. */
  save_decision: { args: SaveDecision; result: ChildView };
  /** A ranking as it was saved. */
  saved_ranking: { args: Id; result: SavedRankingText };
  /** Searches homes, children and persons. */
  search: { args: Search; result: Array<FoundView> };
  /** Undoes the newest change. */
  undo: { args: NoArgs; result: SessionView };
  /** The log, newest first. */
  log: { args: NoArgs; result: Array<LogLine> };
  /** Looks an import through without storing anything. */
  preview_import: { args: PreviewImport; result: ImportView };
  /** Imports all of a file, or nothing. */
  apply_import: { args: ApplyImport; result: ImportView };
  /** Writes the Excel template. */
  write_template: { args: WriteTemplate; result: WrittenView };
  /** Writes the whole office, encrypted or plain. */
  write_export: { args: WriteExport; result: WrittenView };
  /** Writes a report. */
  write_report: { args: WriteReport; result: WrittenView };
  /** The notices of everything Heimly is made with. */
  notices: { args: NoArgs; result: Array<NoticeView> };
}
