//! The law the core refers to, as plain data: numbers the law itself gives, and how a provision is cited.
//!
//! The one place they stand is `assets/law.toml`, with source and mark for each; whoever starts the core
//! reads that file and hands the result in. No number or citation is written in code. What the office may
//! set for itself (how old a fact may be, weights) is not law and does not stand here.

/// How certain a number or provision is: how it was read when the file was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// Where it was read ("Forskrift om politiattest etter barnevernsloven, FOR-2022-12-20-2359").
    pub source: String,
    /// How it was read ("SEEN", "SEEN-excerpt").
    pub mark: String,
}

/// How one provision is cited, in both written languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// In bokmål.
    pub nb: String,
    /// In nynorsk.
    pub nn: String,
    /// Where it was read, and how.
    pub provenance: Provenance,
}

/// A number the law gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statutory {
    /// The number.
    pub value: u32,
    /// The provision it stands in.
    pub provision: LawRef,
    /// Where it was read, and how.
    pub provenance: Provenance,
}

/// Declares a closed list of keys and the record that holds one value for each, so that looking one up can
/// never fail.
macro_rules! complete_table {
    (
        $(#[$kmeta:meta])* $key:ident; $(#[$tmeta:meta])* $table:ident of $value:ident {
            $($(#[$meta:meta])* $variant:ident $field:ident = $code:literal),+ $(,)?
        }
    ) => {
        crate::codes! {
            $(#[$kmeta])*
            pub enum $key { $($(#[$meta])* $variant = $code),+ }
        }

        $(#[$tmeta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $table { $($field: $value),+ }

        impl $table {
            /// Asks for each value once, in declared order.
            ///
            /// # Errors
            /// The first error `find` gives: a table with a hole cannot be made.
            pub fn collect<E>(mut find: impl FnMut($key) -> Result<$value, E>) -> Result<Self, E> {
                Ok(Self { $($field: find($key::$variant)?),+ })
            }

            /// The value of a key.
            pub fn get(&self, key: $key) -> &$value {
                match key { $($key::$variant => &self.$field),+ }
            }
        }
    };
}

complete_table! {
    /// A provision a sentence can cite; the code is its id in `assets/law.toml`.
    LawRef;
    /// How each provision is cited.
    Citations of Citation {
        /// Family and network are assessed first.
        NetworkFirst network_first = "nettverk_forst",
        /// A home must suit this child.
        Suitability suitability = "egnet_for_barnet",
        /// What to look at when a home is chosen.
        ChoiceGrounds choice_grounds = "momenter_ved_valg",
        /// Approval before moving in.
        Approval approval = "godkjenning",
        /// No home with a private provider's agreement.
        PrivateProvider private_provider = "privat_leverandor",
        /// Homes Bufetat offers.
        BufetatHomes bufetat_homes = "bufetats_fosterhjem",
        /// Homes with special conditions, for placements under the provisions on behaviour.
        SpecialConditions special_conditions = "saerlige_forutsetninger",
        /// Behaviour, with consent.
        BehaviourWithConsent behaviour_with_consent = "atferd_samtykke",
        /// Behaviour, without consent.
        BehaviourWithoutConsent behaviour_without_consent = "atferd_uten_samtykke",
        /// Contact with siblings.
        Siblings siblings = "sosken",
        /// Hidden for named persons.
        HiddenAddress hidden_address = "skjult_adresse",
        /// Address protection.
        AddressProtection address_protection = "adressegradering",
        /// Politiattest.
        Politiattest politiattest = "politiattest",
        /// Who in a household must show one.
        PolitiattestHousehold politiattest_household = "politiattest_husstand",
        /// How old it may be.
        PolitiattestAge politiattest_age = "politiattest_alder",
        /// The child's participation.
        Participation participation = "medvirkning",
        /// Foster parents' training.
        Training training = "opplaring",
        /// Foster parents' health.
        HealthInformation health_information = "helseopplysninger",
        /// Background.
        Background background = "bakgrunn",
        /// Nærmiljø.
        Nearby nearby = "naermiljo",
        /// Follow-up visits.
        FollowUpVisits follow_up_visits = "oppfolgingsbesok",
        /// Tilsyn.
        Supervision supervision = "tilsyn",
        /// Approval before moving in, and the exception in an emergency.
        ApprovalBefore approval_before = "godkjenning_for_innflytting",
        /// Ask the kommune where the home lies what it knows of the home.
        HomeKommuneAsked home_kommune_asked = "info_fra_fosterhjemskommunen",
        /// Tell the kommune where the home lies of approval and move.
        HomeKommuneTold home_kommune_told = "melding_fosterhjemskommune",
        /// The parents are told of a possible choice and may give their view.
        ParentsView parents_view = "foreldre_syn",
        /// Child, foster parents and parents are told about tilsyn.
        SupervisionTold supervision_told = "tilsyn_informasjon",
        /// Who has the responsibility for tilsyn.
        SupervisionResponsible supervision_responsible = "tilsyn_ansvar",
        /// What the child is told before it gives its view, and what is documented.
        ChildInformed child_informed = "medvirkning_informasjon",
        /// The child's tillitsperson.
        Tillitsperson tillitsperson = "tillitsperson",
    }
}

complete_table! {
    /// A number the law gives; the code is its id in `assets/law.toml`.
    LawNumber;
    /// Each number the law gives.
    LawNumbers of Statutory {
        /// Months a politiattest may be old when it is shown.
        PolitiattestMonths politiattest_months = "politiattest_maneder",
        /// Months an address is protected before it must be renewed.
        ProtectionMonths protection_months = "gradering_maneder",
        /// Follow-up visits a year.
        FollowUpVisits follow_up_visits = "oppfolging_ar",
        /// Follow-up visits a year when reduced.
        FollowUpVisitsReduced follow_up_visits_reduced = "oppfolging_redusert_ar",
        /// Tilsyn visits a year.
        SupervisionVisits supervision_visits = "tilsyn_ar",
        /// Tilsyn visits a year when reduced.
        SupervisionVisitsReduced supervision_visits_reduced = "tilsyn_redusert_ar",
        /// Years the child must have lived in the home before visits can be reduced.
        YearsBeforeReduction years_before_reduction = "botid_ar",
        /// The age from which tilsyn can be reduced.
        SupervisionReducedFromAge supervision_reduced_from_age = "tilsyn_redusert_alder",
    }
}

/// The law the core refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Law {
    /// The version of the rules: the day of the texts that were read ("2026-07-02").
    pub version: String,
    /// The sign a provision is written with.
    pub sign: String,
    /// How each provision is cited.
    pub citations: Citations,
    /// The numbers.
    pub numbers: LawNumbers,
}

impl Law {
    /// A number the law gives.
    pub fn number(&self, number: LawNumber) -> u32 {
        self.numbers.get(number).value
    }

    /// How a provision is cited.
    pub fn cite(&self, provision: LawRef) -> &Citation {
        self.citations.get(provision)
    }
}
