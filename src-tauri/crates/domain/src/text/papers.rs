//! What the papers say: headings, names of facts and standing sentences of sosialrapport and
//! matchingnotat.
//!
//! Words for codes stand in `codes`, sentences about rules and criteria in their own modules. Provisions are
//! cited by the caller, from the law file.

use super::Lang;

/// Declares a closed list of phrases, each in both languages.
macro_rules! phrases {
    ($(#[$meta:meta])* $name:ident { $($variant:ident: $nb:literal / $nn:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name { $($variant),+ }

        impl $name {
            /// The phrase.
            pub(crate) fn text(self, lang: Lang) -> &'static str {
                let (bokmal, nynorsk) = match self { $(Self::$variant => ($nb, $nn)),+ };
                match lang {
                    Lang::Nb => bokmal,
                    Lang::Nn => nynorsk,
                }
            }

            /// The phrase as text of its own.
            pub(crate) fn say(self, lang: Lang) -> String {
                self.text(lang).to_owned()
            }
        }
    };
}

phrases! {
    /// The headings of a sosialrapport.
    Section {
        Background: "Bakgrunn og oppdrag" / "Bakgrunn og oppdrag",
        Family: "Familien" / "Familien",
        Upbringing: "Oppvekst, utdanning og arbeid" / "Oppvekst, utdanning og arbeid",
        Health: "Helse" / "Helse",
        Economy: "Økonomi" / "Økonomi",
        Dwelling: "Bolig og nærmiljø" / "Bustad og nærmiljø",
        Network: "Nettverk" / "Nettverk",
        LifeSituation: "Samliv og livssituasjon" / "Samliv og livssituasjon",
        Motivation: "Motivasjon" / "Motivasjon",
        Experience: "Erfaring med barn og omsorgskompetanse" / "Erfaring med barn og omsorgskompetanse",
        Cooperation: "Samarbeid med foreldre og barnevernstjeneste" / "Samarbeid med foreldre og barnevernsteneste",
        Culture: "Kultur, språk, religion og samisk bakgrunn" / "Kultur, språk, religion og samisk bakgrunn",
        Training: "Opplæring" / "Opplæring",
        Attest: "Politiattest" / "Politiattest",
        References: "Opplysninger fra kommune og referanser" / "Opplysningar frå kommune og referansar",
        Views: "Barnets og foreldrenes syn" / "Synet til barnet og foreldra",
        AgainstNeeds: "Vurdering mot barnets behov" / "Vurdering mot behova til barnet",
        Support: "Behov for forsterkning og veiledning" / "Behov for forsterking og rettleiing",
        Conclusion: "Konklusjon og tilråding" / "Konklusjon og tilråding",
        Signatures: "Underskrifter" / "Underskrifter",
    }
}

/// The headings in the order they are printed.
pub(crate) const SECTIONS: [Section; 20] = [
    Section::Background,
    Section::Family,
    Section::Upbringing,
    Section::Health,
    Section::Economy,
    Section::Dwelling,
    Section::Network,
    Section::LifeSituation,
    Section::Motivation,
    Section::Experience,
    Section::Cooperation,
    Section::Culture,
    Section::Training,
    Section::Attest,
    Section::References,
    Section::Views,
    Section::AgainstNeeds,
    Section::Support,
    Section::Conclusion,
    Section::Signatures,
];

phrases! {
    /// Names of facts and standing sentences that papers share.
    Shared {
        ProtectedPlace: "Adressen er beskyttet: navn, sted og alt som er regnet ut fra sted, er utelatt (Sted: spør leder)." / "Adressa er verna: namn, stad og alt som er rekna ut frå stad, er utelate (Stad: spør leiar).",
        HiddenAddress: "Adressen er skjult for bestemte personer. Sjekk hvem før du deler dokumentet." / "Adressa er skjult for bestemte personar. Sjekk kven før du deler dokumentet.",
        ReadThrough: "Fritekst er skrevet av mennesker. Les gjennom dokumentet før det deles." / "Fritekst er skriven av menneske. Les gjennom dokumentet før det blir delt.",
        MustConfirm: "må bekreftes på nytt" / "må stadfestast på nytt",
        Confirmed: "Opplyst av hjemmet, bekreftet" / "Opplyst av heimen, stadfesta",
        ConfirmedNoDate: "Opplyst av hjemmet, uten dato" / "Opplyst av heimen, utan dato",
        GoneThrough: "Husstanden gjennomgått" / "Husstanden gjennomgått",
        NotGoneThrough: "Husstanden er ikke gjennomgått med dato" / "Husstanden er ikkje gjennomgått med dato",
        SourceMissing: "Ikke oppgitt" / "Ikkje oppgitt",
        Description: "Beskrivelse" / "Skildring",
        Judgement: "Faglig vurdering" / "Fagleg vurdering",
        OtherHome: "[et annet hjem]" / "[ein annan heim]",
        OtherChild: "[et annet barn]" / "[eit anna barn]",
        OtherPerson: "[en annen person]" / "[ein annan person]",
        Adviser: "Fosterhjemsrådgiver" / "Fosterheimsrådgivar",
        Leader: "Leder" / "Leiar",
        Rules: "Regelverk lest" / "Regelverk lese",
        None: "Ingen" / "Ingen",
        Years: "år" / "år",
        FosterHome: "Fosterhjemmet" / "Fosterheimen",
    }
}

phrases! {
    /// Names of facts and standing sentences of a sosialrapport.
    Report {
        Title: "Sosialrapport (fosterhjem)" / "Sosialrapport (fosterheim)",
        Kind: "Slags hjem" / "Slags heim",
        Assignments: "Andre oppdrag" / "Andre oppdrag",
        Status: "Status" / "Status",
        StatusReason: "Grunn til status" / "Grunn til status",
        Obtained: "Rekruttert gjennom" / "Rekruttert gjennom",
        Provider: "Avtale med privat leverandør" / "Avtale med privat leverandør",
        Responsible: "Ansvarlig rådgiver" / "Ansvarleg rådgivar",
        Places: "Plasser" / "Plassar",
        Ages: "Alder hjemmet tar imot" / "Alder heimen tek imot",
        Sexes: "Kjønn hjemmet tar imot" / "Kjønn heimen tek imot",
        SiblingGroup: "Største søskengruppe" / "Største syskengruppe",
        Purposes: "Formål" / "Formål",
        Lengths: "Lengde" / "Lengd",
        OwnKommune: "Barn fra egen kommune" / "Barn frå eigen kommune",
        Restrictions: "Andre forbehold" / "Andre atterhald",
        FreeFrom: "Ledig fra" / "Ledig frå",
        Pause: "Pause" / "Pause",
        HouseholdTable: "Husstanden" / "Husstanden",
        Role: "Rolle" / "Rolle",
        Name: "Navn" / "Namn",
        Born: "Født" / "Fødd",
        Age: "Alder" / "Alder",
        Work: "Arbeid" / "Arbeid",
        OtherKommunes: "Fosterbarn fra andre kommuner" / "Fosterbarn frå andre kommunar",
        HealthObtained: "Opplysninger om helse innhentet" / "Opplysningar om helse henta inn",
        HealthContent: "Innholdet lagres ikke i Heimly." / "Innhaldet blir ikkje lagra i Heimly.",
        Address: "Adresse" / "Adresse",
        Postnummer: "Postnummer og sted" / "Postnummer og stad",
        Kommune: "Kommune" / "Kommune",
        StepFree: "Trappefritt" / "Trappefritt",
        OwnRoom: "Eget rom til barnet" / "Eige rom til barnet",
        Animals: "Dyr" / "Dyr",
        Smoking: "Røyking" / "Røyking",
        OwnNetwork: "Støtte rundt familien" / "Støtte rundt familien",
        NetworkWords: "Nettverket" / "Nettverket",
        Hours: "Timer i uken til et barn" / "Timar i veka til eit barn",
        CompetenceTable: "Erfaring, opplæring og vilje for hvert behov" / "Erfaring, opplæring og vilje for kvart behov",
        Need: "Behov" / "Behov",
        Level: "Nivå (0–3)" / "Nivå (0–3)",
        Basis: "Bygger på" / "Byggjer på",
        Willing: "Vilje" / "Vilje",
        Dates: "Bekreftet" / "Stadfesta",
        StaysNow: "Barn som bor i hjemmet nå" / "Barn som bur i heimen no",
        StaysEnded: "Opphold som er avsluttet" / "Opphald som er avslutta",
        StaysUnplanned: "Av disse ikke planlagt avsluttet" / "Av desse ikkje planlagt avslutta",
        StaysSource: "Opphold registrert på kontoret" / "Opphald registrerte på kontoret",
        Attitude: "Holdning til samvær" / "Haldning til samvær",
        Languages: "Språk" / "Språk",
        Backgrounds: "Bakgrunn familien vil føre videre" / "Bakgrunn familien vil føre vidare",
        Sami: "Samisk språk" / "Samisk språk",
        Programme: "Kurs" / "Kurs",
        Finished: "Fullført" / "Fullført",
        UnderWay: "I gang" / "I gang",
        Who: "Hvem" / "Kven",
        AttestSeen: "Sett" / "Sett",
        AttestConclusion: "Konklusjon" / "Konklusjon",
        AttestOld: "for gammel da den ble sett, be om ny" / "for gammal då han vart sett, be om ny",
        AttestContent: "Attesten og innholdet i den lagres ikke i Heimly." / "Attesten og innhaldet i han blir ikkje lagra i Heimly.",
        ViewsElsewhere: "Synet til et bestemt barn og foreldrene står i begrunnelsen for valget av hjem til det barnet, ikke her." / "Synet til eit bestemt barn og foreldra står i grunngivinga for valet av heim til det barnet, ikkje her.",
        SourcesHeading: "Kilder og datoer" / "Kjelder og datoar",
    }
}
