// Made from the list of calls in src-tauri/crates/api. Do not edit: run `cargo xtask bindings`.

export type AdviserHere = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, };

export type AdviserRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Children they are responsible for.
 */
children: number, 
/**
 * Homes they are responsible for.
 */
homes: number, 
/**
 * Whether they sit here now.
 */
me: boolean, };

export type AdvisersView = { 
/**
 * By name.
 */
advisers: Array<AdviserRow>, 
/**
 * Who sits here now.
 */
me: string | null, 
/**
 * Who is inhabil towards whom, those that hold first.
 */
habilitet: Array<HabilitetRow>, };

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

export type ApprovalException = "akuttvedtak" | "frivillig_nettverk";

export type ApprovalRecord = { 
/**
 * Stable id.
 */
id: string, 
/**
 * The home.
 */
home: string, 
/**
 * The child.
 */
child: string, 
/**
 * The kommune that approved.
 */
kommune: string, 
/**
 * The day.
 */
on: string, 
/**
 * Decided by.
 */
by: string | null, };

export type ApprovalWritten = { 
/**
 * Which of the pair's approvals this changes; a new one if none.
 */
id?: string | null, 
/**
 * The day.
 */
on: string, 
/**
 * Decided by.
 */
by: string | null, };

export type AreaRecord = { "kind": "kommune", 
/**
 * Its number.
 */
number: string, } | { "kind": "postnummer", 
/**
 * Which.
 */
number: string, };

export type AskedAnswer = "ja" | "vil_tenke" | "nei" | "ikke_svar" | "trukket";

export type AskedRow = { 
/**
 * Id.
 */
id: string, 
/**
 * The home.
 */
home: string, 
/**
 * The home's name; the code again when the address is protected.
 */
home_name: string, 
/**
 * The home's code.
 */
code: string, 
/**
 * The child, where it is registered.
 */
child: string | null, 
/**
 * The child's pseudonym in guillemets.
 */
child_name: string | null, 
/**
 * When («21.11. kl. 14.26»).
 */
when: string, 
/**
 * How.
 */
how: string | null, 
/**
 * By whom.
 */
by: string | null, 
/**
 * The answer in words; that there is none yet.
 */
answer: string, 
/**
 * The answer's code; `null`: no answer yet.
 */
answer_code: string | null, 
/**
 * The day of the answer.
 */
answered: string | null, 
/**
 * Why, in the home's words.
 */
reason: string | null, 
/**
 * That the home has not answered within the office's limit, as a sentence.
 */
over: string | null, 
/**
 * The record, to edit.
 */
record: HomeAskedRecord, };

export type AssessmentConclusion = "anbefales" | "anbefales_med_vilkar" | "anbefales_ikke";

export type AssessmentSectionRecord = { 
/**
 * The topic.
 */
topic: AssessmentTopic, 
/**
 * Facts.
 */
facts: string | null, 
/**
 * Where the facts are from.
 */
source: string | null, 
/**
 * The assessment of them.
 */
assessment: string | null, };

export type AssessmentStepKind = "forste_samtale" | "egenpresentasjon" | "samtykke" | "helseopplysninger" | "politiattest" | "hjemmebesok" | "samtale_egne_barn" | "referanser" | "opplaering" | "samtale_barnet" | "samtale_foreldre" | "lest_av_hjemmet";

export type AssessmentStepRecord = { 
/**
 * Which.
 */
step: AssessmentStepKind, 
/**
 * The day.
 */
on: string, 
/**
 * In words.
 */
words: string | null, };

export type AssessmentStepView = { 
/**
 * Code.
 */
code: string, 
/**
 * Words.
 */
word: string, 
/**
 * Whether it is done.
 */
done: boolean, };

export type AssessmentTemplate = "familie_nettverk" | "utenfor";

export type AssessmentTopic = "motivasjon" | "familiesituasjon" | "egen_oppvekst" | "erfaring_med_barn" | "omsorgsevne" | "samarbeid" | "egne_barn" | "helse" | "okonomi" | "arbeid" | "bolig" | "sosialt_nettverk" | "vandel" | "relasjon_til_barnet" | "lojalitet_i_familien" | "sprak_kultur";

export type AssessmentTopicView = { 
/**
 * Code.
 */
code: string, 
/**
 * Words.
 */
word: string, 
/**
 * What to write about.
 */
hint: string, };

export type AssessmentView = { 
/**
 * The record, to edit.
 */
record: HomeAssessmentRecord, 
/**
 * The template in words.
 */
template: string, 
/**
 * The template's steps, in its order.
 */
steps: Array<AssessmentStepView>, 
/**
 * The template's topics, in its order.
 */
topics: Array<AssessmentTopicView>, 
/**
 * What is missing before it can be finished, as sentences.
 */
missing: Array<string>, 
/**
 * The child's pseudonym in guillemets.
 */
child_name: string | null, 
/**
 * Whether nothing is missing.
 */
can_conclude: boolean, };

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

export type AvoidPlaceRecord = { 
/**
 * What it is called on screen.
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
 * The shortest acceptable one-way time in minutes.
 */
shortest_minutes: number, };

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

export type BeredskapArgs = { 
/**
 * The child; none is needed.
 */
child?: string | null, };

export type BeredskapView = { 
/**
 * The day, and how many places are free.
 */
line: string, 
/**
 * The child, where one is chosen and has an open need.
 */
child: ChildHeader | null, 
/**
 * Homes to call, in order.
 */
ringeliste: Array<RingRow>, 
/**
 * Homes on the list that cannot take the child, with why.
 */
cannot: Array<RingRow>, 
/**
 * Every beredskapshjem with who lives there.
 */
boards: Array<BoardRow>, 
/**
 * What was done today, newest first.
 */
log: Array<LoggedCall>, 
/**
 * Stays in beredskapshjem that have become long, as sentences.
 */
long_stays: Array<string>, 
/**
 * Homes for emergencies that nobody has put on the list.
 */
not_on_list: Array<NamedHome>, 
/**
 * Children with an open acute need, to choose from.
 */
children: Array<NamedChild>, 
/**
 * What must be put right after an emergency.
 */
repairs: Array<DueRow>, };

export type BirthRecord = { "kind": "date", 
/**
 * The date.
 */
date: string, } | { "kind": "year", 
/**
 * The year.
 */
year: number, } | { "kind": "unknown", };

export type BoardPlace = { 
/**
 * Whether it is free.
 */
free: boolean, 
/**
 * Who lives there.
 */
child: string | null, 
/**
 * The child's pseudonym in guillemets.
 */
child_name: string | null, 
/**
 * How long («12 dager»), or that it is free.
 */
words: string, 
/**
 * Whether the stay has become long.
 */
long: boolean, 
/**
 * When the child is expected to move out, in words.
 */
expected: string | null, };

export type BoardRow = { 
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
 * Where it lies and for whom it is.
 */
about: string, 
/**
 * Its places: taken ones first.
 */
places: Array<BoardPlace>, 
/**
 * A pause, or what is not known.
 */
words: string | null, 
/**
 * Free places; `null`: not recorded.
 */
free: number | null, };

export type BufetatAnswer = "tilbud" | "ikke_tilbud" | "trukket";

export type BufetatAskedFor = "fosterhjem" | "beredskapshjem" | "spesialisert" | "institusjon" | "opplaering" | "annet";

export type BufetatRequestRecord = { 
/**
 * Stable id.
 */
id: string, 
/**
 * The child it is for, where it is for one.
 */
child: string | null, 
/**
 * The day it was sent.
 */
asked_on: string, 
/**
 * What was asked for.
 */
asked_for: BufetatAskedFor, 
/**
 * In words.
 */
words: string | null, 
/**
 * The day it was answered.
 */
answered_on: string | null, 
/**
 * The answer; null: none yet.
 */
answer: BufetatAnswer | null, 
/**
 * What was offered, or why not, in words.
 */
answer_words: string | null, 
/**
 * The offered home, where it is in the register.
 */
home: string | null, 
/**
 * Whether the office took the offer; null: not decided.
 */
taken: YesNo | null, 
/**
 * Why not, where it was not taken.
 */
not_taken_reason: string | null, };

export type BufetatRow = { 
/**
 * Id.
 */
id: string, 
/**
 * The child it is for.
 */
child: string | null, 
/**
 * The child's pseudonym in guillemets.
 */
child_name: string | null, 
/**
 * The day it was sent.
 */
asked: string, 
/**
 * What was asked for, in words.
 */
asked_for: string, 
/**
 * How it stands («Ikke besvart på 20 dager»).
 */
state: string, 
/**
 * Whether it has waited longer for an answer than the office's limit.
 */
over: boolean, 
/**
 * The record, to edit.
 */
record: BufetatRequestRecord, };

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
child_words: ChildWords | null, 
/**
 * The latest time the home was asked about the child.
 */
asked: AskedRow | null, };

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
 * Deputy.
 */
deputy: string | null, 
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
missing: Array<Gap>, 
/**
 * Homes that were asked about the child, newest first.
 */
asked: Array<AskedRow>, 
/**
 * The child's and parents' part in the choice for the open or latest need.
 */
participation: ParticipationRecord | null, 
/**
 * How long the child waits or waited for the open or latest need, by each definition.
 */
waiting: Array<WaitingView>, 
/**
 * What is due for the child, the most pressing first.
 */
due: Array<DueRow>, 
/**
 * Every home that is chosen, lived in, or that something is recorded about with the child.
 */
pairs: Array<PairView>, 
/**
 * Requests to Bufetat for the child, newest first.
 */
bufetat: Array<BufetatRow>, 
/**
 * Advisers who are inhabil towards the child.
 */
habilitet: Array<HabilitetRow>, 
/**
 * Persons of the network who look like the same.
 */
duplicates: Array<DuplicatePersons>, 
/**
 * How the network search stands, in one sentence.
 */
network_line: string, };

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

export type ChooseAdviser = { 
/**
 * The adviser; `null`: nobody is chosen.
 */
id: string | null, };

export type ChoosingLimitsRecord = { 
/**
 * How many homes may be asked about one child at once.
 */
asked_at_once: number, 
/**
 * After how many days an inquiry without an answer is over the limit.
 */
inquiry_days: number, 
/**
 * After how many days a request to Bufetat without an answer is over the limit.
 */
bufetat_days: number, 
/**
 * After how many days a home that was asked and has not answered is reminded of.
 */
asked_days: number, 
/**
 * After how many days a stay in a beredskapshjem is long.
 */
beredskap_days: number, 
/**
 * How many days after an emergency the office wants approval, network search and the child's view in
 * place.
 */
repair_days: number, };

export type ChosenWeight = { 
/**
 * Key ("a1_3", "b1").
 */
key: string, 
/**
 * Weight 0-5.
 */
weight: number, };

export type ClearLink = { 
/**
 * The link.
 */
link: string, };

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

export type CompareHomes = { 
/**
 * The child.
 */
child: string, 
/**
 * Two to four homes, in the order they are to stand.
 */
homes: Array<string>, 
/**
 * The day; today if none.
 */
on?: string | null, 
/**
 * The weight set's name; "Standard 1" if none.
 */
weights?: string | null, };

export type CompareView = { 
/**
 * The child's pseudonym in guillemets.
 */
child_name: string, 
/**
 * The homes, in the order they were asked for.
 */
homes: Array<ComparedHome>, 
/**
 * Every criterion that applies, with a cell for each home in the same order.
 */
rows: Array<ComparedRow>, 
/**
 * Which home is safer documented than which, only ever within a group.
 */
safer: Array<string>, 
/**
 * What to know about the comparison.
 */
notes: Array<string>, };

export type ComparedCell = { 
/**
 * Value, low end.
 */
low: number, 
/**
 * Value, high end.
 */
high: number, 
/**
 * The sentence made from the facts.
 */
fact: string, 
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
max: number, 
/**
 * Whether no other home has more documented on this criterion, and some have less.
 */
best: boolean, };

export type ComparedHome = { 
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
 * Where it lies, or that it is hidden or unknown.
 */
place: string, 
/**
 * The group it stands in.
 */
group: string, 
/**
 * Its place in the group; `null` when it is excluded.
 */
rank: number | null, 
/**
 * Marks.
 */
marks: Array<Mark>, 
/**
 * The sum; `null` when it is excluded or no criterion applies.
 */
sum: SumView | null, 
/**
 * Why it is excluded.
 */
excluded: Array<ReasonView>, 
/**
 * What must be clarified.
 */
clarify: Array<ReasonView>, 
/**
 * What the child has said about it.
 */
child_words: ChildWords | null, 
/**
 * The latest time it was asked about this child.
 */
asked: AskedRow | null, 
/**
 * Free places in words.
 */
places: string, 
/**
 * Travel to each place that matters.
 */
travel: Array<TravelRow>, };

export type ComparedRow = { 
/**
 * Key ("b1").
 */
key: string, 
/**
 * Letter a-g.
 */
letter: string, 
/**
 * Name.
 */
name: string, 
/**
 * Weight 0-5.
 */
weight: number, 
/**
 * One cell for each home; `null` when the home is excluded and has no sum.
 */
cells: Array<ComparedCell | null>, };

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
 * What the foster parents have said, from the latest time they were asked about the child.
 */
foster_parents_view: string, 
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
clarify: Array<ReasonView>, 
/**
 * That the need has a choice already, for another home; why it changes must be written.
 */
earlier: string | null, 
/**
 * The question about habilitet, as a sentence.
 */
habil_asked: string, 
/**
 * That whoever sits here is recorded as inhabil, so that another must decide.
 */
inhabil: string | null, 
/**
 * How long the child has waited, by each definition.
 */
waiting: Array<WaitingView>, 
/**
 * What is not recorded about the parents' view.
 */
parents_missing: string | null, 
/**
 * What is not recorded about the child's view.
 */
child_missing: string | null, 
/**
 * Homes that have been presented to the child, or that it has said something about.
 */
presented: Array<string>, };

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
why_before_search: string | null, 
/**
 * The foster parents' view.
 */
foster_parents_view: string | null, 
/**
 * Whether the one who decided has said to be habil; null in decisions from before it was asked.
 */
habil: YesNo | null, 
/**
 * What was said about habilitet.
 */
habil_words: string | null, };

export type DuePlace = "child" | "home" | "choose" | "inquiries" | "beredskap" | "network" | "pair" | "participation";

export type DueRow = { 
/**
 * Stable for the same duty, so that a list can be compared with the one before.
 */
key: string, 
/**
 * What kind of duty, a code.
 */
kind: string, 
/**
 * What must be done, and for whom.
 */
text: string, 
/**
 * What the day is counted from, and what it rests on.
 */
detail: string, 
/**
 * The day it is due; `null`: as soon as possible.
 */
on: string | null, 
/**
 * How it stands today.
 */
standing: DueStanding, 
/**
 * How it stands in words («8 dager over»).
 */
days: string, 
/**
 * The child it is about.
 */
child: string | null, 
/**
 * The home it is about.
 */
home: string | null, 
/**
 * The inquiry it is about.
 */
inquiry: string | null, 
/**
 * The request to Bufetat it is about.
 */
bufetat: string | null, 
/**
 * The letter that answers it, a code.
 */
letter: string | null, 
/**
 * The screen where it is done.
 */
where: DuePlace, };

export type DueStanding = "over" | "due" | "later";

export type DuplicateKind = "home" | "inquiry" | "inquiry_home";

export type DuplicatePairRow = { 
/**
 * What the two are.
 */
kind: DuplicateKind, 
/**
 * The one to keep; the home, where one of them is a home.
 */
keep: string, 
/**
 * The other.
 */
drop: string, 
/**
 * The name of the one to keep.
 */
keep_name: string, 
/**
 * The name of the other.
 */
drop_name: string, 
/**
 * What makes them look the same, as a sentence.
 */
why: string, };

export type DuplicatePersons = { 
/**
 * The one to keep.
 */
keep: string, 
/**
 * The other.
 */
drop: string, 
/**
 * The name of the one to keep.
 */
keep_name: string, 
/**
 * The name of the other.
 */
drop_name: string, 
/**
 * What makes them look the same, as a sentence.
 */
why: string, };

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

export type EndView = { 
/**
 * The postnummer.
 */
postnummer: string, 
/**
 * Its poststed; empty when the postnummer is not in the place data.
 */
poststed: string, 
/**
 * The very point, where the time counts for one house.
 */
point: PointRecord | null, 
/**
 * The end in words ("9540 Talvik", "9540 Talvik, ett hus").
 */
label: string, };

export type EnteredRow = { 
/**
 * Names it, for changing and removing.
 */
id: string, 
/**
 * From.
 */
from: EndView, 
/**
 * To.
 */
to: EndView, 
/**
 * Minutes one way, ferries and waiting included.
 */
minutes: number, 
/**
 * The time in words ("1 t 45" or "35 min").
 */
time: string, 
/**
 * Which way it counts, a code.
 */
direction: string, 
/**
 * Which way it counts, in words.
 */
direction_word: string, 
/**
 * The ferry it takes.
 */
by_ferry: string | null, 
/**
 * How it is known, in words.
 */
words: string | null, 
/**
 * The day it was entered.
 */
on: string | null, 
/**
 * When and by whom it was entered, in words.
 */
on_words: string, 
/**
 * Who entered it.
 */
by_name: string | null, };

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

export type FindPlace = { 
/**
 * A postnummer or the beginning of one, a poststed, or a kommune in any of its languages.
 */
words: string, };

export type FoundKind = "home" | "child" | "person" | "inquiry";

export type FoundView = { 
/**
 * `home`, `child`, `person` or `inquiry`.
 */
kind: FoundKind, 
/**
 * The home, child or inquiry to open.
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

export type FreeRow = { 
/**
 * The kind in words.
 */
kind: string, 
/**
 * How many are free, in words.
 */
free: string, 
/**
 * How many of the homes have confirmed lately, in words.
 */
fresh: string, 
/**
 * How many have not; `null`: none.
 */
old: string | null, };

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

export type HabilitetAboutRecord = { "kind": "child", 
/**
 * Which.
 */
id: string, } | { "kind": "home", 
/**
 * Which.
 */
id: string, };

export type HabilitetRecord = { 
/**
 * Stable id.
 */
id: string, 
/**
 * The adviser.
 */
adviser: string, 
/**
 * Towards whom.
 */
about: HabilitetAboutRecord, 
/**
 * Since when.
 */
since: string, 
/**
 * Until when; the first day it no longer holds.
 */
to: string | null, 
/**
 * Why, in so few words as are needed.
 */
words: string | null, };

export type HabilitetRow = { 
/**
 * Id.
 */
id: string, 
/**
 * The adviser.
 */
adviser: string, 
/**
 * The adviser's name.
 */
adviser_name: string, 
/**
 * Towards whom, in words; a protected home by its code.
 */
about: string, 
/**
 * Since when.
 */
since: string, 
/**
 * The first day it no longer holds.
 */
to: string | null, 
/**
 * Why.
 */
words: string | null, 
/**
 * The record, to edit.
 */
record: HabilitetRecord, };

export type HomeAskedRecord = { 
/**
 * Stable id.
 */
id: string, 
/**
 * The home.
 */
home: string, 
/**
 * The child, where it is registered.
 */
child: string | null, 
/**
 * The day.
 */
on: string, 
/**
 * The time of day.
 */
at: string | null, 
/**
 * How they were asked.
 */
how: string | null, 
/**
 * By whom.
 */
by: string | null, 
/**
 * What they were told about the child.
 */
told: string | null, 
/**
 * What they answered; null: no answer yet.
 */
answer: AskedAnswer | null, 
/**
 * The day they answered.
 */
answered_on: string | null, 
/**
 * Why, in their words.
 */
reason: string | null, 
/**
 * Whether the home has been presented to the child; null: not recorded.
 */
presented: YesNo | null, };

export type HomeAssessmentRecord = { 
/**
 * Stable id.
 */
id: string, 
/**
 * The home.
 */
home: string, 
/**
 * Which template it follows.
 */
template: AssessmentTemplate, 
/**
 * The child it is made for; always one for family and network.
 */
child: string | null, 
/**
 * The day it began.
 */
started_on: string, 
/**
 * The day it was finished.
 */
finished_on: string | null, 
/**
 * By whom.
 */
by: string | null, 
/**
 * The steps of the template that are done.
 */
steps: Array<AssessmentStepRecord>, 
/**
 * What has been written under each topic of the template.
 */
sections: Array<AssessmentSectionRecord>, 
/**
 * The conclusion.
 */
conclusion: AssessmentConclusion | null, 
/**
 * The conclusion's reasons.
 */
conclusion_words: string | null, };

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
 * Deputy.
 */
deputy: string | null, 
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
changed: string | null, 
/**
 * Assessments of the home, newest first.
 */
assessments: Array<AssessmentView>, 
/**
 * Every child that lives or has lived here, that it is chosen for, or that something is recorded about.
 */
pairs: Array<PairView>, 
/**
 * When the home was asked or called, newest first.
 */
asked: Array<AskedRow>, 
/**
 * What is due for the home, the most pressing first.
 */
due: Array<DueRow>, 
/**
 * Advisers who are inhabil towards the home.
 */
habilitet: Array<HabilitetRow>, 
/**
 * Homes and inquiries that look like this home.
 */
duplicates: Array<DuplicatePairRow>, 
/**
 * Where it lies, as travel counts it; a protected home is hidden.
 */
place: SpotView, 
/**
 * That the home's own point lies far from its postnummer.
 */
far_from_postnummer: string | null, };

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

export type HowSure = { 
/**
 * The child.
 */
child: string, 
/**
 * The day; today if none.
 */
on?: string | null, 
/**
 * The weight set's name; "Standard 1" if none.
 */
weights?: string | null, };

export type HowSureView = { 
/**
 * The groups that have a home.
 */
groups: Array<SureGroup>, 
/**
 * How the shares are found, as one paragraph.
 */
explanation: string, 
/**
 * How many draws the shares are counted over.
 */
draws: number, };

export type Id = { 
/**
 * The record.
 */
id: string, };

export type ImportPlaceData = { 
/**
 * The file.
 */
path: string, 
/**
 * Whether it is only looked through.
 */
dry_run: JaNei, };

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

export type InquiriesView = { 
/**
 * The stages in the order they usually go, with how many stand there.
 */
stages: Array<StageCount>, 
/**
 * Inquiries: those that need something first, then the newest first.
 */
rows: Array<InquiryRow>, 
/**
 * Requests to Bufetat, unanswered first, then the newest first.
 */
bufetat: Array<BufetatRow>, 
/**
 * «14 henvendelser, 3 venter på svar».
 */
line: string, 
/**
 * Inquiries and homes that look like the same.
 */
duplicates: Array<DuplicatePairRow>, };

export type InquiryRecord = { 
/**
 * Stable id.
 */
id: string, 
/**
 * The day it came.
 */
received_on: string, 
/**
 * Who asks, as they present themselves.
 */
name: string, 
/**
 * Phone.
 */
phone: string | null, 
/**
 * E-mail.
 */
email: string | null, 
/**
 * Where they live.
 */
postnummer: string | null, 
/**
 * What they ask about; empty: not said.
 */
wants: Array<WantedAssignment>, 
/**
 * How they came to ask.
 */
source: InquirySource | null, 
/**
 * Where the inquiry stands.
 */
stage: InquiryStage, 
/**
 * The day somebody first answered them.
 */
answered_on: string | null, 
/**
 * What is agreed to happen next.
 */
next_step: string | null, 
/**
 * By when.
 */
next_step_by: string | null, 
/**
 * Who follows it up.
 */
responsible: string | null, 
/**
 * What has happened, oldest first.
 */
steps: Array<InquiryStepRecord>, 
/**
 * Why it ended, where it did.
 */
ended_reason: string | null, 
/**
 * The home it has become.
 */
home: string | null, 
/**
 * Free notes.
 */
notes: string | null, };

export type InquiryRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Who asks.
 */
name: string, 
/**
 * What they ask about, in words.
 */
wants: string, 
/**
 * Poststed and kommune, or that they have not said.
 */
place: string, 
/**
 * Stage in words.
 */
stage: string, 
/**
 * Stage, for filters.
 */
stage_code: string, 
/**
 * Whether something is still to happen.
 */
open: boolean, 
/**
 * The day it came.
 */
received: string, 
/**
 * How long ago («for 12 dager siden»).
 */
age: string, 
/**
 * When they were answered, or that they are not.
 */
answered: string, 
/**
 * That they have waited longer for an answer than the office's limit.
 */
over: string | null, 
/**
 * What is agreed to happen next.
 */
next_step: string | null, 
/**
 * By when.
 */
next_step_by: string | null, 
/**
 * Whether that day has passed.
 */
next_over: boolean, 
/**
 * Who follows it up, by name.
 */
responsible: string | null, 
/**
 * The home it has become.
 */
home: string | null, 
/**
 * The record, to edit.
 */
record: InquiryRecord, };

export type InquirySource = "egen_rekruttering" | "fosterforeldre" | "nettverk" | "bufetat" | "annen_kommune" | "eget_initiativ" | "annet";

export type InquiryStage = "ny" | "i_kontakt" | "informasjonsmote" | "hjemmebesok" | "pa_vent" | "ble_hjem" | "takket_nei" | "ikke_aktuelt";

export type InquiryStepRecord = { 
/**
 * The day.
 */
on: string, 
/**
 * What.
 */
words: string, 
/**
 * By whom.
 */
by: string | null, };

export type JaNei = "ja" | "nei";

export type JointArgs = { 
/**
 * The day; today if none.
 */
on?: string | null, 
/**
 * The weight set's name; "Standard 1" if none.
 */
weights?: string | null, 
/**
 * The children; everybody who waits if none.
 */
children?: Array<string> | null, 
/**
 * The least documented at which a home outside the network is used, in tenths: 500 for 50,0.
 */
threshold?: number, 
/**
 * Which siblings go as one: those who must, or those who should as well.
 */
siblings_together?: SiblingsTogether, 
/**
 * What a person has settled beforehand.
 */
locks?: Array<JointLock>, 
/**
 * Homes in the network that a child should not have in this run.
 */
not_network?: Array<JointNotNetwork>, };

export type JointCell = { 
/**
 * The home.
 */
home: string, 
/**
 * How the pair stands.
 */
state: JointState, 
/**
 * Documented, in tenths.
 */
documented: number | null, 
/**
 * Possible, in tenths.
 */
possible: number | null, 
/**
 * Why not, in a word («alder»).
 */
words: string | null, 
/**
 * Whether it is proposed.
 */
proposed: boolean, 
/**
 * Whether it is the child's own best.
 */
own_best: boolean, };

export type JointChildRow = { 
/**
 * Id.
 */
child: string, 
/**
 * Pseudonym in guillemets.
 */
name: string, 
/**
 * Age.
 */
age: string, 
/**
 * How it should live with its siblings («bør bo sammen»).
 */
siblings: string | null, 
/**
 * The sibling group it goes with; children with the same number go together.
 */
group: number, 
/**
 * One cell for each home of [`JointView::homes`].
 */
cells: Array<JointCell>, 
/**
 * What is proposed.
 */
proposal: JointProposal, 
/**
 * What the child loses against its own best («−0,1»).
 */
loss: string, 
/**
 * Against what («mot H-012»).
 */
loss_words: string, 
/**
 * The home that is best for it alone.
 */
own_best: string | null, 
/**
 * Whether a person has locked it.
 */
locked: boolean, 
/**
 * Why, in one or two sentences.
 */
why: string, };

export type JointHomeCol = { 
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
 * Where it lies, or that it is hidden or unknown.
 */
place: string, 
/**
 * Free places in words.
 */
places: string, 
/**
 * How many of them the proposal uses.
 */
used: number, };

export type JointLock = { 
/**
 * The child.
 */
child: string, 
/**
 * The home; none: ingen egnet.
 */
home: string | null, };

export type JointNetwork = { 
/**
 * The sentence.
 */
text: string, 
/**
 * The child.
 */
child: string, 
/**
 * The home.
 */
home: string, };

export type JointNotNetwork = { 
/**
 * The child.
 */
child: string, 
/**
 * The home.
 */
home: string, 
/**
 * Why.
 */
reason: string, };

export type JointProposal = { 
/**
 * The home; `null`: ingen egnet.
 */
home: string | null, 
/**
 * Its name, or «Ingen egnet».
 */
name: string, 
/**
 * Documented and possible («81,0 til 81,5»), or the best there is.
 */
words: string, };

export type JointState = "possible" | "network" | "below" | "excluded" | "turned_down";

export type JointView = { 
/**
 * How many children and homes, in words.
 */
line: string, 
/**
 * The children, siblings who go together beside each other.
 */
children: Array<JointChildRow>, 
/**
 * The homes that matter.
 */
homes: Array<JointHomeCol>, 
/**
 * The sum of what is documented («313,9»); `null` without a proposal.
 */
total: string | null, 
/**
 * The next best total.
 */
next_best: string | null, 
/**
 * Why the proposal is as it is.
 */
why: Array<JointWhy>, 
/**
 * What to know about the run.
 */
notes: Array<string>, 
/**
 * What could not be met, each with what to do.
 */
problems: Array<JointWhy>, 
/**
 * Children who have a home in their own family or network, to be assessed first.
 */
network: Array<JointNetwork>, 
/**
 * Whether there is a proposal.
 */
solved: boolean, };

export type JointWhy = { 
/**
 * The title.
 */
title: string, 
/**
 * The sentences.
 */
text: string, };

export type LandNeighbour = { 
/**
 * Its number.
 */
nr: string, 
/**
 * Its name.
 */
name: string, };

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

export type LegView = { 
/**
 * What it is, a code ("vei", "ferge", "tunnel", "bru").
 */
kind: string, 
/**
 * What it is, in words.
 */
kind_word: string, 
/**
 * What it is called.
 */
name: string | null, 
/**
 * Its time in words.
 */
minutes_text: string, 
/**
 * Its length in kilometres.
 */
km: number | null, 
/**
 * What its time rests on, in words.
 */
basis: string, };

export type LegalBasis = "3-2" | "4-1" | "4-2" | "5-1" | "4-4" | "6-2" | "6-1" | "3-6";

export type Length = "kort" | "lang";

export type Letter = { 
/**
 * Which, a code of `LetterKind`.
 */
kind: string, 
/**
 * The child.
 */
child: string, 
/**
 * The home, where the letter is about one.
 */
home: string | null, };

export type LetterRow = { 
/**
 * Which, a code.
 */
kind: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Whether the date it answers is missing.
 */
needed: boolean, };

export type LetterView = { 
/**
 * Title.
 */
title: string, 
/**
 * The whole letter as plain text.
 */
text: string, 
/**
 * What to know before it is sent.
 */
notes: Array<string>, };

export type LinkCorrected = { 
/**
 * Minutes of the crossing.
 */
minutes: number | null, 
/**
 * Minutes of waiting.
 */
wait: number | null, 
/**
 * How it is known.
 */
words: string | null, 
/**
 * When and by whom, in words.
 */
on_words: string, 
/**
 * Who corrected it.
 */
by_name: string | null, };

export type LinkRow = { 
/**
 * Names it, for correcting.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it is, a code.
 */
kind: string, 
/**
 * What it is, in words.
 */
kind_word: string, 
/**
 * The road it belongs to.
 */
road: string | null, 
/**
 * The kommuner it lies in.
 */
kommuner: string, 
/**
 * Minutes of the crossing, as the place data say.
 */
minutes: number | null, 
/**
 * What the minutes rest on, in words.
 */
minutes_basis_word: string, 
/**
 * Minutes of waiting, as the place data say.
 */
wait: number | null, 
/**
 * What the waiting rests on, in words.
 */
wait_basis_word: string, 
/**
 * When in the year it runs.
 */
season: string | null, 
/**
 * What else the place data say.
 */
remark: string | null, 
/**
 * Where it is known from.
 */
source: string, 
/**
 * How sure it is, in words.
 */
confidence_word: string, 
/**
 * Whether it is in use, a code.
 */
state: string, 
/**
 * Whether it is in use, in words.
 */
state_word: string, 
/**
 * What the office knows better.
 */
corrected: LinkCorrected | null, };

export type LinksView = { 
/**
 * The rows, by kind and name.
 */
rows: Array<LinkRow>, 
/**
 * How many there are, in words.
 */
count: string, 
/**
 * The kinds there are.
 */
kinds: Array<CodeWord>, };

export type ListLinks = { 
/**
 * Words of the name, a quay, the road or a kommune.
 */
words?: string | null, 
/**
 * A kommune's number.
 */
kommune?: string | null, 
/**
 * A kind, one of the codes in `kinds`.
 */
kind?: string | null, };

export type LogCall = { 
/**
 * The home.
 */
home: string, 
/**
 * The child, where it is registered.
 */
child?: string | null, 
/**
 * What the home answered.
 */
answer: string, 
/**
 * Why, in the home's words.
 */
reason?: string | null, };

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
 * By whom: the adviser's name; empty where none was chosen.
 */
by: string, 
/**
 * Kind of record, in words.
 */
record: string, 
/**
 * The record's id.
 */
id: string, };

export type LoggedCall = { 
/**
 * The time of day («14.26»).
 */
time: string, 
/**
 * What.
 */
text: string, };

export type MapAround = { 
/**
 * The place in the middle.
 */
at: WhereArg, 
/**
 * How many kilometres from side to side, 1 to 500.
 */
km: number, };

export type MapBox = { 
/**
 * West edge.
 */
x: number, 
/**
 * North edge.
 */
y: number, 
/**
 * Width.
 */
width: number, 
/**
 * Height.
 */
height: number, };

export type MapFerry = { 
/**
 * What it is called.
 */
name: string, 
/**
 * The path.
 */
d: string, };

export type MapLand = { 
/**
 * The path.
 */
d: string, 
/**
 * What it is.
 */
kind: MapLandKind, 
/**
 * The kommune's number.
 */
nr: string | null, 
/**
 * Its name.
 */
name: string | null, 
/**
 * Where its name is written.
 */
label_x: number | null, 
/**
 * Where its name is written.
 */
label_y: number | null, };

export type MapLandKind = "kommune" | "naboland";

export type MapOfChoice = { 
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

export type MapOfHomes = { 
/**
 * The home it is about.
 */
home?: string | null, 
/**
 * The child whose places stand on it too.
 */
child?: string | null, };

export type MapPoint = { 
/**
 * East.
 */
x: number, 
/**
 * South.
 */
y: number, 
/**
 * What it stands for.
 */
kind: MapPointKind, 
/**
 * How it is drawn.
 */
shape: MapShape, 
/**
 * What is written beside it.
 */
label: string, 
/**
 * Its rank, for a candidate.
 */
rank: number | null, 
/**
 * The home, to open.
 */
home: string | null, 
/**
 * Everything about the point, as one sentence.
 */
text: string, 
/**
 * How far the point can be trusted.
 */
quality: "sikker" | "usikker", 
/**
 * How many points stand here.
 */
together: number, 
/**
 * The band it lies in, from 0, on a map of reach; `null` beyond the last.
 */
band: number | null, };

export type MapPointKind = "kandidat" | "hjem" | "sted" | "soskenhjem" | "kontor" | "tettsted" | "stopp";

export type MapScale = { 
/**
 * How long it is in kilometres.
 */
km: number, 
/**
 * How long it is in map units.
 */
units: number, };

export type MapShape = "firkant" | "rombe" | "sirkel";

export type MapView = { 
/**
 * What is shown first.
 */
focus: MapBox, 
/**
 * The whole drawing.
 */
whole: MapBox, 
/**
 * Outlines, from behind to front.
 */
lands: Array<MapLand>, 
/**
 * Borders between kommuner, as one path.
 */
borders: string | null, 
/**
 * Ferries that are drawn.
 */
ferries: Array<MapFerry>, 
/**
 * Points, in the order of the list: the list is the primary view.
 */
points: Array<MapPoint>, 
/**
 * That homes with a protected address are not on the map.
 */
hidden: string | null, 
/**
 * That places with an unknown location are not on the map.
 */
unplaced: string | null, 
/**
 * A scale bar.
 */
scale: MapScale, 
/**
 * Where the outlines come from.
 */
notice: string, 
/**
 * What the map shows, for somebody who does not see it.
 */
text: string, };

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

export type Merge = { 
/**
 * The one to keep.
 */
keep: string, 
/**
 * The one that goes.
 */
drop: string, 
/**
 * Whose answers hold where they differ.
 */
choices: Array<MergeChoice>, };

export type MergeChoice = { 
/**
 * The field, as the conflict names it.
 */
field: string, 
/**
 * Whose answer holds.
 */
take: Take, };

export type MergeConflict = { 
/**
 * The field.
 */
field: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * The answer of the one that is kept.
 */
keep: string, 
/**
 * The answer of the other.
 */
drop: string, };

export type MergeMembers = { 
/**
 * The home.
 */
home: string, 
/**
 * The one to keep.
 */
keep: string, 
/**
 * The one that goes.
 */
drop: string, 
/**
 * Whose answers hold where they differ.
 */
choices: Array<MergeChoice>, };

export type MergeNetworkPersons = { 
/**
 * The child.
 */
child: string, 
/**
 * The one to keep.
 */
keep: string, 
/**
 * The one that goes.
 */
drop: string, 
/**
 * Whose answers hold where they differ.
 */
choices: Array<MergeChoice>, };

export type MergeView = { 
/**
 * The home that is kept.
 */
keep_name: string, 
/**
 * The home that goes into it.
 */
drop_name: string, 
/**
 * What makes them look the same; `null`: nothing does.
 */
why: string | null, 
/**
 * What follows along, as sentences.
 */
moves: Array<string>, 
/**
 * Fields where the two have different answers.
 */
conflicts: Array<MergeConflict>, };

export type MissingRow = { 
/**
 * What.
 */
text: string, 
/**
 * For how many children or homes.
 */
count: number, 
/**
 * The screen where it is asked.
 */
where: DuePlace, };

export type MovedTo = "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";

export type MovedView = { 
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
 * Where it stands.
 */
from: string, 
/**
 * Where it would stand.
 */
to: string, 
/**
 * Both, in one sentence.
 */
sentence: string, };

export type NamedChild = { 
/**
 * Id.
 */
id: string, 
/**
 * Pseudonym in guillemets.
 */
name: string, };

export type NamedHome = { 
/**
 * Id.
 */
home: string, 
/**
 * Name and code.
 */
name: string, };

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
 * Places the child must live some way from.
 */
avoid_places: Array<AvoidPlaceRecord>, 
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

export type Neighbours = { 
/**
 * Its number.
 */
kommune: string, };

export type NeighboursView = { 
/**
 * Its number.
 */
kommune: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Those it shares a border on land with.
 */
land: Array<LandNeighbour>, 
/**
 * Those close across water: confirmed, or to be asked about.
 */
water: Array<WaterNeighbourRow>, };

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

export type NetworkContactRecord = { 
/**
 * The person, who is in the same search.
 */
person: string, 
/**
 * The day.
 */
on: string, 
/**
 * How (phone, letter, visit).
 */
how: string | null, 
/**
 * By whom.
 */
by: string | null, 
/**
 * What was said.
 */
words: string | null, 
/**
 * The answer, where one was given.
 */
answer: NetworkAnswer | null, };

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
 * Who took part, in words.
 */
participants: string | null, 
/**
 * Whether those invited were told beforehand what the meeting is; null: not recorded.
 */
prepared: YesNo | null, 
/**
 * What came of it.
 */
outcome: string | null, 
/**
 * What was offered: homes, avlastning, visits.
 */
offers: string | null, };

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
 * Which part of the child's network the person belongs to; null: not recorded.
 */
side: NetworkSide | null, 
/**
 * How close the child is to the person; null: not known.
 */
closeness: Closeness | null, 
/**
 * The day contact was first tried.
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
 * When somebody was found not suitable: the day to think again.
 */
reconsider_on: string | null, 
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
 * Contact with the persons found, oldest first.
 */
contacts: Array<NetworkContactRecord>, 
/**
 * Familieråd and nettverksmøter.
 */
meetings: Array<NetworkMeetingRecord>, 
/**
 * The tools that were used to find people, in words ("slektstre, nettverkskart").
 */
tools: string | null, 
/**
 * Why no tool for involving the network was used, where none was suitable.
 */
tools_not_used_reason: string | null, 
/**
 * The conclusion and its date.
 */
conclusion: NetworkConclusionRecord | null, };

export type NetworkSide = "mors_slekt" | "fars_slekt" | "sosken" | "venner_naboer" | "skole_fritid" | "hjelpere" | "annet";

export type NewAssessment = { 
/**
 * The home.
 */
home: string, 
/**
 * Which template it follows.
 */
template: AssessmentTemplate, 
/**
 * The child it is made for; always one for family and network.
 */
child?: string | null, };

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

export type NewInquiry = { 
/**
 * Who asks.
 */
name: string, 
/**
 * The day it came; today if none.
 */
received_on?: string | null, };

export type NewInquiryView = { 
/**
 * The new inquiry.
 */
id: string, 
/**
 * The list with it.
 */
view: InquiriesView, };

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

export type NoteKind = "over" | "stale" | "none";

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
 * The postnummer rounds start from; null: not given.
 */
postnummer: string | null, 
/**
 * Where the office itself lies, placed by hand.
 */
point: PointRecord | null, 
/**
 * Whether everything in it is invented; then every screen and document says so.
 */
example: YesNo, 
/**
 * How old a fact may be.
 */
freshness: FreshnessRecord, 
/**
 * The office's own limits when it chooses.
 */
limits: ChoosingLimitsRecord, };

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
 * The newest change that was undone and can be done again.
 */
redo: UndoView | null, 
/**
 * The office's own limits when it chooses.
 */
limits: ChoosingLimitsRecord, 
/**
 * When the last change was stored ("14.32"), if any in this session.
 */
saved_at: string | null, };

export type OtherAssignment = "besokshjem" | "avlastning" | "stottekontakt";

export type OtherKommune = "yes" | "no" | "unknown" | "hidden";

export type OtherKommunePlacementRecord = { 
/**
 * Which kommune.
 */
kommune: string | null, 
/**
 * When.
 */
period: PeriodRecord, };

export type OverviewView = { 
/**
 * The day («Søndag 22. november»).
 */
title: string, 
/**
 * The week, and how much is due.
 */
line: string, 
/**
 * Children with an open need, the most urgent first.
 */
waiting: Array<WaitingRow>, 
/**
 * What is due, the most overdue first.
 */
due: Array<DueRow>, 
/**
 * Beredskapshjem with who lives there.
 */
beredskap: Array<BoardRow>, 
/**
 * Free places by kind of home.
 */
free: Array<FreeRow>, 
/**
 * What nobody has asked for or recorded, by kind.
 */
missing: Array<MissingRow>, 
/**
 * Inquiries in one line.
 */
inquiries: string, 
/**
 * Children and homes in one line.
 */
sum_line: string, };

export type PairArgs = { 
/**
 * The home.
 */
home: string, 
/**
 * The child.
 */
child: string, };

export type PairDutiesRecord = { 
/**
 * Stable id.
 */
id: string, 
/**
 * The home.
 */
home: string, 
/**
 * The child.
 */
child: string, 
/**
 * The child moved in before the approval, by one of the two exceptions.
 */
exception: ApprovalException | null, 
/**
 * The day the exception was used.
 */
exception_on: string | null, 
/**
 * Why approval before moving in was not possible.
 */
exception_words: string | null, 
/**
 * The assessment under the general requirements.
 */
general_words: string | null, 
/**
 * The assessment of what this child needs.
 */
child_words: string | null, 
/**
 * The fosterhjemskommune was asked what it knows of the home.
 */
kommune_asked_on: string | null, 
/**
 * It answered.
 */
kommune_answered_on: string | null, 
/**
 * What it answered.
 */
kommune_answer: string | null, 
/**
 * The fosterhjemskommune was told of the approval.
 */
kommune_told_approval_on: string | null, 
/**
 * The fosterhjemskommune was told that the child has moved in.
 */
kommune_told_placement_on: string | null, 
/**
 * The child was told about tilsyn and who does it.
 */
tilsyn_told_child_on: string | null, 
/**
 * The foster parents were told.
 */
tilsyn_told_foster_parents_on: string | null, 
/**
 * The parents were told.
 */
tilsyn_told_parents_on: string | null, 
/**
 * Who does tilsyn.
 */
tilsynsperson: string | null, 
/**
 * When a network home was said no to for this child: the day to think again.
 */
reconsider_on: string | null, 
/**
 * Why it was said no to.
 */
rejected_words: string | null, };

export type PairView = { 
/**
 * The home.
 */
home: string, 
/**
 * Its name; the code where the address is protected.
 */
home_name: string, 
/**
 * The child.
 */
child: string, 
/**
 * Its pseudonym in guillemets.
 */
child_name: string, 
/**
 * What is done; with an empty id where nothing is stored yet.
 */
record: PairDutiesRecord, 
/**
 * The approval of the home for the child: the latest that is not after today.
 */
approval: ApprovalRecord | null, 
/**
 * The approval in words.
 */
approved: string, 
/**
 * The other approvals in words, the newest first.
 */
earlier_approvals: Array<string>, 
/**
 * Whether the home lies in another kommune than the one that has the care.
 */
other_kommune: OtherKommune, 
/**
 * The same in words.
 */
kommune_words: string, 
/**
 * What is due for the two.
 */
due: Array<DueRow>, 
/**
 * Letters that can be made, in the order they are used.
 */
letters: Array<LetterRow>, };

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

export type ParticipationRecord = { 
/**
 * The need.
 */
need: string, 
/**
 * The day the parents were told of the possible choice.
 */
parents_told_on: string | null, 
/**
 * How, and what.
 */
parents_told_words: string | null, 
/**
 * Why the parents were not told, where they were not.
 */
parents_not_told_reason: string | null, 
/**
 * The day the child was told, before giving its view.
 */
child_told_on: string | null, 
/**
 * What the child was told.
 */
child_told_words: string | null, 
/**
 * The day the child was told of the right to a tillitsperson.
 */
tillitsperson_told_on: string | null, 
/**
 * Whether the child wants one; null: has not said.
 */
tillitsperson_wanted: YesNo | null, 
/**
 * Who it is.
 */
tillitsperson: string | null, };

export type PeriodRecord = { 
/**
 * The first day.
 */
from: string, 
/**
 * The first day after; null while it runs.
 */
to: string | null, };

export type PlaceAt = { 
/**
 * Map units east.
 */
x: number, 
/**
 * Map units south.
 */
y: number, };

export type PlaceDataView = { 
/**
 * How many postnummer.
 */
postnummer: number, 
/**
 * How many kommuner.
 */
kommuner: number, 
/**
 * How many postnummer have an uncertain point.
 */
uncertain: number, 
/**
 * Where they come from: with the program, or renewed.
 */
from: string, 
/**
 * The source in words.
 */
source: string, 
/**
 * The day they were renewed; `null`: as they came with the program.
 */
renewed_on: string | null, 
/**
 * What is wrong with renewed data, which are not in use then.
 */
fault: string | null, 
/**
 * The notices that must be printed.
 */
notices: Array<string>, };

export type PlaceHit = { 
/**
 * The postnummer.
 */
postnummer: string, 
/**
 * The poststed.
 */
poststed: string, 
/**
 * The kommune.
 */
kommune_name: string, 
/**
 * The kommune's Sami and Kven names.
 */
also: Array<string>, 
/**
 * Where it lies.
 */
point: PointRecord | null, 
/**
 * How far the point can be trusted, a code; `null` without a point.
 */
quality: "sikker" | "usikker" | null, };

export type PlaceHome = { 
/**
 * The home.
 */
home: string, 
/**
 * Where it lies; none: back to the postnummer's point.
 */
point: PointRecord | null, 
/**
 * How sure the hand was, a code of `PointQuality`; `sikker` if none.
 */
quality?: string | null, };

export type PlaceImportView = { 
/**
 * What the file is, in words.
 */
kind_word: string, 
/**
 * How many rows were read.
 */
read: number, 
/**
 * How many are new.
 */
added: number, 
/**
 * How many are changed.
 */
changed: number, 
/**
 * How many are gone.
 */
removed: number, 
/**
 * How many have moved more than five kilometres.
 */
moved_over_5_km: number, 
/**
 * The rows that could not be read.
 */
refused: Array<RefusedRow>, 
/**
 * Whether it was stored.
 */
stored: JaNei, 
/**
 * What happened, as a sentence.
 */
sentence: string, };

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

export type PlanDay = { 
/**
 * The day in words.
 */
day_words: string, 
/**
 * When one leaves.
 */
leave: string, 
/**
 * When one is back.
 */
back: string, 
/**
 * The driving in words.
 */
driving_words: string, 
/**
 * The driving in kilometres, where every way is known.
 */
km: number | null, 
/**
 * The ferries, in order.
 */
ferries: Array<string>, 
/**
 * The ways, one more than the stops.
 */
legs: Array<PlanLeg>, 
/**
 * The stops.
 */
stops: Array<PlanStop>, 
/**
 * Whether one is home when one wants to be, as a sentence.
 */
home_by_kept: string | null, };

export type PlanLeg = { 
/**
 * From.
 */
from: string, 
/**
 * To.
 */
to: string, 
/**
 * The time in words.
 */
time: string, 
/**
 * Shortest, in minutes.
 */
low: number, 
/**
 * Longest, in minutes.
 */
high: number, 
/**
 * How it was found, in words.
 */
method_word: string, 
/**
 * The ferries on the way.
 */
ferries: Array<string>, 
/**
 * When one leaves.
 */
leaves: string, 
/**
 * When one arrives.
 */
arrives: string, 
/**
 * When one arrives at the latest.
 */
arrives_latest: string, };

export type PlanStop = { 
/**
 * What it is called.
 */
label: string, 
/**
 * Where it lies.
 */
place: string, 
/**
 * The home, to open.
 */
home: string | null, 
/**
 * When one arrives.
 */
arrives: string, 
/**
 * When one leaves.
 */
leaves: string, 
/**
 * How long the visit takes.
 */
visit_minutes: number, 
/**
 * The time that is agreed.
 */
agreed: string | null, 
/**
 * How long one waits, in words.
 */
waits: string | null, 
/**
 * That one comes too late, as a sentence.
 */
late: string | null, 
/**
 * What it is for.
 */
purpose: string | null, };

export type PlanView = { 
/**
 * The days.
 */
days: Array<PlanDay>, 
/**
 * The whole round in words.
 */
total_words: string, 
/**
 * That no other order is shorter.
 */
proven: JaNei, 
/**
 * Ways nobody knows the time of.
 */
unknown_legs: Array<string>, 
/**
 * What to know before one leaves.
 */
warnings: Array<string>, 
/**
 * The map.
 */
map: MapView | null, };

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
empty_sentence: string | null, 
/**
 * How many homes are asked at once, in words.
 */
asked_line: string, 
/**
 * How many homes are asked and have not answered.
 */
asked_open: number, 
/**
 * How many the office asks at once.
 */
asked_limit: number, 
/**
 * Every time a home was asked about the child, newest first.
 */
asked: Array<AskedRow>, };

export type Reach = { 
/**
 * The place.
 */
at: WhereArg, 
/**
 * One to three numbers of minutes, rising; 30, 60 and 90 if none.
 */
minutes?: Array<number>, };

export type ReachBand = { 
/**
 * The minutes.
 */
minutes: number, 
/**
 * The band in words ("30–60 min").
 */
words: string, 
/**
 * Homes, nearest first.
 */
homes: Array<ReachRow>, 
/**
 * How many settlements lie in the band.
 */
settlements: number, };

export type ReachRow = { 
/**
 * The home.
 */
home: string, 
/**
 * Its code.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Where it lies.
 */
place: string, 
/**
 * The time in words.
 */
time: string, 
/**
 * Shortest, in minutes.
 */
low: number, 
/**
 * Longest, in minutes.
 */
high: number, 
/**
 * How it was found, in words.
 */
method_word: string, 
/**
 * The ferries on the way.
 */
ferries: Array<string>, 
/**
 * Whether the whole interval lies in the band.
 */
certain: JaNei, };

export type ReachUnknown = { 
/**
 * The home.
 */
home: string, 
/**
 * Its code.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Where it lies.
 */
place: string, 
/**
 * Why.
 */
why: string, };

export type ReachView = { 
/**
 * The place.
 */
at: SpotView, 
/**
 * The map.
 */
map: MapView, 
/**
 * One for each number of minutes, shortest first.
 */
bands: Array<ReachBand>, 
/**
 * Homes farther away.
 */
beyond: Array<ReachRow>, 
/**
 * Homes nobody knows the time to.
 */
unknown: Array<ReachUnknown>, 
/**
 * How many homes with a protected address are not counted.
 */
hidden: number, 
/**
 * That homes with a protected address are left out, as a sentence.
 */
hidden_sentence: string | null, 
/**
 * How the times were found.
 */
method_words: string, };

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

export type RefusedRow = { 
/**
 * Its line, from 1.
 */
line: number, 
/**
 * What is wrong.
 */
sentence: string, };

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

export type RingRow = { 
/**
 * Place on the list, from 1.
 */
position: number, 
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
 * Where it lies, or that it is hidden or unknown.
 */
place: string, 
/**
 * The way to the child's places, shortest first; `null` without a child or a known place.
 */
travel: string | null, 
/**
 * Ages, free places and what the child must know about («10–18 år, 1 ledig, røykfritt»).
 */
fits: string, 
/**
 * Phone numbers of the adults.
 */
phones: Array<string>, 
/**
 * The latest call today.
 */
call: AskedRow | null, 
/**
 * Whether it is the next to call.
 */
current: boolean, 
/**
 * Why it cannot take the child, if so.
 */
why_not: string | null, };

export type RoadFile = { 
/**
 * The file.
 */
path: string, };

export type RoadsProgress = { 
/**
 * What is done now, in words.
 */
step_word: string, 
/**
 * How much of this step is done, in thousandths.
 */
permille: number, };

export type RoadsState = "ingen" | "klart" | "arbeider" | "feil";

export type RoadsSummary = { 
/**
 * The file it was made from.
 */
file: string, 
/**
 * The day of the extract, in words.
 */
extract_date_words: string, 
/**
 * When it was imported, in words.
 */
imported_words: string, 
/**
 * Kilometres of road.
 */
kilometres: number, 
/**
 * Ferries.
 */
ferries: number, 
/**
 * Junctions.
 */
junctions: number, 
/**
 * What area it covers, in words.
 */
box_words: string, 
/**
 * What was left out, in words.
 */
dropped_words: string, };

export type RoadsView = { 
/**
 * How it stands.
 */
state: RoadsState, 
/**
 * How it stands, as a sentence.
 */
sentence: string, 
/**
 * How far an import has come.
 */
progress: RoadsProgress | null, 
/**
 * The network in use; also while a new one is imported.
 */
summary: RoadsSummary | null, 
/**
 * What went wrong with the last import, or with the file.
 */
fault: string | null, };

export type RoundArgs = { 
/**
 * The round. An empty id makes a new one.
 */
round: RoundRecord, };

export type RoundCandidate = { 
/**
 * The home.
 */
home: string, 
/**
 * Its code.
 */
code: string, 
/**
 * Its name; the code where the address is protected.
 */
name: string, 
/**
 * Where it lies, or that the leader must be asked.
 */
place: string, 
/**
 * What is due for it.
 */
due: Array<RoundDue>, 
/**
 * Whether the address is protected.
 */
hidden: JaNei, 
/**
 * Why it cannot be on a round.
 */
why_not: string | null, };

export type RoundDay = "1" | "2";

export type RoundDue = { 
/**
 * What.
 */
sentence: string, 
/**
 * How it stands, in words.
 */
on_words: string, 
/**
 * Whether the day has passed.
 */
overdue: JaNei, };

export type RoundPlaceRecord = { 
/**
 * What it is called on screen.
 */
label: string, 
/**
 * Its postnummer.
 */
postnummer: string | null, 
/**
 * A point placed by hand; wins over the postnummer's.
 */
point: PointRecord | null, };

export type RoundRecord = { 
/**
 * Stable id.
 */
id: string, 
/**
 * What it is called ("Leka og Bindal").
 */
name: string, 
/**
 * Its first day.
 */
first_day: string, 
/**
 * The last of its days: one day or two.
 */
last: RoundDay, 
/**
 * When one leaves in the morning.
 */
leave_at: string, 
/**
 * When one wants to be back; null: not said.
 */
home_by: string | null, 
/**
 * Where it starts and ends; null: at the office.
 */
start: RoundPlaceRecord | null, 
/**
 * Where one sleeps between two days; null: at home.
 */
overnight: RoundPlaceRecord | null, 
/**
 * Who drives.
 */
adviser: string | null, 
/**
 * The stops, as they were chosen.
 */
stops: Array<RoundStopRecord>, };

export type RoundRow = { 
/**
 * The round.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Its first day, in words.
 */
first_day_words: string, 
/**
 * How many days.
 */
days: number, 
/**
 * How many stops.
 */
stops: number, 
/**
 * Who drives.
 */
adviser_name: string | null, };

export type RoundStopAtRecord = { "kind": "home", 
/**
 * Which.
 */
id: string, } | { "kind": "place", 
/**
 * Where.
 */
place: RoundPlaceRecord, };

export type RoundStopRecord = { 
/**
 * Where.
 */
at: RoundStopAtRecord, 
/**
 * How long the visit takes, in minutes.
 */
minutes: number, 
/**
 * The time that is agreed; null: any time.
 */
agreed_at: string | null, 
/**
 * The day it must be on; null: either.
 */
day: RoundDay | null, 
/**
 * What it is for, in words.
 */
purpose: string | null, };

export type RoundView = { 
/**
 * The record.
 */
record: RoundRecord, 
/**
 * The plan; `null` when there is none, and then `fault` says why.
 */
plan: PlanView | null, 
/**
 * Why there is no plan.
 */
fault: string | null, };

export type RoundsView = { 
/**
 * Newest first.
 */
rows: Array<RoundRow>, 
/**
 * Whether it is known where the office lies.
 */
office_placed: JaNei, };

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

export type SaveAdviser = { 
/**
 * The adviser; `null` for a new one.
 */
id: string | null, 
/**
 * The name.
 */
name: string, };

export type SaveApproval = { 
/**
 * The home.
 */
home: string, 
/**
 * The child.
 */
child: string, 
/**
 * The approval to store; `null` where one is removed.
 */
approval: ApprovalWritten | null, 
/**
 * The id of one that was entered by mistake, to remove.
 */
remove?: string | null, };

export type SaveAsked = { 
/**
 * The question. An empty id makes a new one; day and time are now where they are left out.
 */
record: HomeAskedRecord, };

export type SaveAssessment = { 
/**
 * The assessment.
 */
record: HomeAssessmentRecord, };

export type SaveBufetat = { 
/**
 * The request. An empty id makes a new one, sent today where no day is given.
 */
record: BufetatRequestRecord, };

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
 * The foster parents' view.
 */
foster_parents_view?: string | null, 
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
 * Who decides; whoever sits here if none.
 */
by?: string | null, 
/**
 * Why an earlier choice of another home for the same need changes.
 */
why_changed?: string | null, 
/**
 * Whether the one who decides says to be habil.
 */
habil?: "ja" | "nei", 
/**
 * What was said about habilitet.
 */
habil_words?: string | null, 
/**
 * The weight set's name, as the list was made with; "Standard 1" if none.
 */
weights?: string | null, };

export type SaveHabilitet = { 
/**
 * Who, towards whom. An empty id makes a new one, that holds from today where no day is given.
 */
record: HabilitetRecord, };

export type SaveHome = { 
/**
 * The home.
 */
record: HomeRecord, };

export type SaveInquiry = { 
/**
 * The inquiry.
 */
record: InquiryRecord, };

export type SaveLink = { 
/**
 * The link.
 */
link: string, 
/**
 * Whether it is in use, a code of `LinkState`.
 */
state: string, 
/**
 * Minutes of the crossing; none: as given.
 */
minutes?: number | null, 
/**
 * Minutes of waiting; none: as given.
 */
wait_minutes?: number | null, 
/**
 * How it is known.
 */
words?: string | null, };

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

export type SavePair = { 
/**
 * What is done. An empty id makes a new one.
 */
record: PairDutiesRecord, };

export type SaveParticipation = { 
/**
 * What was told, for one need.
 */
record: ParticipationRecord, };

export type SavePlacement = { 
/**
 * The stay.
 */
record: PlacementRecord, };

export type SaveRingeliste = { 
/**
 * The homes in the order they are called.
 */
homes: Array<string>, };

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

export type SaveTravel = { 
/**
 * The time it replaces; none: a new one.
 */
id?: string | null, 
/**
 * From.
 */
from: WhereArg, 
/**
 * To.
 */
to: WhereArg, 
/**
 * Minutes one way, 1 to 1440, ferries and waiting included.
 */
minutes: number, 
/**
 * Which way it counts, a code of `TravelDirection`.
 */
direction: string, 
/**
 * The ferry it takes.
 */
by_ferry?: string | null, 
/**
 * How it is known.
 */
words?: string | null, };

export type SaveWaterNeighbour = { 
/**
 * The kommune that is looked at.
 */
one: string, 
/**
 * The other.
 */
other: string, 
/**
 * Whether the office counts them as neighbours.
 */
confirmed: JaNei, };

export type SaveWeights = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its weights; a key that is left out weighs as in "Standard 1".
 */
weights: Array<ChosenWeight>, };

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
empty_sentence: string | null, 
/**
 * How many homes are asked at once, in words.
 */
asked_line: string, 
/**
 * How many homes are asked and have not answered.
 */
asked_open: number, 
/**
 * How many the office asks at once.
 */
asked_limit: number, 
/**
 * Every time a home was asked about the child, newest first.
 */
asked: Array<AskedRow>, };

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
office: OfficeView, 
/**
 * The adviser who sits here now, if one is chosen.
 */
adviser: AdviserHere | null, };

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

export type SiblingsTogether = "must_and_should" | "must";

export type Smoking = "nei" | "ute" | "inne";

export type SpotView = { 
/**
 * What it is called; a protected home is its code and that the place is hidden.
 */
label: string, 
/**
 * The postnummer; of a point placed by hand, the nearest one.
 */
postnummer: string | null, 
/**
 * The poststed.
 */
poststed: string | null, 
/**
 * The kommune.
 */
kommune_name: string | null, 
/**
 * Where it lies, when it is known and may be told.
 */
point: PointRecord | null, 
/**
 * How far the point can be trusted, a code.
 */
quality: "sikker" | "usikker" | null, 
/**
 * How far the point can be trusted, in words.
 */
quality_words: string, 
/**
 * Whether the point is in the sea.
 */
in_sea: JaNei, };

export type StageCount = { 
/**
 * The stage's code.
 */
code: string, 
/**
 * The stage in words.
 */
word: string, 
/**
 * How many.
 */
count: number, };

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

export type SureGroup = { 
/**
 * Code of the group.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * The smallest change of one weight that turns the first two, as a sentence.
 */
smallest: string, 
/**
 * Its homes in default order.
 */
homes: Array<SureHome>, };

export type SureHome = { 
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
 * Share of draws in which it is first («83 %»).
 */
first: string, 
/**
 * Share in which it is among the first three.
 */
first_three: string, 
/**
 * The first share in thousandths, half up.
 */
first_permille: number, 
/**
 * The other in thousandths.
 */
first_three_permille: number, };

export type Take = "keep" | "drop";

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

export type TravelBetween = { 
/**
 * From.
 */
from: WhereArg, 
/**
 * To.
 */
to: WhereArg, };

export type TravelBetweenView = { 
/**
 * From.
 */
from: SpotView, 
/**
 * To.
 */
to: SpotView, 
/**
 * The time that is used.
 */
best: WayView | null, 
/**
 * Every time there is, best first; the one that is used is the first.
 */
ways: Array<WayView>, 
/**
 * Why there is no time, as a sentence.
 */
no_time: string | null, 
/**
 * That a point is uncertain, as a sentence.
 */
uncertain: string | null, };

export type TravelOverviewView = { 
/**
 * Every time that was entered, by its two ends.
 */
entered: Array<EnteredRow>, 
/**
 * The road network.
 */
roads: RoadsView, 
/**
 * The place data.
 */
place_data: PlaceDataView, 
/**
 * How many ferries, tunnels, bridges and places the office has corrected.
 */
links_corrected: number, 
/**
 * The sources that must be named where times and maps are shown.
 */
sources: Array<string>, };

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
method: string | null, 
/**
 * The ferries on the way, in order; the first three.
 */
ferries: Array<string>, 
/**
 * Why there is no time; `null` where there is one, or where it may not be told.
 */
no_time: string | null, 
/**
 * What the need says about the time ("høyst 60 min", "minst 45 min").
 */
limit_words: string | null, 
/**
 * Which place of the need it is, to ask about the way with; `null` where it may not be told.
 */
which: string | null, };

export type TwoHomes = { 
/**
 * The one to keep.
 */
keep: string, 
/**
 * The one that goes.
 */
drop: string, };

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

export type WaitingAction = "ringeliste" | "choose" | "need";

export type WaitingRow = { 
/**
 * The child.
 */
child: string, 
/**
 * Pseudonym in guillemets.
 */
name: string, 
/**
 * Age in words.
 */
age: string, 
/**
 * What matters most now.
 */
note: string, 
/**
 * How the note stands.
 */
note_kind: NoteKind, 
/**
 * How long the child has waited, in words.
 */
waited: string, 
/**
 * The day the need was registered.
 */
from: string | null, 
/**
 * The wished day.
 */
wished: string | null, 
/**
 * Where to go on.
 */
action: WaitingAction, 
/**
 * The need's stage, a code.
 */
need_stage: string, };

export type WaitingView = { 
/**
 * The definition's code.
 */
definition: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What is counted.
 */
explanation: string, 
/**
 * The time in words, or why it cannot be counted.
 */
words: string, 
/**
 * Whole days, less than none before the wished date; `null`: cannot be counted.
 */
days: number | null, 
/**
 * Whether the child still waits.
 */
running: boolean, };

export type WantedAssignment = "fosterhjem" | "beredskapshjem" | "besokshjem" | "avlastning" | "stottekontakt";

export type WaterNeighbourRow = { 
/**
 * Its number.
 */
nr: string, 
/**
 * Its name.
 */
name: string, 
/**
 * How far across, in kilometres with one decimal; `null`: not known.
 */
km: string | null, 
/**
 * The day the office confirmed it; `null`: not confirmed.
 */
confirmed_on: string | null, };

export type WayView = { 
/**
 * How it was found, a code.
 */
method: string, 
/**
 * How it was found, in words.
 */
method_word: string, 
/**
 * The time ("35–55 min").
 */
time: string, 
/**
 * Shortest, in minutes.
 */
low: number, 
/**
 * Longest, in minutes.
 */
high: number, 
/**
 * The way in kilometres, where the source knows it.
 */
km: number | null, 
/**
 * The ferries on the way.
 */
ferries: Array<string>, 
/**
 * The parts of the way, where the source knows them.
 */
legs: Array<LegView>, 
/**
 * Whether this is the time that is used.
 */
used: JaNei, 
/**
 * The entered time, to change.
 */
entered_id: string | null, 
/**
 * How an entered time is known, in words.
 */
words: string | null, };

export type WeightSetView = { 
/**
 * Name.
 */
name: string, 
/**
 * Version, from 1.
 */
version: number, 
/**
 * Name and version, as a ranking names it.
 */
label: string, 
/**
 * Every weight, in table order.
 */
weights: Array<WeightView>, 
/**
 * What differs from "Standard 1", as a sentence.
 */
changed_from_standard: string, 
/**
 * In how many choices it has been used, in words.
 */
used_by: string, 
/**
 * Earlier versions, oldest first.
 */
earlier: Array<number>, };

export type WeightSetsView = { 
/**
 * "Standard 1", which is never changed.
 */
standard: WeightSetView, 
/**
 * The office's own, by name, each in its newest version.
 */
sets: Array<WeightSetView>, 
/**
 * The name of the set a list is made with when nobody chooses another.
 */
in_use: string, };

export type WeightView = { 
/**
 * Key ("a1_3", "b1").
 */
key: string, 
/**
 * Letter a-g.
 */
letter: string, 
/**
 * Name.
 */
name: string, 
/**
 * Weight 0-5.
 */
weight: number, 
/**
 * What it weighs in "Standard 1".
 */
standard: number, 
/**
 * What the criterion looks at and how it is valued.
 */
about: string, };

export type WhatIf = { 
/**
 * The child.
 */
child: string, 
/**
 * The day; today if none.
 */
on?: string | null, 
/**
 * The weight set's name; "Standard 1" if none.
 */
weights?: string | null, 
/**
 * Weights supposed to be otherwise.
 */
changed_weights?: Array<ChosenWeight>, 
/**
 * Homes supposed to be otherwise, each in place of the stored one with its id.
 */
homes?: Array<HomeRecord>, 
/**
 * The need supposed to be otherwise.
 */
need?: NeedRecord | null, };

export type WhatIfView = { 
/**
 * The ranking as it would be.
 */
ranking: RankingView, 
/**
 * Every home that would stand somewhere else, in the order of the list as it is.
 */
moved: Array<MovedView>, 
/**
 * What would change, in one sentence.
 */
summary: string, };

export type WhereArg = { 
/**
 * A home of the register.
 */
home?: string | null, 
/**
 * `ja`: the office.
 */
office?: JaNei | null, 
/**
 * A postnummer, four digits.
 */
postnummer?: string | null, 
/**
 * A point on the map.
 */
point?: PointRecord | null, 
/**
 * A child, together with `which`: a place of its open need, or where a sibling lives.
 */
child?: string | null, 
/**
 * Which place of the child, as a row of travel names it (`samvar-0`, `skole`, `sosken-…`).
 */
which?: string | null, };

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

export type WriteLetter = { 
/**
 * Which, a code of `LetterKind`.
 */
kind: string, 
/**
 * The child.
 */
child: string, 
/**
 * The home, where the letter is about one.
 */
home: string | null, 
/**
 * `pdf`, `docx` or `txt`.
 */
format: string, 
/**
 * The file to write.
 */
path: string, };

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

export type WriteRound = { 
/**
 * Which round.
 */
id: string, 
/**
 * The file.
 */
path: string, 
/**
 * `pdf`, `docx` or `ics`.
 */
kind: string, };

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
  /** Every way between places the office knows, and what times rest on. */
  travel_overview: { args: NoArgs; result: TravelOverviewView };
  /** The way between two places, by every source that knows it. */
  travel_between: { args: TravelBetween; result: TravelBetweenView };
  /** Stores a travel time. */
  save_travel: { args: SaveTravel; result: TravelOverviewView };
  /** Removes a travel time. */
  delete_travel: { args: Id; result: TravelOverviewView };
  /** Ferries, tunnels, bridges and places without a road. */
  list_links: { args: ListLinks; result: LinksView };
  /** Stores what the office knows better about one of them. */
  save_link: { args: SaveLink; result: LinkRow };
  /** Takes back what the office knew better. */
  clear_link: { args: ClearLink; result: LinkRow };
  /** The neighbours of a kommune, by land and across water. */
  neighbours: { args: Neighbours; result: NeighboursView };
  /** Stores whether two kommuner are neighbours across water. */
  save_water_neighbour: { args: SaveWaterNeighbour; result: NeighboursView };
  /** The place data in use. */
  place_data: { args: NoArgs; result: PlaceDataView };
  /** Looks a file of place data through, or uses it from now on. */
  import_place_data: { args: ImportPlaceData; result: PlaceImportView };
  /** Goes back to the place data that came with the program. */
  reset_place_data: { args: NoArgs; result: PlaceDataView };
  /** Places by what somebody writes. */
  find_place: { args: FindPlace; result: Array<PlaceHit> };
  /** What lies at a place on the map. */
  place_at: { args: PlaceAt; result: SpotView };
  /** Puts a home where it lies. */
  place_home: { args: PlaceHome; result: HomeView };
  /** The map of a choice: the homes with their rank, and the child's places. */
  map_of_choice: { args: MapOfChoice; result: MapView };
  /** The map of all homes. */
  map_of_homes: { args: MapOfHomes; result: MapView };
  /** The land around a place, to put something on. */
  map_around: { args: MapAround; result: MapView };
  /** What lies within so many minutes of a place. */
  reach: { args: Reach; result: ReachView };
  /** How the road network stands. */
  roads: { args: NoArgs; result: RoadsView };
  /** Starts to import a road network. */
  import_roads: { args: RoadFile; result: RoadsView };
  /** Stops the import of a road network. */
  stop_roads: { args: NoArgs; result: RoadsView };
  /** Removes the road network from this machine. */
  remove_roads: { args: NoArgs; result: RoadsView };
  /** Takes in a road network prepared on another machine. */
  carry_roads: { args: RoadFile; result: RoadsView };
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
  /** Stores that a home was asked, or what it answered. */
  save_asked: { args: SaveAsked; result: Array<AskedRow> };
  /** How sure first place is, group by group. */
  how_sure: { args: HowSure; result: HowSureView };
  /** The list as it would be; nothing is stored. */
  what_if: { args: WhatIf; result: WhatIfView };
  /** Two to four homes side by side. */
  compare_homes: { args: CompareHomes; result: CompareView };
  /** Every weight set of the office. */
  list_weights: { args: NoArgs; result: WeightSetsView };
  /** Stores a new version of a weight set. */
  save_weights: { args: SaveWeights; result: WeightSetsView };
  /** Homes for several children at once; nothing is stored. */
  joint_choice: { args: JointArgs; result: JointView };
  /** The ringeliste and the beredskapshjem, for a child or for none. */
  beredskap: { args: BeredskapArgs; result: BeredskapView };
  /** Stores what a home that was called answered. */
  log_call: { args: LogCall; result: BeredskapView };
  /** Stores in which order homes are called. */
  save_ringeliste: { args: SaveRingeliste; result: BeredskapView };
  /** Searches homes, children and persons. */
  search: { args: Search; result: Array<FoundView> };
  /** Undoes the newest change. */
  undo: { args: NoArgs; result: SessionView };
  /** Everything of today. */
  overview: { args: NoArgs; result: OverviewView };
  /** Stores the child's and parents' part in a choice. */
  save_participation: { args: SaveParticipation; result: ChildView };
  /** Merges two persons of a child's network. */
  merge_network_persons: { args: MergeNetworkPersons; result: ChildView };
  /** Every inquiry, and every request to Bufetat. */
  list_inquiries: { args: NoArgs; result: InquiriesView };
  /** A new inquiry. */
  new_inquiry: { args: NewInquiry; result: NewInquiryView };
  /** Stores an inquiry. */
  save_inquiry: { args: SaveInquiry; result: InquiriesView };
  /** Makes an inquiry a home, in one step. */
  promote_inquiry: { args: Id; result: HomeView };
  /** Merges two inquiries. */
  merge_inquiries: { args: Merge; result: InquiriesView };
  /** Stores a request to Bufetat. */
  save_bufetat: { args: SaveBufetat; result: InquiriesView };
  /** A new assessment of a home. */
  new_assessment: { args: NewAssessment; result: HomeView };
  /** Stores an assessment of a home. */
  save_assessment: { args: SaveAssessment; result: HomeView };
  /** A home and a child together: approval, and what surrounds it. */
  get_pair: { args: PairArgs; result: PairView };
  /** Stores what surrounds an approval. */
  save_pair: { args: SavePair; result: PairView };
  /** Stores or removes the approval of a home for a child. */
  save_approval: { args: SaveApproval; result: PairView };
  /** A letter as text. */
  letter: { args: Letter; result: LetterView };
  /** Writes a letter to a file. */
  write_letter: { args: WriteLetter; result: WrittenView };
  /** The rounds of visits, the newest first. */
  list_rounds: { args: NoArgs; result: RoundsView };
  /** The homes that could be visited, those something is due for first. */
  round_candidates: { args: NoArgs; result: Array<RoundCandidate> };
  /** Plans a round in its best order, and stores nothing. */
  plan_round: { args: RoundArgs; result: PlanView };
  /** One round with its plan as of today. */
  get_round: { args: Id; result: RoundView };
  /** Stores a round. */
  save_round: { args: RoundArgs; result: RoundView };
  /** Deletes a round. */
  delete_round: { args: Id; result: RoundsView };
  /** Writes a round as PDF, Word or calendar file. */
  write_round: { args: WriteRound; result: WrittenView };
  /** Homes and inquiries that look like the same. */
  list_duplicates: { args: NoArgs; result: Array<DuplicatePairRow> };
  /** What merging two homes would do. */
  preview_merge_homes: { args: TwoHomes; result: MergeView };
  /** Merges two homes, in one step. */
  merge_homes: { args: Merge; result: HomeView };
  /** Merges two members of a home. */
  merge_members: { args: MergeMembers; result: HomeView };
  /** The advisers, and who is inhabil towards whom. */
  list_advisers: { args: NoArgs; result: AdvisersView };
  /** Stores an adviser. */
  save_adviser: { args: SaveAdviser; result: AdvisersView };
  /** Chooses who sits here now. */
  choose_adviser: { args: ChooseAdviser; result: AdvisersView };
  /** Stores that an adviser is inhabil. */
  save_habilitet: { args: SaveHabilitet; result: AdvisersView };
  /** Removes that an adviser is inhabil. */
  delete_habilitet: { args: Id; result: AdvisersView };
  /** Does the change undone last again. */
  redo: { args: NoArgs; result: SessionView };
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
