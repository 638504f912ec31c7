//! The words of the spreadsheet an office fills in: sheets, columns, and what goes where.
//!
//! Which columns must be there and how a cell is read is not decided here.

use super::Lang;

/// A sheet of the template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sheet {
    /// Homes.
    Homes,
    /// The people in each home.
    Household,
    /// Experience and willingness for each kind of need.
    Competence,
    /// Children.
    Children,
    /// What each child needs.
    Needs,
    /// Stays.
    Stays,
}

impl Sheet {
    /// Every sheet, in the order of the template.
    pub const ALL: &'static [Self] =
        &[Self::Homes, Self::Household, Self::Competence, Self::Children, Self::Needs, Self::Stays];

    /// Its name, the same in both languages so that a file means the same to everybody.
    pub fn name(self) -> &'static str {
        match self {
            Self::Homes => "Hjem",
            Self::Household => "Husstand",
            Self::Competence => "Kompetanse",
            Self::Children => "Barn",
            Self::Needs => "Behov",
            Self::Stays => "Opphold",
        }
    }

    /// Other names people give it.
    pub fn synonyms(self) -> &'static [&'static str] {
        match self {
            Self::Homes => &["Heim", "Fosterhjem", "Fosterheim", "Hjemmene", "Heimar"],
            Self::Household => &["Hushald", "Husholdning", "Familiemedlemmer"],
            Self::Competence => &["Kompetanse og villighet"],
            Self::Children => &["Born", "Barna", "Fosterbarn"],
            Self::Needs => &["Behova", "Behovene"],
            Self::Stays => &["Opphald", "Plasseringer", "Plasseringar"],
        }
    }
}

/// The name of the sheet that explains the others.
pub const README_SHEET: &str = "Les dette";
/// The name of the hidden sheet with the words of the drop-downs.
pub const LISTS_SHEET: &str = "Lister";

macro_rules! columns {
    ($($sheet:ident { $($column:ident: $heading:literal [$($synonym:literal),*] $nb:literal / $nn:literal,)+ })+) => {
        /// A column of the template.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the heading in the table below says what each column is")]
        pub enum Column { $($($column),+),+ }

        impl Column {
            /// Every column, sheet by sheet, in the order of the template.
            pub const ALL: &'static [Self] = &[$($(Self::$column),+),+];

            /// The sheet it stands on.
            pub fn sheet(self) -> Sheet { match self { $($(Self::$column => Sheet::$sheet),+),+ } }

            /// Its heading, the same in both languages.
            pub fn heading(self) -> &'static str { match self { $($(Self::$column => $heading),+),+ } }

            /// Other headings people write.
            pub fn synonyms(self) -> &'static [&'static str] {
                match self { $($(Self::$column => &[$($synonym),*]),+),+ }
            }

            /// What goes in it.
            pub fn explanation(self, lang: Lang) -> &'static str {
                let (bokmal, nynorsk) = match self { $($(Self::$column => ($nb, $nn)),+),+ };
                match lang { Lang::Nb => bokmal, Lang::Nn => nynorsk }
            }
        }
    };
}

columns! {
    Homes {
        HomeCode: "Kode" ["Hjemkode", "Hjem kode", "Nr", "Nummer", "Id"]
            "Kort kode dere bruker om hjemmet, for eksempel H-031. Uten kode lager Heimly en." /
            "Kort kode de bruker om heimen, til dømes H-031. Utan kode lagar Heimly ein.",
        HomeName: "Familienavn" ["Familienamn", "Etternavn", "Etternamn", "Navn", "Namn", "Slektsnavn", "Familie", "Fosterforeldre", "Fosterfamilie"]
            "Familiens navn. Må fylles ut." / "Namnet på familien. Må fyllast ut.",
        HomeKind: "Type hjem" ["Type heim", "Type", "Hjemtype", "Type fosterhjem", "Tiltak"]
            "Velg fra listen." / "Vel frå lista.",
        HomeKindWord: "Type med egne ord" ["Type med eigne ord"]
            "Bare når typen er annet fosterhjem." / "Berre når typen er annan fosterheim.",
        HomeStatus: "Status" []
            "Velg fra listen. Tom celle blir til under vurdering." / "Vel frå lista. Tom celle blir til under vurdering.",
        HomeStatusOn: "Status fra" ["Status frå", "Anbefalt dato", "Godkjent dato"]
            "Datoen statusen gjelder fra." / "Datoen statusen gjeld frå.",
        HomeAddress: "Adresse" ["Gateadresse", "Besøksadresse", "Bostedsadresse", "Bustadadresse", "Vei", "Veg"]
            "Gate eller vei og nummer." / "Gate eller veg og nummer.",
        HomePostnummer: "Postnummer" ["Postnr", "Post nr", "Postnummer og sted", "Postnr og sted", "Postadresse"]
            "Fire sifre. Stedet finner Heimly selv." / "Fire siffer. Staden finn Heimly sjølv.",
        HomeKommune: "Kommune" ["Kommunenummer", "Kommunenr", "Bostedskommune"]
            "Navn eller nummer. Trengs bare uten postnummer." / "Namn eller nummer. Trengst berre utan postnummer.",
        HomeContact: "Kontaktperson" ["Fosterforelder", "Fosterfar", "Fostermor", "Fornavn", "Førenamn"]
            "Den dere ringer. Blir fosterforelder i husstanden." / "Den de ringjer. Blir fosterforelder i hushaldet.",
        HomePhone: "Telefon" ["Tlf", "Telefonnummer", "Tlfnr", "Mobil", "Mobilnummer", "Mobiltelefon"]
            "Telefonen til kontaktpersonen." / "Telefonen til kontaktpersonen.",
        HomeEmail: "E-post" ["Epost", "E-postadresse", "Mail", "E-mail"]
            "E-posten til kontaktpersonen." / "E-posten til kontaktpersonen.",
        HomeProtection: "Adressebeskyttelse" ["Adressevern", "Adressesperre", "Sperret adresse", "Gradering", "Hemmelig adresse"]
            "Gjelder kontaktpersonen. Ved strengt fortrolig skal stedet ikke stå her." /
            "Gjeld kontaktpersonen. Ved strengt fortruleg skal staden ikkje stå her.",
        HomePlaces: "Antall plasser" ["Plasser", "Talet på plassar", "Plassar", "Tal plassar", "Antall barn", "Godkjent for", "Kapasitet"]
            "Hvor mange barn hjemmet er godkjent for." / "Kor mange barn heimen er godkjend for.",
        HomeYoungest: "Laveste alder" ["Lågaste alder", "Alder fra", "Alder frå", "Fra alder"]
            "I hele år." / "I heile år.",
        HomeOldest: "Høyeste alder" ["Høgaste alder", "Alder til", "Til alder"]
            "I hele år, til og med." / "I heile år, til og med.",
        HomeSexes: "Kjønn" []
            "Jente, gutt eller begge. Tom celle: ikke oppgitt." / "Jente, gut eller begge. Tom celle: ikkje oppgitt.",
        HomeSiblings: "Største søskengruppe" ["Søskengruppe", "Største syskengruppe", "Syskengruppe", "Søsken"]
            "Hvor mange søsken hjemmet kan ta sammen." / "Kor mange sysken heimen kan ta saman.",
        HomePurposes: "Akutt eller planlagt" []
            "Akutt, planlagt eller begge, med komma mellom." / "Akutt, planlagt eller begge, med komma mellom.",
        HomeLengths: "Kort eller lang" ["Varighet", "Varigheit"]
            "Kort, lang eller begge, med komma mellom." / "Kort, lang eller begge, med komma mellom.",
        HomeOwnKommune: "Barn fra egen kommune" ["Barn frå eigen kommune"]
            "Om hjemmet vil ta barn fra sin egen kommune." / "Om heimen vil ta barn frå sin eigen kommune.",
        HomeProvider: "Avtale med privat leverandør" ["Privat leverandør"]
            "Velg fra listen. Tom celle: ikke spurt." / "Vel frå lista. Tom celle: ikkje spurt.",
        HomeRestrictions: "Andre begrensninger" ["Begrensninger", "Andre avgrensingar", "Avgrensingar"]
            "Hjemmets egne ord." / "Heimen sine eigne ord.",
        HomeStepFree: "Trinnfritt" ["Trinnfri"]
            "Om man kommer inn og rundt uten trinn." / "Om ein kjem inn og rundt utan trinn.",
        HomeOwnRoom: "Eget rom" ["Eige rom"]
            "Om et fosterbarn får rom alene." / "Om eit fosterbarn får rom åleine.",
        HomeAnimals: "Dyr" ["Husdyr", "Kjæledyr"]
            "Hund, katt, hest, gnager, fugl, husdyr, med komma mellom. Skriv ingen når det ikke er dyr." /
            "Hund, katt, hest, gnager, fugl, husdyr, med komma mellom. Skriv ingen når det ikkje er dyr.",
        HomeSmoking: "Røyking" ["Røyk", "Røykjing"]
            "Velg fra listen." / "Vel frå lista.",
        HomeLanguages: "Språk" []
            "Språk som snakkes, med komma mellom." / "Språk som blir snakka, med komma mellom.",
        HomeHours: "Timer i uka" ["Timar i veka"]
            "Timer i uka hjemmet har til et barn." / "Timar i veka heimen har til eit barn.",
        HomeContactAttitude: "Holdning til samvær" ["Haldning til samvær"]
            "Velg fra listen." / "Vel frå lista.",
        HomeConfirmed: "Sist bekreftet" ["Bekreftet", "Sist stadfesta", "Stadfesta", "Oppdatert"]
            "Dagen opplysningene på raden sist ble bekreftet." / "Dagen opplysningane på rada sist vart stadfesta.",
        HomeFreeFrom: "Ledig fra" ["Ledig frå"]
            "Ikke ledig før denne dagen." / "Ikkje ledig før denne dagen.",
        HomePauseFrom: "Pause fra" ["Pause frå"]
            "Første dag i en pause hjemmet har bedt om." / "Første dag i ein pause heimen har bede om.",
        HomePauseTo: "Pause til og med" ["Pause til"]
            "Siste dag i pausen. Tom celle: ikke avtalt." / "Siste dag i pausen. Tom celle: ikkje avtalt.",
        HomeNotes: "Notater" ["Notat", "Merknad", "Merknader", "Kommentar", "Kommentarer"]
            "Fri tekst." / "Fri tekst.",
    }
    Household {
        MemberHome: "Hjem" ["Kode", "Hjemkode", "Heim"]
            "Koden fra arket Hjem. Må fylles ut." / "Koden frå arket Hjem. Må fyllast ut.",
        MemberName: "Navn" ["Namn"] "Må fylles ut." / "Må fyllast ut.",
        MemberRole: "Rolle" [] "Velg fra listen. Må fylles ut." / "Vel frå lista. Må fyllast ut.",
        MemberBirth: "Født" ["Fødd", "Fødselsdato", "Fødselsår", "Fødselsår eller dato"]
            "Dato eller bare år. Aldri fødselsnummer." / "Dato eller berre år. Aldri fødselsnummer.",
        MemberPhone: "Telefon" ["Tlf", "Mobil"] "Telefonnummer." / "Telefonnummer.",
        MemberEmail: "E-post" ["Epost"] "E-postadresse." / "E-postadresse.",
        MemberWork: "Arbeid" ["Yrke", "Jobb"] "Med egne ord." / "Med eigne ord.",
        MemberProtection: "Adressebeskyttelse" ["Adressevern", "Gradering"]
            "Velg fra listen. Tom celle: ingen." / "Vel frå lista. Tom celle: ingen.",
        MemberKommune: "Plassert av kommune" [] "For fosterbarn fra en annen kommune." / "For fosterbarn frå ein annan kommune.",
        MemberFrom: "Bor her fra" ["Bur her frå"] "Må fylles ut for fosterbarn fra en annen kommune." / "Må fyllast ut for fosterbarn frå ein annan kommune.",
        MemberTo: "Flyttet ut" ["Flytta ut"] "Flyttedagen, hvis barnet har flyttet." / "Flyttedagen, om barnet har flytta.",
    }
    Competence {
        CompetenceHome: "Hjem" ["Kode", "Hjemkode", "Heim"]
            "Koden fra arket Hjem. Må fylles ut." / "Koden frå arket Hjem. Må fyllast ut.",
        CompetenceNeed: "Behov" [] "Velg fra listen. Må fylles ut." / "Vel frå lista. Må fyllast ut.",
        CompetenceLevel: "Nivå" []
            "0 til 3. Tom celle: ikke kartlagt." / "0 til 3. Tom celle: ikkje kartlagt.",
        CompetenceBasis: "Grunnlag" [] "Kurs, tidligere barn, yrke." / "Kurs, tidlegare barn, yrke.",
        CompetenceWilling: "Villighet" ["Vilje", "Vil"]
            "Ja, kanskje eller nei. Tom celle: ikke spurt." / "Ja, kanskje eller nei. Tom celle: ikkje spurt.",
        CompetenceConfirmed: "Sist bekreftet" ["Bekreftet", "Sist stadfesta"]
            "Dagen svarene sist ble bekreftet." / "Dagen svara sist vart stadfesta.",
    }
    Children {
        ChildPseudonym: "Pseudonym" ["Barn", "Barnet"]
            "Et navn dere bruker om barnet, for eksempel en fugl. Må fylles ut." /
            "Eit namn de bruker om barnet, til dømes ein fugl. Må fyllast ut.",
        ChildBirth: "Fødselsdato" ["Født", "Fødd"]
            "Dag, måned og år. Aldri fødselsnummer. Må fylles ut." / "Dag, månad og år. Aldri fødselsnummer. Må fyllast ut.",
        ChildKommune: "Omsorgskommune" ["Kommune"] "Navn eller nummer. Må fylles ut." / "Namn eller nummer. Må fyllast ut.",
        ChildSex: "Kjønn" [] "Jente eller gutt." / "Jente eller gut.",
        ChildCase: "Saksnummer" ["Sak", "Saksnr"] "Referansen i fagsystemet." / "Referansen i fagsystemet.",
        ChildBasis: "Hjemmel" ["Heimel", "Lovgrunnlag", "Vedtak"] "Velg fra listen." / "Vel frå lista.",
        ChildProtection: "Adressebeskyttelse" ["Adressevern", "Gradering"]
            "Velg fra listen. Tom celle: ingen." / "Vel frå lista. Tom celle: ingen.",
        ChildSiblings: "Søsken" ["Sysken"]
            "Pseudonymene til søsken på dette arket, med komma mellom." / "Pseudonyma til sysken på dette arket, med komma mellom.",
        ChildTogether: "Søsken sammen" ["Sysken saman"]
            "Velg fra listen. Gjelder alle søsken på raden." / "Vel frå lista. Gjeld alle sysken på rada.",
        ChildNotes: "Notater" ["Notat", "Merknad"] "Fri tekst." / "Fri tekst.",
    }
    Needs {
        NeedChild: "Barn" ["Pseudonym", "Barnet"] "Pseudonymet fra arket Barn. Må fylles ut." / "Pseudonymet frå arket Barn. Må fyllast ut.",
        NeedStage: "Hvor langt" ["Kor langt", "Stadium", "Haster"] "Velg fra listen. Må fylles ut." / "Vel frå lista. Må fyllast ut.",
        NeedRegistered: "Registrert" ["Registrert dato"] "Dagen behovet ble registrert. Må fylles ut." / "Dagen behovet vart registrert. Må fyllast ut.",
        NeedPurpose: "Formål" ["Føremål"] "Velg fra listen. Må fylles ut." / "Vel frå lista. Må fyllast ut.",
        NeedWished: "Ønsket dato" ["Ønskt dato", "Innflytting"] "Dagen barnet bør flytte inn." / "Dagen barnet bør flytte inn.",
        NeedLength: "Varighet" ["Varigheit", "Kort eller lang"] "Kort eller lang." / "Kort eller lang.",
        NeedMonths: "Antall måneder" ["Måneder", "Tal månader"] "Hvis det er anslått." / "Om det er anslått.",
        NeedLoad: "Timer i uka" ["Timar i veka"] "Oppfølging barnet trenger. 0: ingen." / "Oppfølging barnet treng. 0: inga.",
        NeedAllergies: "Allergi" ["Allergier"]
            "Hund, katt, hest, gnager, fugl, husdyr, med komma mellom. Skriv ingen når det ikke er noen." /
            "Hund, katt, hest, gnager, fugl, husdyr, med komma mellom. Skriv ingen når det ikkje er nokon.",
        NeedSmokeFree: "Røykfritt" [] "Om hjemmet må være røykfritt." / "Om heimen må vere røykfri.",
        NeedStepFree: "Trinnfritt" [] "Om hjemmet må være trinnfritt." / "Om heimen må vere trinnfri.",
        NeedLanguage: "Førstespråk" ["Morsmål"] "Velg fra listen. Tom celle: ikke spurt." / "Vel frå lista. Tom celle: ikkje spurt.",
        NeedSami: "Samisk språk" [] "Nordsamisk, lulesamisk, sørsamisk eller ingen." / "Nordsamisk, lulesamisk, sørsamisk eller ingen.",
        NeedNearby: "Nærmiljø postnummer" ["Nærmiljø"] "Postnummeret der barnet hører til." / "Postnummeret der barnet høyrer til.",
        NeedSchool: "Skole eller barnehage" ["Skole", "Skule", "Barnehage"]
            "Den barnet bør beholde. Skriv ingen når det ikke er noen." / "Den barnet bør behalde. Skriv ingen når det ikkje er nokon.",
        NeedSchoolPostnummer: "Skolens postnummer" ["Postnummer skole", "Postnummer skule"] "Fire sifre." / "Fire siffer.",
        NeedSchoolMinutes: "Lengste skolevei i minutter" ["Lengste skuleveg i minutt"] "En vei." / "Ein veg.",
        NeedContactWith: "Samvær med" []
            "For eksempel mor. Skriv ingen når det ikke skal være samvær." / "Til dømes mor. Skriv ingen når det ikkje skal vere samvær.",
        NeedContactPlace: "Samvær sted" ["Samvær stad"] "Hvor samværet er." / "Kvar samværet er.",
        NeedContactPostnummer: "Samvær postnummer" [] "Fire sifre." / "Fire siffer.",
        NeedContactVisits: "Samvær i året" ["Antall samvær"] "Hvor mange ganger i året." / "Kor mange gonger i året.",
        NeedAvoidChildren: "Ikke bo med barn" ["Ikkje bu med barn"] "Yngre, eldre eller alle." / "Yngre, eldre eller alle.",
        NeedAvoidPlaces: "Ikke bo i" ["Ikkje bu i"] "Kommuner eller postnumre, med komma mellom." / "Kommunar eller postnummer, med komma mellom.",
        NeedSummary: "Oppsummering" ["Beskrivelse", "Skildring", "Notater"] "Fri tekst." / "Fri tekst.",
    }
    Stays {
        StayChild: "Barn" ["Pseudonym", "Barnet"] "Pseudonymet fra arket Barn. Må fylles ut." / "Pseudonymet frå arket Barn. Må fyllast ut.",
        StayHome: "Hjem" ["Kode", "Hjemkode", "Heim"] "Koden fra arket Hjem." / "Koden frå arket Hjem.",
        StayElsewhere: "Annet sted" ["Annan stad", "Sted"]
            "Når barnet ikke bor i et av hjemmene: foreldre, egen bolig, institusjon med navn, eller annet." /
            "Når barnet ikkje bur i ein av heimane: foreldre, eigen bustad, institusjon med namn, eller anna.",
        StayFrom: "Flyttet inn" ["Flytta inn", "Fra", "Frå", "Fra dato", "Startdato"] "Må fylles ut." / "Må fyllast ut.",
        StayTo: "Flyttet ut" ["Flytta ut", "Til", "Til dato", "Sluttdato"]
            "Flyttedagen. Tom celle: bor der ennå." / "Flyttedagen. Tom celle: bur der enno.",
        StayDuration: "Midlertidig eller varig" [] "Velg fra listen." / "Vel frå lista.",
        StayManner: "Akutt eller planlagt" [] "Velg fra listen." / "Vel frå lista.",
        StayPurpose: "Formål" ["Føremål"] "Velg fra listen." / "Vel frå lista.",
        StayExpected: "Forventet slutt" ["Venta slutt"] "Hvis den er kjent." / "Om han er kjend.",
        StayEndReason: "Hvorfor det tok slutt" ["Kvifor det tok slutt", "Årsak"] "Velg fra listen." / "Vel frå lista.",
        StayEndManner: "Slutt planlagt" [] "Velg fra listen." / "Vel frå lista.",
        StayMovedTo: "Flyttet til" ["Flytta til"] "Velg fra listen." / "Vel frå lista.",
    }
}

/// What the first sheet of the template says, line by line.
pub fn readme(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Nb => &[
            "Mal for å hente hjem, barn og opphold inn i Heimly",
            "Fyll ut arkene du trenger. Bare arket Hjem med familienavn må være med.",
            "Én rad er ett hjem, én person, ett barn eller ett opphold. Ikke slå sammen celler.",
            "La cellen stå tom når dere ikke vet. Tomt betyr ikke spurt, og er noe annet enn nei og 0.",
            "Skriv datoer som 24.11.2026. Skriv aldri fødselsnummer.",
            "På arket Behov er det én kolonne for hver type behov. Skriv 1, 2 eller 3 etter hvor alvorlig det er.",
            "Ved strengt fortrolig adresse skal verken adresse, postnummer eller kommune stå her.",
            "Heimly leser alt eller ingenting. Er det feil, sier Heimly hvilket ark, hvilken rad og hva du kan gjøre.",
            "Besøk, tilsyn, veiledning, forsterkning og henvendelser hentes ikke inn fra denne malen ennå.",
        ],
        Lang::Nn => &[
            "Mal for å hente heimar, barn og opphald inn i Heimly",
            "Fyll ut arka du treng. Berre arket Hjem med familienamn må vere med.",
            "Éi rad er éin heim, éin person, eitt barn eller eitt opphald. Ikkje slå saman celler.",
            "La cella stå tom når de ikkje veit. Tomt betyr ikkje spurt, og er noko anna enn nei og 0.",
            "Skriv datoar som 24.11.2026. Skriv aldri fødselsnummer.",
            "På arket Behov er det éin kolonne for kvar type behov. Skriv 1, 2 eller 3 etter kor alvorleg det er.",
            "Ved strengt fortruleg adresse skal verken adresse, postnummer eller kommune stå her.",
            "Heimly les alt eller ingenting. Er det feil, seier Heimly kva ark, kva rad og kva du kan gjere.",
            "Besøk, tilsyn, rettleiing, forsterking og førespurnader blir ikkje henta inn frå denne malen enno.",
        ],
    }
}

/// What goes in the column of one kind of need.
pub fn severity_explanation(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb => "1, 2 eller 3 etter hvor alvorlig det er. Tom celle: ikke et behov.",
        Lang::Nn => "1, 2 eller 3 etter kor alvorleg det er. Tom celle: ikkje eit behov.",
    }
}

crate::codes! {
    /// Something the reader of an import should know, though nothing is wrong.
    pub enum Notice {
        /// A column that is not read.
        IgnoredColumn = "ignored_column",
        /// A sheet that is not read.
        IgnoredSheet = "ignored_sheet",
        /// Merged cells: the first has the value, the others count as empty.
        MergedCells = "merged_cells",
        /// Homes without a status were set to under assessment.
        StatusMissing = "status_missing",
        /// Homes without a code were given one.
        CodesMade = "codes_made",
        /// A contact person became a member of the household.
        ContactBecameMember = "contact_became_member",
        /// The row belongs to a home or child that is in the office already, or was left out.
        RowOfExisting = "row_of_existing",
    }
}

/// A notice in words; the place stands beside it.
pub fn notice_sentence(notice: Notice, lang: Lang) -> &'static str {
    let (bokmal, nynorsk) = match notice {
        Notice::IgnoredColumn => {
            ("Kolonnen er ukjent og hentes ikke inn.", "Kolonnen er ukjend og blir ikkje henta inn.")
        }
        Notice::IgnoredSheet => {
            ("Arket er ukjent og hentes ikke inn.", "Arket er ukjent og blir ikkje henta inn.")
        }
        Notice::MergedCells => (
            "Celler er slått sammen. Bare den første har verdien, de andre leses som tomme.",
            "Celler er slått saman. Berre den første har verdien, dei andre blir lesne som tomme.",
        ),
        Notice::StatusMissing => (
            "Status mangler. Hjemmet er satt til under vurdering.",
            "Status manglar. Heimen er sett til under vurdering.",
        ),
        Notice::CodesMade => ("Koden mangler. Heimly har laget en.", "Koden manglar. Heimly har laga ein."),
        Notice::RowOfExisting => (
            "Raden gjelder et hjem eller barn som er på kontoret fra før, og hentes ikke inn.",
            "Rada gjeld ein heim eller eit barn som er på kontoret frå før, og blir ikkje henta inn.",
        ),
        Notice::ContactBecameMember => (
            "Kontaktpersonen er lagt inn i husstanden som fosterforelder.",
            "Kontaktpersonen er lagd inn i hushaldet som fosterforelder.",
        ),
    };
    match lang {
        Lang::Nb => bokmal,
        Lang::Nn => nynorsk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::fold;
    use std::collections::BTreeSet;

    #[test]
    fn no_heading_stands_for_two_columns_of_a_sheet() {
        for sheet in Sheet::ALL {
            let mut seen = BTreeSet::new();
            for column in Column::ALL.iter().filter(|column| column.sheet() == *sheet) {
                let own: BTreeSet<String> = std::iter::once(&column.heading())
                    .chain(column.synonyms())
                    .map(|name| fold(name))
                    .collect();
                for name in own {
                    assert!(seen.insert(name.clone()), "{sheet:?}: {name}");
                }
            }
        }
    }
}
