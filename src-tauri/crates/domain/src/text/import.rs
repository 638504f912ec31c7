//! What can be wrong with data from outside, and the sentence for each.
//!
//! The lists are closed. A sentence says what is wrong and what to do; where it is wrong stands beside it,
//! and the value itself is never repeated, because it may be personal data.

use super::Lang;

crate::codes! {
    /// A fault at one place: a path in an office export, a cell in a spreadsheet, a field on screen.
    pub enum Fault {
        /// The field is not one Heimly knows.
        UnknownField = "unknown_field",
        /// A field that must be there is missing.
        MissingField = "missing_field",
        /// The same field twice.
        RepeatedField = "repeated_field",
        /// Not the kind of value that belongs here, or not a code in the list.
        WrongValue = "wrong_value",
        /// Must be filled in.
        Empty = "empty",
        /// The text is too long.
        TooLong = "too_long",
        /// The list is too long.
        TooMany = "too_many",
        /// A character that cannot be shown or printed.
        ControlCharacter = "control_character",
        /// The same value twice in a list that has each once.
        Repeated = "repeated",
        /// The number is outside what is possible.
        OutOfRange = "out_of_range",
        /// Not a date.
        NotDate = "not_date",
        /// A date before 1900 or after 2100.
        DateOutOfRange = "date_out_of_range",
        /// A day after today, for something that has happened.
        InFuture = "in_future",
        /// Born after today.
        BornInFuture = "born_in_future",
        /// Ends before it starts.
        EndsBeforeStart = "ends_before_start",
        /// The youngest age is above the oldest.
        AgesReversed = "ages_reversed",
        /// Two records with the same id.
        DuplicateId = "duplicate_id",
        /// Two homes with the same code.
        DuplicateCode = "duplicate_code",
        /// The code belongs to a home that is in the office already.
        CodeTaken = "code_taken",
        /// Two records about the same thing, of which there can be one.
        DuplicateRecord = "duplicate_record",
        /// Refers to a record that is not there.
        Dangling = "dangling",
        /// Refers to the record itself.
        SelfReference = "self_reference",
        /// More than one open need for a child.
        SecondOpenNeed = "second_open_need",
        /// A decision, ranking or similar where need and child do not belong together.
        NeedOfOtherChild = "need_of_other_child",
        /// A location on a home that is strengt fortrolig.
        LocationOfStrict = "location_of_strict",
        /// Eleven digits that can be a fødselsnummer.
        NationalId = "national_id",
        /// A formula that ends in an error.
        FormulaError = "formula_error",
        /// Empty because the cell is merged with another.
        MergedEmpty = "merged_empty",
        /// Not a whole number.
        NotNumber = "not_number",
        /// Not four digits.
        NotPostnummer = "not_postnummer",
        /// A kommune that is not found.
        NotKommune = "not_kommune",
        /// Not one of the words that can be chosen.
        NotInList = "not_in_list",
        /// No home with this code, in the file or the office.
        NoSuchHome = "no_such_home",
        /// No child with this pseudonym, in the file or the office.
        NoSuchChild = "no_such_child",
        /// The word that «annet» needs is missing.
        WordMissing = "word_missing",
        /// A value that needs another field to be filled in.
        NeedsOther = "needs_other",
    }
}

crate::codes! {
    /// A fault that makes a whole file unreadable.
    pub enum FileFault {
        /// Nothing in it.
        Empty = "empty_file",
        /// More bytes than are read.
        TooLarge = "too_large",
        /// Unpacks to far more than it says.
        ZipBomb = "zip_bomb",
        /// More rows than are read.
        TooManyRows = "too_many_rows",
        /// More columns than are read.
        TooManyColumns = "too_many_columns",
        /// A cell longer than any text in a register.
        GiantCell = "giant_cell",
        /// Has macros.
        Macros = "macros",
        /// Protected with a password.
        PasswordProtected = "password_protected",
        /// The Excel format from before 2007.
        OldExcel = "old_excel",
        /// LibreOffice's own format, or Excel's binary one.
        OtherSpreadsheet = "other_spreadsheet",
        /// Not a spreadsheet at all.
        NotSpreadsheet = "not_spreadsheet",
        /// A spreadsheet that cannot be read.
        DamagedSpreadsheet = "damaged_spreadsheet",
        /// No sheet has columns Heimly knows.
        NoKnownSheet = "no_known_sheet",
        /// Not JSON.
        NotJson = "not_json",
        /// JSON, but not an office export.
        NotOfficeExport = "not_office_export",
        /// An office export from a newer program.
        NewerExport = "newer_export",
        /// The passphrase does not open the file.
        WrongPassphrase = "wrong_export_passphrase",
        /// Sealed for a key, or so heavily that it is not opened.
        OtherSeal = "other_seal",
        /// Damaged after it was sealed.
        DamagedSeal = "damaged_seal",
        /// Neither an office export nor a sealed one.
        NotExport = "not_export",
    }
}

/// What is wrong at one place, and what to do.
pub fn fault_sentence(fault: Fault, lang: Lang) -> &'static str {
    pick(fault_words(fault), lang)
}

/// Why a file is not read, and what to do.
pub fn file_sentence(fault: FileFault, lang: Lang) -> &'static str {
    pick(file_words(fault), lang)
}

fn pick((bokmal, nynorsk): (&'static str, &'static str), lang: Lang) -> &'static str {
    match lang {
        Lang::Nb => bokmal,
        Lang::Nn => nynorsk,
    }
}

#[expect(clippy::too_many_lines, reason = "one table: a sentence in each language for every fault")]
fn fault_words(fault: Fault) -> (&'static str, &'static str) {
    match fault {
        Fault::UnknownField => (
            "Feltet er ukjent for Heimly. Rett navnet, eller ta feltet bort.",
            "Feltet er ukjent for Heimly. Rett namnet, eller ta feltet bort.",
        ),
        Fault::MissingField => ("Feltet må være med. Legg det til.", "Feltet må vere med. Legg det til."),
        Fault::RepeatedField => {
            ("Feltet står to ganger. Behold ett av dem.", "Feltet står to gonger. Behald eitt av dei.")
        }
        Fault::WrongValue => (
            "Verdien har feil form eller er ikke i kodelisten. Rett den etter skjemaet.",
            "Verdien har feil form eller er ikkje i kodelista. Rett han etter skjemaet.",
        ),
        Fault::Empty => ("Feltet må fylles ut. Skriv en verdi.", "Feltet må fyllast ut. Skriv ein verdi."),
        Fault::TooLong => (
            "Teksten er for lang. Kort den ned: navn kan ha 500 tegn, tekster 20 000.",
            "Teksten er for lang. Kort han ned: namn kan ha 500 teikn, tekstar 20 000.",
        ),
        Fault::TooMany => (
            "Listen er for lang. Ta bort det som ikke trengs.",
            "Lista er for lang. Ta bort det som ikkje trengst.",
        ),
        Fault::ControlCharacter => (
            "Teksten har et tegn som ikke kan skrives ut. Skriv teksten på nytt.",
            "Teksten har eit teikn som ikkje kan skrivast ut. Skriv teksten på nytt.",
        ),
        Fault::Repeated => (
            "Verdien står to ganger i samme liste. Behold den én gang.",
            "Verdien står to gonger i same lista. Behald han éin gong.",
        ),
        Fault::OutOfRange => (
            "Tallet er utenfor det som er mulig. Rett tallet.",
            "Talet er utanfor det som er mogleg. Rett talet.",
        ),
        Fault::NotDate => (
            "Dette er ikke en dato. Skriv dag, måned og år, for eksempel 24.11.2026.",
            "Dette er ikkje ein dato. Skriv dag, månad og år, til dømes 24.11.2026.",
        ),
        Fault::DateOutOfRange => (
            "Datoen er før 1900 eller etter 2100. Rett året.",
            "Datoen er før 1900 eller etter 2100. Rett året.",
        ),
        Fault::InFuture => (
            "Datoen er fram i tid. Skriv dagen det skjedde.",
            "Datoen er fram i tid. Skriv dagen det skjedde.",
        ),
        Fault::BornInFuture => (
            "Fødselsdatoen er etter dagens dato. Rett datoen.",
            "Fødselsdatoen er etter dagens dato. Rett datoen.",
        ),
        Fault::EndsBeforeStart => (
            "Sluttdatoen er før startdatoen. Rett en av dem.",
            "Sluttdatoen er før startdatoen. Rett ein av dei.",
        ),
        Fault::AgesReversed => (
            "Laveste alder er høyere enn høyeste alder. Bytt om tallene.",
            "Lågaste alder er høgare enn høgaste alder. Byt om tala.",
        ),
        Fault::DuplicateId => (
            "To oppføringer har samme id. Gi den ene en ny id.",
            "To oppføringar har same id. Gi den eine ein ny id.",
        ),
        Fault::DuplicateCode => (
            "To hjem har samme kode. Gi det ene hjemmet en ny kode.",
            "To heimar har same kode. Gi den eine heimen ein ny kode.",
        ),
        Fault::CodeTaken => (
            "Et hjem på kontoret har denne koden fra før. Bruk en annen kode, eller hopp over raden.",
            "Ein heim på kontoret har denne koden frå før. Bruk ein annan kode, eller hopp over rada.",
        ),
        Fault::DuplicateRecord => (
            "Dette er ført to ganger, og det kan bare stå én gang. Ta bort den ene.",
            "Dette er ført to gonger, og det kan berre stå éin gong. Ta bort den eine.",
        ),
        Fault::Dangling => (
            "Det vises til noe som ikke finnes i filen. Legg det til, eller ta bort henvisningen.",
            "Det er vist til noko som ikkje finst i fila. Legg det til, eller ta bort tilvisinga.",
        ),
        Fault::SelfReference => (
            "Oppføringen viser til seg selv. Rett henvisningen.",
            "Oppføringa viser til seg sjølv. Rett tilvisinga.",
        ),
        Fault::SecondOpenNeed => (
            "Barnet har mer enn ett åpent behov. Lukk det ene.",
            "Barnet har meir enn eitt ope behov. Lukk det eine.",
        ),
        Fault::NeedOfOtherChild => (
            "Behovet hører til et annet barn. Rett barnet eller behovet.",
            "Behovet høyrer til eit anna barn. Rett barnet eller behovet.",
        ),
        Fault::LocationOfStrict => (
            "Hjemmet har strengt fortrolig adresse, og da lagres ikke hvor det ligger. Ta bort stedet.",
            "Heimen har strengt fortruleg adresse, og då blir det ikkje lagra kvar han ligg. Ta bort staden.",
        ),
        Fault::NationalId => (
            "Dette kan være et fødselsnummer, og det lagres ikke i Heimly. Ta det bort.",
            "Dette kan vere eit fødselsnummer, og det blir ikkje lagra i Heimly. Ta det bort.",
        ),
        Fault::FormulaError => (
            "Formelen i cellen gir en feil. Skriv verdien i stedet.",
            "Formelen i cella gir ein feil. Skriv verdien i staden.",
        ),
        Fault::MergedEmpty => (
            "Cellen er slått sammen med en annen og er derfor tom. Del cellene, og skriv verdien i hver rad.",
            "Cella er slått saman med ei anna og er difor tom. Del cellene, og skriv verdien i kvar rad.",
        ),
        Fault::NotNumber => (
            "Dette er ikke et helt tall. Skriv bare sifre.",
            "Dette er ikkje eit heilt tal. Skriv berre siffer.",
        ),
        Fault::NotPostnummer => (
            "Et postnummer har fire sifre. Rett det, eller la cellen stå tom.",
            "Eit postnummer har fire siffer. Rett det, eller la cella stå tom.",
        ),
        Fault::NotKommune => (
            "Kommunen finnes ikke, eller to heter det samme. Skriv navnet eller de fire sifrene i kommunenummeret.",
            "Kommunen finst ikkje, eller to heiter det same. Skriv namnet eller dei fire siffera i kommunenummeret.",
        ),
        Fault::NotInList => (
            "Ordet er ikke i listen. Velg et ord fra nedtrekkslisten i malen.",
            "Ordet er ikkje i lista. Vel eit ord frå nedtrekkslista i malen.",
        ),
        Fault::NoSuchHome => (
            "Ingen hjem har denne koden. Legg hjemmet til på arket Hjem, eller rett koden.",
            "Ingen heim har denne koden. Legg heimen til på arket Hjem, eller rett koden.",
        ),
        Fault::NoSuchChild => (
            "Ingen barn har dette pseudonymet. Legg barnet til på arket Barn, eller rett pseudonymet.",
            "Ingen barn har dette pseudonymet. Legg barnet til på arket Barn, eller rett pseudonymet.",
        ),
        Fault::WordMissing => (
            "«Annet» må forklares. Skriv hva det er, i kolonnen ved siden av.",
            "«Anna» må forklarast. Skriv kva det er, i kolonnen ved sida av.",
        ),
        Fault::NeedsOther => (
            "Verdien kan ikke stå alene. Fyll ut kolonnen den hører sammen med.",
            "Verdien kan ikkje stå åleine. Fyll ut kolonnen han høyrer saman med.",
        ),
    }
}

#[expect(clippy::too_many_lines, reason = "one table: a sentence in each language for every fault")]
fn file_words(fault: FileFault) -> (&'static str, &'static str) {
    match fault {
        FileFault::Empty => ("Filen er tom. Velg en annen fil.", "Fila er tom. Vel ei anna fil."),
        FileFault::TooLarge => (
            "Filen er for stor til å leses inn. Del den opp, eller ta bort bilder og ark som ikke trengs.",
            "Fila er for stor til å lesast inn. Del henne opp, eller ta bort bilete og ark som ikkje trengst.",
        ),
        FileFault::ZipBomb => (
            "Filen pakker ut langt mer enn et regneark gjør, og er ikke åpnet. Lagre arket på nytt i Excel.",
            "Fila pakkar ut langt meir enn eit rekneark gjer, og er ikkje opna. Lagre arket på nytt i Excel.",
        ),
        FileFault::TooManyRows => (
            "Et ark har mer enn 20 000 rader. Ta bort tomme rader, eller del filen opp.",
            "Eit ark har meir enn 20 000 rader. Ta bort tomme rader, eller del fila opp.",
        ),
        FileFault::TooManyColumns => (
            "Et ark har mer enn 200 kolonner. Ta bort kolonnene som ikke trengs.",
            "Eit ark har meir enn 200 kolonnar. Ta bort kolonnane som ikkje trengst.",
        ),
        FileFault::GiantCell => (
            "En celle har mer enn 20 000 tegn. Kort ned teksten.",
            "Ei celle har meir enn 20 000 teikn. Kort ned teksten.",
        ),
        FileFault::Macros => (
            "Regnearket har makroer og er ikke åpnet. Lagre det som .xlsx uten makroer.",
            "Reknearket har makroar og er ikkje opna. Lagre det som .xlsx utan makroar.",
        ),
        FileFault::PasswordProtected => (
            "Regnearket er beskyttet med passord. Fjern passordet i Excel, og lagre det på nytt.",
            "Reknearket er verna med passord. Fjern passordet i Excel, og lagre det på nytt.",
        ),
        FileFault::OldExcel => (
            "Regnearket er i det gamle Excel-formatet (.xls). Lagre det som .xlsx.",
            "Reknearket er i det gamle Excel-formatet (.xls). Lagre det som .xlsx.",
        ),
        FileFault::OtherSpreadsheet => (
            "Heimly leser .xlsx og .csv. Lagre regnearket som .xlsx.",
            "Heimly les .xlsx og .csv. Lagre reknearket som .xlsx.",
        ),
        FileFault::NotSpreadsheet => (
            "Filen er ikke et regneark. Velg en .xlsx- eller .csv-fil.",
            "Fila er ikkje eit rekneark. Vel ei .xlsx- eller .csv-fil.",
        ),
        FileFault::DamagedSpreadsheet => (
            "Regnearket er skadet og kan ikke leses. Åpne det i Excel, og lagre det på nytt.",
            "Reknearket er skadd og kan ikkje lesast. Opne det i Excel, og lagre det på nytt.",
        ),
        FileFault::NoKnownSheet => (
            "Ingen av arkene har kolonner Heimly kjenner. Bruk malen, eller gi kolonnene navn som i malen.",
            "Ingen av arka har kolonnar Heimly kjenner. Bruk malen, eller gi kolonnane namn som i malen.",
        ),
        FileFault::NotJson => (
            "Filen er ikke en hel JSON-fil. Hent kontoreksporten på nytt.",
            "Fila er ikkje ei heil JSON-fil. Hent kontoreksporten på nytt.",
        ),
        FileFault::NotOfficeExport => (
            "Filen er ikke en kontoreksport fra Heimly. Velg en annen fil.",
            "Fila er ikkje ein kontoreksport frå Heimly. Vel ei anna fil.",
        ),
        FileFault::NewerExport => (
            "Kontoreksporten er laget av en nyere Heimly. Installer den nyeste utgaven, og prøv igjen.",
            "Kontoreksporten er laga av ein nyare Heimly. Installer den nyaste utgåva, og prøv igjen.",
        ),
        FileFault::WrongPassphrase => (
            "Passfrasen åpner ikke filen. Prøv igjen med passfrasen eksporten ble laget med.",
            "Passfrasen opnar ikkje fila. Prøv igjen med passfrasen eksporten vart laga med.",
        ),
        FileFault::OtherSeal => (
            "Filen er låst på en måte Heimly ikke åpner. Lag eksporten på nytt i Heimly.",
            "Fila er låst på ein måte Heimly ikkje opnar. Lag eksporten på nytt i Heimly.",
        ),
        FileFault::DamagedSeal => {
            ("Den låste filen er skadet. Hent en ny kopi.", "Den låste fila er skadd. Hent ein ny kopi.")
        }
        FileFault::NotExport => (
            "Filen er verken en kontoreksport eller en låst kontoreksport. Velg en annen fil.",
            "Fila er verken ein kontoreksport eller ein låst kontoreksport. Vel ei anna fil.",
        ),
    }
}

/// One sentence that names the columns a sheet must have and does not.
pub fn missing_columns(sheet: &str, columns: &[&str], lang: Lang) -> String {
    let names: Vec<String> = columns.iter().map(|column| format!("«{column}»")).collect();
    let list = names.join(", ");
    match lang {
        Lang::Nb => format!("Arket «{sheet}» mangler {list}. Legg til kolonnen i den første raden."),
        Lang::Nn => format!("Arket «{sheet}» manglar {list}. Legg til kolonnen i den første rada."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_a_whole_sentence_in_both_languages() {
        let faults = Fault::ALL.iter().map(|fault| fault_words(*fault));
        let files = FileFault::ALL.iter().map(|fault| file_words(*fault));
        for (bokmal, nynorsk) in faults.chain(files) {
            for text in [bokmal, nynorsk] {
                assert!(
                    text.ends_with('.') && text.chars().next().is_some_and(|first| !first.is_lowercase()),
                    "{text}"
                );
            }
        }
    }
}
