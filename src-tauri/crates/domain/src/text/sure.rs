//! How sure first place is, and where homes would move, in words.
//!
//! The shares and the smallest change are found in `matching::sure`; nothing is judged here.

use super::Lang;
use super::codes::Words;
use super::criteria::name;
use super::format::pick;
use super::ranking::whole;
use crate::matching::criteria::Criterion;
use crate::matching::{Acceptability, Direction, Moved, Overtaking, Standing};

/// The smallest change of one weight that turns the first two of a group, as a sentence.
pub fn smallest(overtaking: Option<&Overtaking<'_>>, lang: Lang) -> String {
    let Some(Overtaking { first, second, change }) = overtaking else {
        return pick(
            lang,
            "Det er bare ett hjem i gruppen, så det er ingen rekkefølge å snu.",
            "Det er berre éin heim i gruppa, så det er inga rekkjefølgje å snu.",
        );
    };
    let (first, second) = (&first.code, &second.code);
    let Some(change) = change else {
        return pick(
            lang,
            format!("Ingen enkelt vekt snur rekkefølgen mellom {first} og {second}."),
            format!("Inga enkelt vekt snur rekkjefølgja mellom {first} og {second}."),
        );
    };
    let (criterion, today) = (criterion(change.criterion, lang), change.today.get());
    let weight = tenths(change.tenths);
    let change = match change.direction {
        Direction::Up => pick(lang, "økes", "blir auka"),
        Direction::Down => pick(lang, "senkes", "blir senka"),
    };
    pick(
        lang,
        format!("{second} går forbi {first} hvis vekten på {criterion} {change} fra {today} til {weight}."),
        format!("{second} går forbi {first} om vekta på {criterion} {change} frå {today} til {weight}."),
    )
}

/// A criterion as it stands inside a sentence, in quotes, because its name can be a phrase.
fn criterion(which: Criterion, lang: Lang) -> String {
    format!("«{}»", name(which, lang))
}

/// «4,7»; a whole weight without its decimal, as weights are written elsewhere.
fn tenths(value: u8) -> String {
    match value % 10 {
        0 => (value / 10).to_string(),
        rest => format!("{},{rest}", value / 10),
    }
}

/// «83 %», half up. What is not all or nothing never says so: «over 99 %», «under 1 %».
pub fn share(part: u32, draws: u32, lang: Lang) -> String {
    let exact = (u64::from(part), u64::from(draws));
    // Rounded from the count itself: a share that has been rounded once must not be rounded again.
    let percent = (exact.0 * 200 + exact.1).checked_div(exact.1 * 2).unwrap_or(0);
    match percent {
        0 if part > 0 => pick(lang, "under 1\u{a0}%", "under 1\u{a0}%"),
        100 if part < draws => pick(lang, "over 99\u{a0}%", "over 99\u{a0}%"),
        percent => format!("{percent}\u{a0}%"),
    }
}

/// «Først i 83 % av 10 000 trekninger, blant de tre første i 97 %.»
pub fn shares(found: Acceptability, lang: Lang) -> String {
    let (first, three) = (share(found.first, found.draws, lang), share(found.first_three, found.draws, lang));
    let draws = whole(u64::from(found.draws));
    pick(
        lang,
        format!("Først i {first} av {draws} trekninger, blant de tre første i {three}."),
        format!("Først i {first} av {draws} trekkingar, blant dei tre første i {three}."),
    )
}

/// A share in thousandths, half up; 0 of no draws.
pub fn permille(part: u32, draws: u32) -> u32 {
    let (part, draws) = (u64::from(part), u64::from(draws));
    let share = (part * 2000 + draws).checked_div(draws * 2).unwrap_or(0);
    u32::try_from(share).unwrap_or(u32::MAX)
}

/// How the shares are found, and what they do not say.
pub fn explanation(draws: u32, lang: Lang) -> String {
    let draws = whole(u64::from(draws));
    pick(
        lang,
        format!(
            "Rekkefølgen er regnet ut {draws} ganger. Hver gang trekkes vektene på nytt, inntil 1 høyere eller lavere enn i dag, og det som er ukjent, får en verdi som er mulig. Andelen sier hvor fast rekkefølgen står, ikke hvor godt et hjem er for barnet. Trekningene er de samme hver gang."
        ),
        format!(
            "Rekkjefølgja er rekna ut {draws} gonger. Kvar gong blir vektene trekte på nytt, inntil 1 høgare eller lågare enn i dag, og det som er ukjent, får ein verdi som er mogleg. Delen seier kor fast rekkjefølgja står, ikkje kor god ein heim er for barnet. Trekkingane er dei same kvar gong."
        ),
    )
}

/// Where a home stands: «nr. 2 i Andre fosterhjem», «utelukket».
pub fn standing(standing: Option<Standing>, lang: Lang) -> String {
    match standing {
        None => pick(lang, "ikke i listen", "ikkje i lista"),
        Some(Standing::Excluded) => pick(lang, "utelukket", "utelukka"),
        Some(Standing::Suggested { group, place }) => {
            let group = group.word(lang);
            pick(lang, format!("nr. {place} i «{group}»"), format!("nr. {place} i «{group}»"))
        }
    }
}

/// That a home would stand somewhere else.
pub fn moved(moved: &Moved, lang: Lang) -> String {
    let (code, from, to) = (&moved.code, standing(moved.from, lang), standing(moved.to, lang));
    match (moved.from, moved.to) {
        (None, _) => pick(lang, format!("{code} kommer inn: {to}."), format!("{code} kjem inn: {to}.")),
        (_, None) => pick(lang, format!("{code} går ut av listen."), format!("{code} går ut av lista.")),
        (Some(_), Some(_)) => {
            pick(lang, format!("{code}: fra {from} til {to}."), format!("{code}: frå {from} til {to}."))
        }
    }
}

/// What would change in the whole list. `first` holds the codes of the first home before and after.
pub fn summary(moved: usize, first: (Option<&str>, Option<&str>), lang: Lang) -> String {
    let homes = match moved {
        0 => pick(lang, "Ingen hjem flytter seg.", "Ingen heimar flyttar seg."),
        1 => pick(lang, "Ett hjem flytter seg.", "Éin heim flyttar seg."),
        moved => pick(lang, format!("{moved} hjem flytter seg."), format!("{moved} heimar flyttar seg.")),
    };
    let leads = match first {
        (None, None) => pick(lang, "Ingen hjem kan velges.", "Ingen heimar kan veljast."),
        (Some(_), None) => pick(lang, "Ingen hjem kan velges lenger.", "Ingen heimar kan veljast lenger."),
        (Some(before), Some(after)) if before == after => {
            pick(lang, format!("{after} står fortsatt først."), format!("{after} står framleis først."))
        }
        (_, Some(after)) => {
            pick(lang, format!("{after} ville stått først."), format!("{after} ville stått først."))
        }
    };
    let nothing = pick(lang, "Ingenting er lagret.", "Ingenting er lagra.");
    format!("{homes} {leads} {nothing}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::testing::home;
    use crate::matching::{Group, Ratio, SmallestChange};
    use crate::model::Weight;

    #[test]
    fn a_share_is_rounded_once_and_never_says_all_or_nothing_where_it_is_not() {
        let said = |part| share(part, 10_000, Lang::Nb).replace('\u{a0}', " ");
        assert_eq!([said(0), said(10_000)], ["0 %", "100 %"]);
        // 83,46 is 83, and 83,50 is 84, half up.
        assert_eq!([said(8_346), said(8_350)], ["83 %", "84 %"]);
        // 0,49 would be 0 and 99,50 would be 100.
        assert_eq!([said(1), said(49), said(50)], ["under 1 %", "under 1 %", "1 %"]);
        assert_eq!([said(9_949), said(9_950), said(9_999)], ["99 %", "over 99 %", "over 99 %"]);
        assert_eq!(share(0, 0, Lang::Nn), "0\u{a0}%");
        // 8 346 of 10 000 is 834,6 thousandths, half up 835.
        assert_eq!((permille(8_346, 10_000), permille(0, 0)), (835, 0));
    }

    #[test]
    fn the_shares_of_a_home_are_one_sentence() {
        let found = Acceptability { first: 8_312, first_three: 9_700, draws: 10_000 };
        let said = |lang| shares(found, lang).replace('\u{a0}', " ");
        assert_eq!(said(Lang::Nb), "Først i 83 % av 10 000 trekninger, blant de tre første i 97 %.");
        assert_eq!(said(Lang::Nn), "Først i 83 % av 10 000 trekkingar, blant dei tre første i 97 %.");
    }

    #[test]
    fn the_smallest_change_names_both_homes_the_criterion_and_both_weights() {
        let (first, second) = (home("b-002"), home("b-014"));
        let change = |direction, tenths| SmallestChange {
            criterion: Criterion::Training,
            today: Weight::new(4).unwrap(),
            direction,
            crossing: Ratio::new(4, 1).unwrap(),
            tenths,
        };
        let said =
            |change, lang| smallest(Some(&Overtaking { first: &first, second: &second, change }), lang);
        assert_eq!(
            said(Some(change(Direction::Up, 47)), Lang::Nb),
            "B-014 går forbi B-002 hvis vekten på «Opplæring» økes fra 4 til 4,7."
        );
        assert_eq!(
            said(Some(change(Direction::Down, 20)), Lang::Nn),
            "B-014 går forbi B-002 om vekta på «Opplæring» blir senka frå 4 til 2."
        );
        assert_eq!(said(None, Lang::Nb), "Ingen enkelt vekt snur rekkefølgen mellom B-002 og B-014.");
        assert_eq!(
            smallest(None, Lang::Nb),
            "Det er bare ett hjem i gruppen, så det er ingen rekkefølge å snu."
        );
    }

    #[test]
    fn a_home_that_moves_is_said_to_go_from_one_place_to_another() {
        let going = Moved {
            home: home("b-014").id,
            code: "B-014".into(),
            from: Some(Standing::Suggested { group: Group::Other, place: 3 }),
            to: Some(Standing::Excluded),
        };
        assert_eq!(moved(&going, Lang::Nb), "B-014: fra nr. 3 i «Andre fosterhjem» til utelukket.");
        let back = Moved { from: None, to: going.from, ..going };
        assert_eq!(moved(&back, Lang::Nb), "B-014 kommer inn: nr. 3 i «Andre fosterhjem».");
        let gone = Moved { to: None, from: back.to, ..back };
        assert_eq!(moved(&gone, Lang::Nn), "B-014 går ut av lista.");
    }

    #[test]
    fn the_summary_says_what_leads_and_that_nothing_is_stored() {
        let said = summary(2, (Some("H-044"), Some("H-008")), Lang::Nb);
        assert_eq!(said, "2 hjem flytter seg. H-008 ville stått først. Ingenting er lagret.");
        let said = summary(0, (Some("H-044"), Some("H-044")), Lang::Nn);
        assert_eq!(said, "Ingen heimar flyttar seg. H-044 står framleis først. Ingenting er lagra.");
    }
}
