//! What the papers say: headings, names of facts and standing sentences of sosialrapport and
//! matchingnotat.
//!
//! Words for codes stand in `codes`, sentences about rules and criteria in their own modules. Provisions are
//! cited by the caller, from the law file.

use super::Lang;

/// A phrase in both languages.
pub(crate) trait Phrase: Copy {
    /// The phrase.
    fn text(self, lang: Lang) -> &'static str;
    /// The phrase as text of its own.
    fn say(self, lang: Lang) -> String {
        self.text(lang).to_owned()
    }
}

/// Declares a closed list of phrases, each in both languages.
macro_rules! phrases {
    ($(#[$meta:meta])* $name:ident { $($variant:ident: $nb:literal / $nn:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name { $($variant),+ }

        impl Phrase for $name {
            fn text(self, lang: Lang) -> &'static str {
                let (bokmal, nynorsk) = match self { $(Self::$variant => ($nb, $nn)),+ };
                match lang {
                    Lang::Nb => bokmal,
                    Lang::Nn => nynorsk,
                }
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
        RulesVersion: "Regelverk" / "Regelverk",
        OtherHome: "[et annet hjem]" / "[ein annan heim]",
        OtherChild: "[et annet barn]" / "[eit anna barn]",
        OtherPerson: "[en annen person]" / "[ein annan person]",
        Adviser: "Fosterhjemsrådgiver" / "Fosterheimsrådgivar",
        Leader: "Leder" / "Leiar",
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
        StepFree: "Trinnfritt" / "Trinnfritt",
        OwnRoom: "Eget rom til barnet" / "Eige rom til barnet",
        Animals: "Dyr" / "Dyr",
        Smoking: "Røyking" / "Røyking",
        OwnNetwork: "Støtte rundt familien" / "Støtte rundt familien",
        NetworkWords: "Nettverket" / "Nettverket",
        Hours: "Timer i uka til et barn" / "Timar i veka til eit barn",
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

phrases! {
    /// The headings of a matchingnotat, in the order they are printed and numbered.
    Part {
        OwnWords: "Barnets egne ord" / "Barnets eigne ord",
        Need: "Behovet" / "Behovet",
        Search: "Søket i familie og nettverk" / "Søket i familie og nettverk",
        Chosen: "Hjemmet som er valgt" / "Heimen som er vald",
        Why: "Hvorfor dette hjemmet" / "Kvifor denne heimen",
        HowMet: "Slik dekkes behovene" / "Slik blir behova dekte",
        Concerns: "Bekymringer og hva som skal gjøres" / "Uro og kva som skal gjerast",
        Unknown: "Ukjent, må spørres om" / "Ukjent, må spørjast om",
        Clarify: "Må avklares før innflytting" / "Må avklarast før innflytting",
        Siblings: "Søsken" / "Sysken",
        Travel: "Samvær og reise" / "Samvær og reise",
        Parents: "Foreldrenes syn" / "Synet til foreldra",
        Alternatives: "Alternativer som er vurdert" / "Alternativ som er vurderte",
        NotFirst: "Hvorfor ikke det første hjemmet" / "Kvifor ikkje den første heimen",
        Others: "Alle andre hjem" / "Alle andre heimar",
        Method: "Slik er det regnet" / "Slik er det rekna",
        Signatures: "Underskrifter" / "Underskrifter",
    }
}

/// The headings in the order they are printed.
pub(crate) const PARTS: [Part; 17] = [
    Part::OwnWords,
    Part::Need,
    Part::Search,
    Part::Chosen,
    Part::Why,
    Part::HowMet,
    Part::Concerns,
    Part::Unknown,
    Part::Clarify,
    Part::Siblings,
    Part::Travel,
    Part::Parents,
    Part::Alternatives,
    Part::NotFirst,
    Part::Others,
    Part::Method,
    Part::Signatures,
];

phrases! {
    /// Why a home cannot be chosen, so roughly that nothing is said of the household or of other children.
    ReasonGroup {
        NotInUse: "Kan ikke brukes som fosterhjem nå" / "Kan ikkje brukast som fosterheim no",
        NoPlace: "Har ikke plass når det trengs" / "Har ikkje plass når det trengst",
        Kind: "Er for et annet formål" / "Er for eit anna formål",
        Children: "Av hensyn til søsken eller andre barn" / "Av omsyn til sysken eller andre barn",
        Place: "Av hensyn til sted, avstand eller personer" / "Av omsyn til stad, avstand eller personar",
        OwnFrame: "Utenfor det hjemmet selv har sagt ja til" / "Utanfor det heimen sjølv har sagt ja til",
        House: "Huset passer ikke for barnet" / "Huset passar ikkje for barnet",
    }
}

/// The groups of reasons in the order they are printed.
pub(crate) const REASON_GROUPS: [ReasonGroup; 7] = [
    ReasonGroup::NotInUse,
    ReasonGroup::NoPlace,
    ReasonGroup::Kind,
    ReasonGroup::Children,
    ReasonGroup::Place,
    ReasonGroup::OwnFrame,
    ReasonGroup::House,
];

phrases! {
    /// Names of facts and standing sentences of a matchingnotat.
    Note {
        Title: "Matchingnotat" / "Matchingnotat",
        Choice: "valg av fosterhjem" / "val av fosterheim",
        Support: "Tallene er støtte; et menneske har valgt." / "Tala er støtte; eit menneske har valt.",
        NotHeard: "Hvorfor barnet ikke er hørt" / "Kvifor barnet ikkje er høyrt",
        AboutMoving: "Om å flytte" / "Om å flytte",
        About: "Om" / "Om",
        Wants: "Vil dette hjemmet" / "Vil denne heimen",
        WeightGiven: "Vekten det er gitt" / "Vekta det er gitt",
        AskedBy: "Spurt av" / "Spurd av",
        ViewAndWeight: "Barnets syn og vekten det er gitt i valget" / "Synet til barnet og vekta det er gitt i valet",
        Reference: "Saksreferanse" / "Saksreferanse",
        Child: "Barn" / "Barn",
        Stage: "Situasjon" / "Situasjon",
        Purpose: "Formål" / "Formål",
        Length: "Forventet lengde" / "Forventa lengd",
        Months: "Forventet antall måneder" / "Forventa tal på månader",
        Wished: "Ønsket innflytting" / "Ønskt innflytting",
        Registered: "Behovet registrert" / "Behovet registrert",
        Decided: "Vedtatt" / "Vedteke",
        Told: "Barnet fikk vite det" / "Barnet fekk vite det",
        Basis: "Hjemmel" / "Heimel",
        Omsorgskommune: "Omsorgskommune" / "Omsorgskommune",
        Load: "Timer i uka til oppfølging" / "Timar i veka til oppfølging",
        AvoidChildren: "Skal ikke bo med" / "Skal ikkje bu med",
        AvoidAreas: "Områder barnet skal holdes unna" / "Område barnet skal haldast unna",
        AvoidPersons: "Personer barnet skal holdes unna" / "Personar barnet skal haldast unna",
        Allergies: "Allergi" / "Allergi",
        SmokeFree: "Må bo røykfritt" / "Må bu røykfritt",
        StepFree: "Må bo trinnfritt" / "Må bu trinnfritt",
        FirstLanguage: "Førstespråk" / "Førstespråk",
        Backgrounds: "Bakgrunn som skal føres videre" / "Bakgrunn som skal førast vidare",
        Sami: "Samisk språk" / "Samisk språk",
        Nearby: "Nærmiljø" / "Nærmiljø",
        Summary: "Behovet i ord" / "Behovet i ord",
        NeedTable: "Behov og alvorlighet (1–3)" / "Behov og alvor (1–3)",
        NeedName: "Behov" / "Behov",
        Severity: "Alvorlighet" / "Alvor",
        InWords: "Med ord" / "Med ord",
        PersonsFound: "Personer funnet" / "Personar funne",
        PersonsAssessed: "Personer vurdert" / "Personar vurderte",
        PersonTable: "Familie og nettverk som er vurdert" / "Familie og nettverk som er vurderte",
        Relation: "Relasjon" / "Relasjon",
        Contacted: "Kontaktet" / "Kontakta",
        Answer: "Svar" / "Svar",
        Assessed: "Vurdert som" / "Vurdert som",
        Because: "Grunn" / "Grunn",
        Concluded: "Søket avsluttet" / "Søket avslutta",
        Conclusion: "Konklusjon" / "Konklusjon",
        WhyBefore: "Hvorfor det er valgt før søket er avsluttet" / "Kvifor det er valt før søket er avslutta",
        Group: "Gruppe" / "Gruppe",
        Approved: "Godkjent for barnet" / "Godkjend for barnet",
        OtherChildren: "Andre barn i hjemmet" / "Andre barn i heimen",
        ChosenOn: "Valgt" / "Vald",
        ChosenBy: "Valgt av" / "Vald av",
        CriteriaTable: "Hvert kriterium, med det verdien bygger på" / "Kvart kriterium, med det verdien byggjer på",
        Criterion: "Kriterium" / "Kriterium",
        RestsOn: "Bygger på" / "Byggjer på",
        Weighed: "Vekt × verdi" / "Vekt × verdi",
        Points: "Poeng" / "Poeng",
        Documented: "Dokumentert" / "Dokumentert",
        Possible: "Mulig" / "Mogleg",
        Cleared: "Avklart" / "Avklart",
        OtherNeeds: "Behov som ikke er med i summen" / "Behov som ikkje er med i summen",
        NotInList: "Hjemmet står nå som utelukket i listen, og regnestykket kan ikke vises. Se listen som ble lagret da valget ble gjort." / "Heimen står no som utelukka i lista, og reknestykket kan ikkje visast. Sjå lista som vart lagra då valet vart gjort.",
        NothingUnknown: "Ingen spørsmål står åpne." / "Ingen spørsmål står opne.",
        NothingToClarify: "Ingenting." / "Ingenting.",
        AboutChild: "Om barnet" / "Om barnet",
        AboutHome: "Til hjemmet" / "Til heimen",
        Sibling: "Søsken" / "Sysken",
        SiblingWish: "Hvordan de bør bo" / "Korleis dei bør bu",
        SiblingWhere: "I det valgte hjemmet" / "I den valde heimen",
        LivesHere: "Bor der" / "Bur der",
        ChosenHere: "Samme hjem er valgt" / "Same heim er vald",
        LivesApart: "Bor ikke der" / "Bur ikkje der",
        NoSiblings: "Ingen søsken er registrert." / "Ingen sysken er registrerte.",
        WhyApart: "Skriftlig begrunnelse for at søsken ikke bor sammen" / "Skriftleg grunngiving for at sysken ikkje bur saman",
        ContactPlan: "Plan for kontakt mellom søsken" / "Plan for kontakt mellom sysken",
        ApartFill: "Skrives av rådgiver før notatet underskrives." / "Blir skrive av rådgivar før notatet blir underskrive.",
        TravelTable: "Én vei fra hjemmet" / "Éin veg frå heimen",
        To: "Til" / "Til",
        Visits: "Ganger i året" / "Gonger i året",
        OneWay: "Én vei" / "Éin veg",
        Found: "Funnet ved" / "Funne ved",
        WhoTravels: "Hvem reiser" / "Kven reiser",
        SiblingsHome: "Hjemmet til søsken" / "Heimen til sysken",
        NoContact: "Ingen samvær er planlagt." / "Ingen samvær er planlagt.",
        ContactOpen: "Samvær er ikke avgjort." / "Samvær er ikkje avgjort.",
        PresentedTable: "Hjem som er lagt fram for barnet eller foreldrene" / "Heimar som er lagde fram for barnet eller foreldra",
        IsFirst: "Det valgte hjemmet står først i listen." / "Den valde heimen står først i lista.",
        FirstIs: "Først i listen står" / "Først i lista står",
        OnlyCodes: "Andre hjem står bare med kode. Et hjem kan være utelukket av flere grunner." / "Andre heimar står berre med kode. Ein heim kan vere utelukka av fleire grunnar.",
        CouldTable: "Hjem som kunne velges" / "Heimar som kunne veljast",
        CouldNotTable: "Utelukket, etter grunn" / "Utelukka, etter grunn",
        Count: "Antall" / "Tal",
        Codes: "Koder" / "Kodar",
        More: "til" / "til",
        Explained: "Hvert kriterium har en verdi fra 0 til 100 og en vekt fra 0 til 5. Dokumentert er vekt ganger laveste verdi, lagt sammen og delt på summen av vektene. Mulig er det samme med høyeste verdi. Det som ikke er kjent, er avstanden mellom de to. Faste regler utelukker og er aldri tall. Synet til barnet, foreldrene og fosterforeldrene er aldri tall." / "Kvart kriterium har ein verdi frå 0 til 100 og ei vekt frå 0 til 5. Dokumentert er vekt gonger lågaste verdi, lagt saman og delt på summen av vektene. Mogleg er det same med høgaste verdi. Det som ikkje er kjent, er avstanden mellom dei to. Faste reglar utelukkar og er aldri tal. Synet til barnet, foreldra og fosterforeldra er aldri tal.",
        Weights: "Vekter" / "Vekter",
        Version: "versjon" / "versjon",
        Computed: "Regnet ut" / "Rekna ut",
        JudgedOn: "Vurdert for dagen" / "Vurdert for dagen",
        Saved: "Listen som ble lagret" / "Lista som vart lagra",
        Homes: "Hjem i listen" / "Heimar i lista",
    }
}
