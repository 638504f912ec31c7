//! What went wrong, as one sentence that says what to do.
//!
//! The list is closed. No sentence repeats what somebody typed, and none names a person.

use super::Lang;

crate::codes! {
    /// What can go wrong for somebody who uses Heimly.
    pub enum Trouble {
        /// The office is locked.
        Locked = "locked",
        /// The passphrase or recovery key is wrong.
        WrongPassphrase = "wrong_passphrase",
        /// A new passphrase is too short.
        WeakPassphrase = "weak_passphrase",
        /// The recovery key cannot be a key.
        BadRecoveryKey = "bad_recovery_key",
        /// There is no office file.
        NoOffice = "no_office",
        /// An office file is there already.
        OfficeExists = "office_exists",
        /// The file is not an office file.
        NotOffice = "not_office",
        /// The file is damaged.
        Damaged = "damaged",
        /// The file was written by a newer Heimly.
        Newer = "newer",
        /// Another window or person has the file open.
        InUse = "in_use",
        /// The folder or file cannot be written.
        ReadOnly = "read_only",
        /// The file to write is an office file.
        TargetIsOffice = "target_is_office",
        /// The disk is full.
        DiskFull = "disk_full",
        /// The file cannot be read.
        Unreadable = "unreadable",
        /// The record is not there.
        NotFound = "not_found",
        /// A field has a value that cannot be stored.
        Invalid = "invalid",
        /// Another record has the same code.
        CodeTaken = "code_taken",
        /// The record is in use by another.
        Referenced = "referenced",
        /// There is nothing to undo.
        NothingToUndo = "nothing_to_undo",
        /// There is nothing to do again.
        NothingToRedo = "nothing_to_redo",
        /// The change cannot be undone because of a later one.
        UndoConflict = "undo_conflict",
        /// The child has no open need.
        NoOpenNeed = "no_open_need",
        /// The child has an open need already.
        OpenNeedExists = "open_need_exists",
        /// The home is excluded and cannot be chosen.
        HomeExcluded = "home_excluded",
        /// A reason is required.
        ReasonRequired = "reason_required",
        /// There is no decision to write a note about.
        NoDecision = "no_decision",
        /// As many homes as the office's limit are asked about the child and have not answered.
        TooManyAsked = "too_many_asked",
        /// The home is asked about the child already and has not answered.
        AlreadyAsked = "already_asked",
        /// Whoever would decide is inhabil.
        Inhabil = "inhabil",
        /// Two records to merge differ, and nobody has chosen which answer holds.
        MergeConflict = "merge_conflict",
        /// A record cannot be merged with itself.
        MergeSame = "merge_same",
        /// Two records to merge are each another home already.
        MergeTwoHomes = "merge_two_homes",
        /// The person or inquiry is a home already.
        AlreadyHome = "already_home",
        /// The office has records, and an office export only goes into an empty one.
        OfficeNotEmpty = "office_not_empty",
        /// The import has problems, so nothing was stored.
        ImportProblems = "import_problems",
        /// The weight set is not there.
        UnknownWeights = "unknown_weights",
        /// There is no plan for several children: something stands in the way.
        NoPlan = "no_plan",
        /// The standard weight set is never changed.
        StandardWeightsFixed = "standard_weights_fixed",
        /// The postnummer is not in the Norwegian register.
        UnknownPostnummer = "unknown_postnummer",
        /// A point lies in the sea.
        PointInSea = "point_in_sea",
        /// A point lies outside Norway, or on Svalbard or Jan Mayen.
        PointOutside = "point_outside",
        /// The address is protected, so where it lies is not used.
        AddressHidden = "address_hidden",
        /// Nobody has said where it lies.
        NotPlaced = "not_placed",
        /// Both ends of a travel time are the same place.
        SamePlace = "same_place",
        /// A road network is being imported already.
        RoadsBusy = "roads_busy",
        /// The file cannot become a road network.
        RoadsRefused = "roads_refused",
        /// The file cannot become place data.
        PlacesRefused = "places_refused",
        /// The round cannot be planned.
        NoRound = "no_round",
        /// The call or its arguments are wrong.
        WrongUsage = "wrong_usage",
        /// Something is wrong in the program.
        Internal = "internal",
    }
}

/// The sentence for a trouble.
pub fn sentence(trouble: Trouble, lang: Lang) -> &'static str {
    let (bokmal, nynorsk) = words(trouble);
    match lang {
        Lang::Nb => bokmal,
        Lang::Nn => nynorsk,
    }
}

#[expect(clippy::too_many_lines, reason = "one table: a sentence in each language for every trouble")]
fn words(trouble: Trouble) -> (&'static str, &'static str) {
    match trouble {
        Trouble::Locked => (
            "Kontoret er låst. Lås opp med passfrasen først.",
            "Kontoret er låst. Lås opp med passfrasen først.",
        ),
        Trouble::WrongPassphrase => (
            "Passfrasen eller nøkkelen er feil. Prøv igjen, eller bruk gjenopprettingsnøkkelen.",
            "Passfrasen eller nøkkelen er feil. Prøv igjen, eller bruk attopprettingsnøkkelen.",
        ),
        Trouble::WeakPassphrase => (
            "Passfrasen er for kort. Bruk minst 12 tegn, gjerne fire ord.",
            "Passfrasen er for kort. Bruk minst 12 teikn, gjerne fire ord.",
        ),
        Trouble::BadRecoveryKey => (
            "Gjenopprettingsnøkkelen er skrevet feil. Sammenlign med utskriften, gruppe for gruppe.",
            "Attopprettingsnøkkelen er skriven feil. Samanlikn med utskrifta, gruppe for gruppe.",
        ),
        Trouble::NoOffice => (
            "Det er ingen kontorfil her. Opprett et kontor, eller velg en annen fil.",
            "Det er inga kontorfil her. Opprett eit kontor, eller vel ei anna fil.",
        ),
        Trouble::OfficeExists => (
            "Det ligger en kontorfil her fra før. Lås den opp, eller velg en annen mappe.",
            "Det ligg ei kontorfil her frå før. Lås henne opp, eller vel ei anna mappe.",
        ),
        Trouble::NotOffice => (
            "Filen er ikke en kontorfil fra Heimly. Velg en fil som slutter på .heimly.",
            "Fila er ikkje ei kontorfil frå Heimly. Vel ei fil som sluttar på .heimly.",
        ),
        Trouble::Damaged => (
            "Kontorfilen er skadet og ble ikke åpnet. Bruk den siste sikkerhetskopien, og ta vare på filen.",
            "Kontorfila er skadd og vart ikkje opna. Bruk den siste tryggingskopien, og ta vare på fila.",
        ),
        Trouble::Newer => (
            "Kontorfilen er lagret av en nyere Heimly og er ikke rørt. Installer den nyeste utgaven.",
            "Kontorfila er lagra av ein nyare Heimly og er ikkje rørt. Installer den nyaste utgåva.",
        ),
        Trouble::InUse => (
            "Kontorfilen er åpen i et annet vindu. Lukk det andre vinduet, og prøv igjen.",
            "Kontorfila er open i eit anna vindauge. Lukk det andre vindauget, og prøv igjen.",
        ),
        Trouble::ReadOnly => (
            "Mappen kan ikke skrives til. Velg en annen mappe, eller be IT om skrivetilgang.",
            "Mappa kan ikkje skrivast til. Vel ei anna mappe, eller be IT om skrivetilgang.",
        ),
        Trouble::TargetIsOffice => (
            "Filen er en kontorfil og blir ikke skrevet over. Velg et annet navn.",
            "Fila er ei kontorfil og blir ikkje skriven over. Vel eit anna namn.",
        ),
        Trouble::DiskFull => (
            "Disken er full, så ingenting ble lagret. Frigjør plass, og prøv igjen.",
            "Disken er full, så ingenting vart lagra. Frigjer plass, og prøv igjen.",
        ),
        Trouble::Unreadable => (
            "Filen kan ikke leses. Sjekk at den finnes og at du har tilgang.",
            "Fila kan ikkje lesast. Sjekk at ho finst og at du har tilgang.",
        ),
        Trouble::NotFound => (
            "Det du leter etter, finnes ikke her. Sjekk skrivemåten, eller velg fra listen.",
            "Det du leitar etter, finst ikkje her. Sjekk skrivemåten, eller vel frå lista.",
        ),
        Trouble::Invalid => (
            "Feltet har en verdi som ikke kan lagres. Rett feltet, og prøv igjen.",
            "Feltet har ein verdi som ikkje kan lagrast. Rett feltet, og prøv igjen.",
        ),
        Trouble::CodeTaken => (
            "Koden er i bruk av et annet hjem. Velg en annen kode.",
            "Koden er i bruk av ein annan heim. Vel ein annan kode.",
        ),
        Trouble::Referenced => (
            "Posten er i bruk et annet sted og kan ikke fjernes. Fjern koblingen først.",
            "Posten er i bruk ein annan stad og kan ikkje fjernast. Fjern koplinga først.",
        ),
        Trouble::NothingToUndo => ("Det er ingenting å angre.", "Det er ingenting å angre."),
        Trouble::NothingToRedo => ("Det er ingenting å gjøre om igjen.", "Det er ingenting å gjere om att."),
        Trouble::UndoConflict => (
            "Endringen kan ikke angres fordi noe er endret etterpå. Rett feltet for hånd.",
            "Endringa kan ikkje angrast fordi noko er endra etterpå. Rett feltet for hand.",
        ),
        Trouble::NoOpenNeed => (
            "Barnet har ikke noe åpent behov. Registrer et behov først.",
            "Barnet har ikkje noko ope behov. Registrer eit behov først.",
        ),
        Trouble::OpenNeedExists => (
            "Barnet har et åpent behov fra før. Rett det, eller avslutt det først.",
            "Barnet har eit ope behov frå før. Rett det, eller avslutt det først.",
        ),
        Trouble::HomeExcluded => (
            "Hjemmet er utelukket for dette barnet og kan ikke velges. Se grunnene under Utelukket.",
            "Heimen er utelukka for dette barnet og kan ikkje veljast. Sjå grunnane under Utelukka.",
        ),
        Trouble::ReasonRequired => {
            ("Skriv en begrunnelse i feltet før du lagrer.", "Skriv ei grunngiving i feltet før du lagrar.")
        }
        Trouble::NoDecision => (
            "Det er ikke tatt noe valg for barnet ennå. Velg et hjem først.",
            "Det er ikkje teke noko val for barnet enno. Vel ein heim først.",
        ),
        Trouble::TooManyAsked => (
            "Så mange hjem som kontoret har satt som grense, er spurt og har ikke svart. Vent på svar, eller trekk et spørsmål.",
            "Så mange heimar som kontoret har sett som grense, er spurde og har ikkje svart. Vent på svar, eller trekk eit spørsmål.",
        ),
        Trouble::AlreadyAsked => (
            "Hjemmet er spurt om barnet og har ikke svart. Skriv inn svaret, eller trekk spørsmålet først.",
            "Heimen er spurd om barnet og har ikkje svart. Skriv inn svaret, eller trekk spørsmålet først.",
        ),
        Trouble::Inhabil => (
            "Den som er inhabil, kan ikke ta valget. En annen må ta valget.",
            "Den som er inhabil, kan ikkje ta valet. Ein annan må ta valet.",
        ),
        Trouble::MergeConflict => (
            "De to har ulike svar. Velg hvilket svar som gjelder, for hvert felt som er listet opp.",
            "Dei to har ulike svar. Vel kva svar som gjeld, for kvart felt som er lista opp.",
        ),
        Trouble::MergeSame => (
            "Det samme er valgt to ganger. Velg to forskjellige som skal slås sammen.",
            "Det same er valt to gonger. Vel to ulike som skal slåast saman.",
        ),
        Trouble::MergeTwoHomes => (
            "De to er koblet til hvert sitt hjem. Slå sammen hjemmene først.",
            "Dei to er kopla til kvar sin heim. Slå saman heimane først.",
        ),
        Trouble::AlreadyHome => (
            "Dette er et hjem i registeret fra før. Åpne hjemmet i stedet.",
            "Dette er ein heim i registeret frå før. Opne heimen i staden.",
        ),
        Trouble::OfficeNotEmpty => (
            "Kontoret har data fra før. En kontoreksport kan bare hentes inn i et tomt kontor.",
            "Kontoret har data frå før. Ein kontoreksport kan berre hentast inn i eit tomt kontor.",
        ),
        Trouble::ImportProblems => (
            "Noen rader kan ikke leses, så ingenting ble hentet inn. Rett radene, og prøv igjen.",
            "Nokre rader kan ikkje lesast, så ingenting vart henta inn. Rett radene, og prøv igjen.",
        ),
        Trouble::UnknownWeights => (
            "Vektsettet finnes ikke. Bruk «Standard 1» eller et av kontorets egne.",
            "Vektsettet finst ikkje. Bruk «Standard 1» eller eit av kontoret sine eigne.",
        ),
        Trouble::NoPlan => (
            "Det finnes ingen fordeling. Rett det som står i veien, og prøv igjen.",
            "Det finst inga fordeling. Rett det som står i vegen, og prøv igjen.",
        ),
        Trouble::StandardWeightsFixed => (
            "«Standard 1» endres aldri. Gi vektene et annet navn, og lagre dem som kontorets egne.",
            "«Standard 1» blir aldri endra. Gi vektene eit anna namn, og lagre dei som kontoret sine eigne.",
        ),
        Trouble::UnknownPostnummer => (
            "Postnummeret finnes ikke i Norge. Sjekk de fire sifrene, eller sett stedet på kartet.",
            "Postnummeret finst ikkje i Noreg. Sjekk dei fire siffera, eller set staden på kartet.",
        ),
        Trouble::PointInSea => {
            ("Punktet ligger i sjøen. Flytt det inn på land.", "Punktet ligg i sjøen. Flytt det inn på land.")
        }
        Trouble::PointOutside => (
            "Punktet ligger utenfor kartet over Norge. Flytt det, eller bruk postnummeret.",
            "Punktet ligg utanfor kartet over Noreg. Flytt det, eller bruk postnummeret.",
        ),
        Trouble::AddressHidden => (
            "Adressen er skjult, så stedet blir ikke brukt her. Spør lederen.",
            "Adressa er skjult, så staden blir ikkje brukt her. Spør leiaren.",
        ),
        Trouble::NotPlaced => (
            "Det er ikke registrert hvor stedet er. Skriv inn postnummeret, eller sett stedet på kartet.",
            "Det er ikkje registrert kvar staden er. Skriv inn postnummeret, eller set staden på kartet.",
        ),
        Trouble::SamePlace => (
            "Fra og til er samme sted. Velg to steder; hjem i samme postnummer må først settes på kartet.",
            "Frå og til er same staden. Vel to stader; heimar i same postnummer må først setjast på kartet.",
        ),
        Trouble::RoadsBusy => (
            "Et veinett hentes inn nå. Vent til det er ferdig, eller stopp det først.",
            "Eit vegnett blir henta inn no. Vent til det er ferdig, eller stopp det først.",
        ),
        Trouble::RoadsRefused => (
            "Filen kan ikke brukes som veinett. Veinettet som var her fra før, er fortsatt i bruk.",
            "Fila kan ikkje brukast som vegnett. Vegnettet som var her frå før, er framleis i bruk.",
        ),
        Trouble::PlacesRefused => (
            "Filen kan ikke brukes som stedsdata. Dataene som var her fra før, er fortsatt i bruk.",
            "Fila kan ikkje brukast som staddata. Dataa som var her frå før, er framleis i bruk.",
        ),
        Trouble::NoRound => (
            "Runden kan ikke planlegges slik. Rett det som er feil, og prøv igjen.",
            "Runden kan ikkje planleggjast slik. Rett det som er feil, og prøv igjen.",
        ),
        Trouble::WrongUsage => (
            "Kallet eller feltene er skrevet feil. Se «heimly --help».",
            "Kallet eller felta er skrivne feil. Sjå «heimly --help».",
        ),
        Trouble::Internal => (
            "Noe gikk galt i Heimly, og ingenting ble lagret. Lås og lås opp igjen; si fra hvis det gjentar seg.",
            "Noko gjekk gale i Heimly, og ingenting vart lagra. Lås og lås opp att; sei frå om det skjer igjen.",
        ),
    }
}
