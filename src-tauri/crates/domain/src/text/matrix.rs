//! Several children and homes in one table: the few words each cell, row and column has room for.
//!
//! Why a plan is as it is, is said in `joint`; every reason in full stands in each child's own list.

use super::Lang;
use super::format::pick;
use super::joint::decimal;
use super::ranking::homes;
use crate::matching::joint::{Hundredths, TurnedDown};
use crate::matching::rules::ExclusionCode;

/// Why a home is excluded for a child, in a word or two.
pub fn excluded(code: ExclusionCode, lang: Lang) -> String {
    let (bokmal, nynorsk) = match code {
        ExclusionCode::Ended => ("avsluttet", "avslutta"),
        ExclusionCode::NotRecommended => ("ikke anbefalt", "ikkje tilrådd"),
        ExclusionCode::NoFreePlace => ("ingen ledig plass", "ingen ledig plass"),
        ExclusionCode::NotFreeYet => ("ikke ledig ennå", "ikkje ledig enno"),
        ExclusionCode::Paused => ("pause", "pause"),
        ExclusionCode::NotForAcute => ("ikke akutt eller kort", "ikkje akutt eller kort"),
        ExclusionCode::BeredskapshjemForCare => ("beredskapshjem", "beredskapsheim"),
        ExclusionCode::SpecialConditions => ("særlige forutsetninger", "særlege føresetnader"),
        ExclusionCode::PrivateProvider => ("privat leverandør", "privat leverandør"),
        ExclusionCode::SiblingPlaces => ("plass til søsken", "plass til sysken"),
        ExclusionCode::SiblingGroup => ("for mange søsken", "for mange sysken"),
        ExclusionCode::SiblingElsewhere => ("søsken bor et annet sted", "sysken bur ein annan stad"),
        ExclusionCode::SiblingApart => ("søsken som skal bo hver for seg", "sysken som skal bu kvar for seg"),
        ExclusionCode::ChildAvoids => ("andre barn", "andre barn"),
        ExclusionCode::ResidentAvoids => ("barn som bor der", "barn som bur der"),
        ExclusionCode::AvoidedArea => ("område", "område"),
        ExclusionCode::AvoidedPerson => ("person", "person"),
        ExclusionCode::Allergy => ("allergi", "allergi"),
        ExclusionCode::Smoking => ("røyking", "røyking"),
        ExclusionCode::Steps => ("trinn", "trinn"),
        ExclusionCode::Sex => ("kjønn", "kjønn"),
        ExclusionCode::Age => ("alder", "alder"),
        ExclusionCode::Unwilling => ("vil ikke behovet", "vil ikkje behovet"),
        ExclusionCode::OwnKommune => ("egen kommune", "eigen kommune"),
        ExclusionCode::AttestNotOk => ("attest", "attest"),
        ExclusionCode::TooFar => ("for langt", "for langt"),
        ExclusionCode::TooNear => ("for nært", "for nær"),
    };
    pick(lang, bokmal, nynorsk)
}

/// That documented lies under the threshold.
pub fn below(lang: Lang) -> String {
    pick(lang, "under grensen", "under grensa")
}

/// That the home is in the child's own family or network.
pub fn network(lang: Lang) -> String {
    pick(lang, "i nettverket", "i nettverket")
}

/// That a person has recorded why not.
pub fn turned_down(turned_down: &TurnedDown, lang: Lang) -> String {
    match turned_down {
        TurnedDown::InSearch { .. } => pick(lang, "ikke aktuelt i søket", "ikkje aktuelt i søket"),
        TurnedDown::ForRun { .. } => pick(lang, "satt til side her", "sett til side her"),
    }
}

/// «81,0 til 81,5».
pub fn interval(documented: &str, possible: &str, lang: Lang) -> String {
    if documented == possible {
        return documented.to_owned();
    }
    pick(lang, format!("{documented} til {possible}"), format!("{documented} til {possible}"))
}

/// «Ingen egnet».
pub fn nobody(lang: Lang) -> String {
    pick(lang, "Ingen egnet", "Ingen eigna")
}

/// «beste er 46,6», where there is one.
pub fn best_is(best: Option<Hundredths>, lang: Lang) -> String {
    match best {
        Some(best) => {
            pick(lang, format!("beste er {}", decimal(best)), format!("beste er {}", decimal(best)))
        }
        None => pick(lang, "alle hjem er utelukket", "alle heimane er utelukka"),
    }
}

/// «5 barn venter · 7 av 38 hjem vises · beste fordeling, regnet helt ut».
pub fn line(children: usize, shown: usize, registered: usize, solved: Solved, lang: Lang) -> String {
    let waiting = match children {
        0 => pick(lang, "Ingen barn", "Ingen barn"),
        1 => pick(lang, "1 barn", "1 barn"),
        children => format!("{children} barn"),
    };
    let all = homes(registered, lang);
    let seen = pick(lang, format!("{shown} av {all} vises"), format!("{shown} av {all} er viste"));
    let end = match solved {
        Solved::Plan => pick(lang, "beste fordeling, regnet helt ut", "beste fordeling, rekna heilt ut"),
        Solved::No => pick(lang, "ingen fordeling", "inga fordeling"),
    };
    format!("{waiting} · {seen} · {end}")
}

/// Whether there is a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Solved {
    /// There is.
    Plan,
    /// There is none.
    No,
}

/// That not every home stands in the table.
pub fn not_shown(count: usize, lang: Lang) -> String {
    let count = homes(count, lang);
    pick(
        lang,
        format!("{count} til vises ikke i tabellen. De er vurdert, og teller med i fordelingen."),
        format!("{count} til er ikkje viste i tabellen. Dei er vurderte, og tel med i fordelinga."),
    )
}

/// That a child has a choice already, which the run looks away from.
pub fn already_chosen(child: &str, home: &str, lang: Lang) -> String {
    pick(
        lang,
        format!(
            "{child} har allerede et valgt hjem, {home}. Fordelingen ser bort fra det; lås det for å regne med det."
        ),
        format!(
            "{child} har alt ein vald heim, {home}. Fordelinga ser bort frå han; lås han for å rekne med han."
        ),
    )
}

/// That a child has a home in its own network, to be assessed first.
pub fn has_network(child: &str, home: &str, lang: Lang) -> String {
    pick(
        lang,
        format!("{child} har et hjem i familie og nettverk, {home}. Det skal vurderes først."),
        format!("{child} har ein heim i familie og nettverk, {home}. Han skal vurderast først."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_counts_children_and_homes() {
        assert_eq!(
            line(5, 7, 38, Solved::Plan, Lang::Nb),
            "5 barn · 7 av 38 hjem vises · beste fordeling, regnet helt ut"
        );
    }
}
