//! The names of what stands in a printed round.

use super::Lang;

/// A heading, a column or a fact of a printed round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// The paper's name.
    Title,
    /// The name of a day's table.
    Timetable,
    /// Column: when.
    When,
    /// Column: where.
    Where,
    /// Column: the journey there.
    Drive,
    /// Column: the length of the visit.
    Visit,
    /// Column: what it is for.
    Purpose,
    /// The row one leaves in.
    Leave,
    /// The row one is back in.
    Back,
    /// Where it starts, when that is the office.
    Office,
    /// Fact: the sum of driving.
    Driving,
    /// Fact: ferries.
    Ferries,
    /// Fact: visits.
    Visits,
    /// Fact: who drives.
    Driver,
    /// Fact: the whole round.
    Total,
    /// Heading: what one must know before one leaves.
    Warnings,
    /// Heading: what is not in the order.
    LeftOut,
    /// Heading: how the times were found.
    Method,
    /// Before the latest moment.
    Latest,
    /// Before an agreed time.
    Agreed,
    /// That a free text must be read before the paper is handed on.
    ReadThrough,
}

/// The words.
pub(crate) fn label(label: Label, lang: Lang) -> &'static str {
    let (nb, nn) = match label {
        Label::Title => ("Runde", "Runde"),
        Label::Timetable => ("Tidsplan", "Tidsplan"),
        Label::When => ("Kl.", "Kl."),
        Label::Where => ("Hvor", "Kvar"),
        Label::Drive => ("Kjøring dit", "Køyring dit"),
        Label::Visit => ("Besøk", "Besøk"),
        Label::Purpose => ("Hva", "Kva"),
        Label::Leave => ("Avreise", "Avreise"),
        Label::Back => ("Framme", "Framme"),
        Label::Office => ("Kontoret", "Kontoret"),
        Label::Driving => ("Kjøring", "Køyring"),
        Label::Ferries => ("Ferger", "Ferjer"),
        Label::Visits => ("Besøk", "Besøk"),
        Label::Driver => ("Kjører", "Køyrer"),
        Label::Total => ("Samlet", "Samla"),
        Label::Warnings => ("Sjekk før du drar", "Sjekk før du dreg"),
        Label::LeftOut => ("Ikke med i runden", "Ikkje med i runden"),
        Label::Method => ("Om reisetidene", "Om reisetidene"),
        Label::Latest => ("senest", "seinast"),
        Label::Agreed => ("avtalt", "avtalt"),
        Label::ReadThrough => (
            "Hva besøket gjelder, er skrevet av mennesker. Les gjennom før du deler arket.",
            "Kva besøket gjeld, er skrive av menneske. Les gjennom før du deler arket.",
        ),
    };
    match lang {
        Lang::Nb => nb,
        Lang::Nn => nn,
    }
}
