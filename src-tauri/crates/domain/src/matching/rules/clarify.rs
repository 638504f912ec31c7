//! What must be cleared up before a home can be chosen, with the facts.
//!
//! No words stand here; `text::rules` makes the sentences.

use super::verdict::reasons;
use crate::ids::{ChildId, PersonId, PlacementId};
use crate::matching::criteria::Criterion;
use crate::model::{
    Allergen, Area, AvoidPerson, EndManner, EndReason, HomePurpose, Length, NeedCode, NeedPurpose,
    NetworkAnswer, NetworkAssessment, Smoking,
};
use crate::place::TravelTime;
use chrono::NaiveDate;
use std::collections::BTreeSet;

reasons! {
    /// What must be cleared up before a home can be chosen, with the facts.
    Clarify,
    /// The code of something that must be cleared up.
    ClarifyCode {
        /// The home is under assessment.
        UnderAssessment = "under_vurdering",
        /// The number of places is not recorded.
        PlacesNotRecorded = "plasser_ikke_registrert",
        /// Too few places on a later day of the expected stay.
        LaterShortage {
            /// From which day.
            from: NaiveDate,
            /// Places free then.
            free: i32,
            /// Places needed.
            needed: i32,
        } = "mangler_plass_senere",
        /// Availability has not been confirmed lately.
        AvailabilityStale {
            /// When it was last confirmed.
            on: Option<NaiveDate>,
        } = "ledighet_gammel",
        /// The home has not said whether it takes acute or short stays.
        PurposeNotAsked {
            /// What the stay is for.
            purpose: NeedPurpose,
            /// The purposes it has stated.
            purposes: Option<&'a BTreeSet<HomePurpose>>,
            /// The lengths it has stated.
            lengths: Option<&'a BTreeSet<Length>>,
        } = "formal_ikke_spurt",
        /// A specialised home: Bufetat decides.
        BufetatDecides = "bufetat_avgjor",
        /// A home with special conditions, and the child's legal basis is not recorded.
        SpecialConditionsBasis = "saerlige_forutsetninger_hjemmel",
        /// A temporary home in the network, when the stay is for care.
        TemporaryForCare = "midlertidig_hjem_omsorg",
        /// A family or network home for a child outside its network.
        OutsideNetwork = "utenfor_nettverket",
        /// Never assessed as a foster home.
        NeverAssessed = "ikke_vurdert_som_fosterhjem",
        /// Another kind of foster home, told in a word.
        OtherKind {
            /// The word.
            word: Option<&'a str>,
        } = "annen_type",
        /// The network search has found that the person is not to be the child's home.
        NetworkDoubt {
            /// What the person is assessed as.
            assessed: Option<NetworkAssessment>,
            /// What the person answered.
            answer: Option<NetworkAnswer>,
        } = "nettverk_tvil",
        /// Not asked about an agreement with a private provider.
        ProviderNotAsked = "leverandor_ikke_spurt",
        /// How many siblings the home can take together is not stated.
        SiblingGroupNotStated {
            /// How many they are.
            size: i32,
        } = "soskenflokk_ikke_oppgitt",
        /// A sibling it must live with neither waits nor lives in a home of the register.
        SiblingNotInHome {
            /// The sibling.
            sibling: &'a ChildId,
            /// Its pseudonym.
            pseudonym: Option<&'a str>,
        } = "sosken_uten_hjem",
        /// A sibling it must not live with is to come here later.
        SiblingApartLater {
            /// The sibling.
            sibling: &'a ChildId,
            /// Its pseudonym.
            pseudonym: Option<&'a str>,
            /// When.
            on: NaiveDate,
        } = "sosken_ikke_sammen_senere",
        /// Whether a child who lives here is older or younger is not known.
        ChildAgeUnknown {
            /// How many such children live here.
            residents: usize,
        } = "alder_pa_barn_ukjent",
        /// What a child who lives here needs of other children is not known.
        ResidentNeedUnknown {
            /// How many such children live here.
            residents: usize,
        } = "behov_hos_barn_ukjent",
        /// The location is protected, and a rule about location applies.
        LocationProtected = "sted_spor_leder",
        /// Whether the home lies in an area to stay away from is not known.
        AreaUnknown {
            /// The areas.
            areas: Vec<&'a Area>,
        } = "omrade_ukjent",
        /// Somebody in the home has a name like a person to stay away from.
        PersonAlike {
            /// Who, as the need records it.
            person: &'a AvoidPerson,
        } = "person_lignende_navn",
        /// Whether the child reacts to the animals of the home is not known: the child's side.
        AllergyNotAsked = "allergi_ikke_spurt",
        /// Whether there are animals in the home is not known.
        AnimalsNotAsked {
            /// What the child reacts to.
            allergies: BTreeSet<Allergen>,
        } = "dyr_ikke_spurt",
        /// The home must be smoke-free, and somebody smokes outside or it is not known.
        SmokingUnclear {
            /// What is known.
            smoking: Option<Smoking>,
        } = "royking_uavklart",
        /// Whether the home must be smoke-free is not known, and it is not known to be.
        SmokeFreeNotAsked {
            /// What is known of the home.
            smoking: Option<Smoking>,
        } = "roykfritt_ikke_spurt",
        /// Whether the home is step-free is not known.
        StepsNotAsked = "trinn_ikke_spurt",
        /// Whether the child needs a step-free home is not known, and the home is not known to be.
        StepFreeNeedNotAsked = "trinnfritt_behov_ikke_spurt",
        /// The home states which sexes it takes, and the child's is not recorded.
        SexNotRecorded = "kjonn_ikke_registrert",
        /// Willingness for needs of severity 2-3 has not been asked about.
        WillingnessNotAsked {
            /// Which, gravest first.
            needs: Vec<NeedCode>,
        } = "vilje_ikke_spurt",
        /// Willingness for needs of severity 2-3 has not been confirmed lately.
        WillingnessStale {
            /// Which, gravest first.
            needs: Vec<NeedCode>,
            /// The oldest confirmation among them; `None`: one has no date.
            on: Option<NaiveDate>,
        } = "vilje_gammel",
        /// The home says perhaps to a child from its own kommune.
        OwnKommunePerhaps {
            /// The kommune's name.
            name: Option<&'a str>,
        } = "egen_kommune_kanskje",
        /// The home has not been asked about a child from its own kommune.
        OwnKommuneNotAsked {
            /// The kommune's name.
            name: Option<&'a str>,
        } = "egen_kommune_ikke_spurt",
        /// What the home says about its own kommune has not been confirmed lately.
        OwnKommuneStale {
            /// When it was last confirmed.
            on: Option<NaiveDate>,
        } = "egen_kommune_gammel",
        /// Whether the home lies in the child's own kommune is not known.
        OwnKommuneUnknown = "egen_kommune_ukjent",
        /// No foster parent is recorded.
        NoFosterParent = "ingen_fosterforelder",
        /// A politiattest is under assessment.
        AttestUnderAssessment {
            /// Whose.
            persons: Vec<&'a PersonId>,
        } = "attest_vurderes",
        /// A foster parent's politiattest has not been seen.
        AttestNotSeen {
            /// Whose.
            persons: Vec<&'a PersonId>,
        } = "attest_ikke_sett",
        /// A politiattest was too old when it was seen.
        AttestTooOld {
            /// Whose.
            persons: Vec<&'a PersonId>,
            /// Months it may be old.
            months: u32,
        } = "attest_for_gammel",
        /// Whether other adults of the household should show a politiattest must be considered.
        OtherAdultAttest {
            /// Whose.
            persons: Vec<&'a PersonId>,
        } = "attest_andre_voksne",
        /// By estimate farther than the need allows.
        MaybeTooFar {
            /// What the place is called.
            place: &'a str,
            /// The time.
            time: TravelTime,
            /// The longest acceptable time in minutes.
            longest_minutes: u16,
        } = "kanskje_for_langt",
        /// The time to a place with a limit is not known.
        TimeUnknown {
            /// What the place is called.
            place: &'a str,
            /// The longest acceptable time in minutes.
            longest_minutes: u16,
        } = "tid_ukjent",
        /// It may be nearer than the need allows.
        MaybeTooNear {
            /// What the place is called.
            place: &'a str,
            /// The time.
            time: TravelTime,
            /// The shortest acceptable time in minutes.
            shortest_minutes: u16,
        } = "kanskje_for_naert",
        /// The time to a place to live some way from is not known.
        NearnessUnknown {
            /// What the place is called.
            place: &'a str,
            /// The shortest acceptable time in minutes.
            shortest_minutes: u16,
        } = "naerhet_ukjent",
        /// The child does not want this home.
        ChildDoesNotWant {
            /// The child's words.
            words: &'a str,
            /// When they were said.
            on: NaiveDate,
        } = "barnet_vil_ikke",
        /// Other restrictions the home states.
        OtherRestrictions {
            /// In the home's words.
            words: &'a str,
        } = "andre_forbehold",
        /// Not asked about training.
        TrainingNotAsked = "opplaring_ikke_spurt",
        /// Basic training is not finished.
        TrainingMissing {
            /// Whether it is under way.
            progress: TrainingProgress,
        } = "opplaring_mangler",
        /// Information on the foster parents' health has not been obtained.
        HealthNotObtained = "helse_ikke_innhentet",
        /// The household has not been gone through lately.
        HouseholdStale {
            /// When it was last gone through.
            on: Option<NaiveDate>,
        } = "husstand_gammel",
        /// An earlier stay of the child here ended unplanned, or because the home did not suffice or gave
        /// notice.
        EarlierStay {
            /// Which.
            stay: &'a PlacementId,
            /// When it ended.
            ended: Option<NaiveDate>,
            /// As planned or not.
            manner: Option<EndManner>,
            /// Why.
            reason: Option<EndReason>,
        } = "tidligere_opphold",
        /// How an earlier stay of the child here ended is not recorded.
        EarlierStayUnknown {
            /// When it ended, if the stay is recorded.
            ended: Option<NaiveDate>,
        } = "tidligere_opphold_ukjent",
        /// Answers that criteria rest on have not been confirmed lately, beside those that have a reason of
        /// their own.
        AnswersStale {
            /// The criteria, in table order.
            criteria: Vec<Criterion>,
        } = "svar_gamle",
    }
}

/// How far basic training has come when it is not finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrainingProgress {
    /// Under way.
    UnderWay,
    /// Not begun.
    None,
}
