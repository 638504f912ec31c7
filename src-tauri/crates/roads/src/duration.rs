//! How long a ferry takes and how often it goes, in the ways people write it.

/// Longest that is believed: two days.
const LONGEST: u32 = 2 * 24 * 3_600;

/// Seconds from `HH:MM`, `HH:MM:SS`, minutes alone, or ISO 8601 (`PT1H30M`). `None` for what is none of these,
/// for nothing at all (0), and for more than two days.
pub fn seconds(text: &str) -> Option<u32> {
    let text = text.trim();
    let found = if let Some(iso) = text.strip_prefix('P') { iso_seconds(iso) } else { clock_seconds(text) };
    found.filter(|seconds| (1..=LONGEST).contains(seconds))
}

fn clock_seconds(text: &str) -> Option<u32> {
    let mut parts = Vec::new();
    for part in text.split(':') {
        parts.push(number(part)?);
    }
    match *parts.as_slice() {
        [minutes] => minutes.checked_mul(60),
        [hours, minutes] => hours.checked_mul(3_600)?.checked_add(minutes.checked_mul(60)?),
        [hours, minutes, seconds] => {
            hours.checked_mul(3_600)?.checked_add(minutes.checked_mul(60)?)?.checked_add(seconds)
        }
        _ => None,
    }
}

/// What follows the `P`: days, then after a `T` hours, minutes and seconds.
fn iso_seconds(text: &str) -> Option<u32> {
    let (days, time) = text.split_once('T').unwrap_or((text, ""));
    let mut total = 0_u32;
    for (part, units) in [(days, &[('D', 86_400)][..]), (time, &[('H', 3_600), ('M', 60), ('S', 1)])] {
        let mut rest = part;
        while let Some(end) = rest.find(|letter: char| !letter.is_ascii_digit()) {
            let (digits, after) = rest.split_at(end);
            let letter = after.chars().next()?;
            let (_, unit) = units.iter().find(|(known, _)| *known == letter)?;
            total = total.checked_add(number(digits)?.checked_mul(*unit)?)?;
            rest = after.get(letter.len_utf8()..)?;
        }
        if !rest.is_empty() {
            return None;
        }
    }
    Some(total)
}

fn number(text: &str) -> Option<u32> {
    let text = text.trim();
    // `parse` alone would take a plus sign.
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_in_the_ways_people_write_them() {
        for (text, expected) in [
            ("00:25", Some(1_500)),
            ("01:05", Some(3_900)),
            ("00:10:30", Some(630)),
            ("20", Some(1_200)),
            (" 20 ", Some(1_200)),
            ("PT45M", Some(2_700)),
            ("PT1H30M", Some(5_400)),
            ("PT90S", Some(90)),
            ("P1DT2H", Some(93_600)),
        ] {
            assert_eq!(seconds(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_duration_is_none() {
        for text in [
            "",
            "0",
            "00:00",
            "en time",
            "+20",
            "-5",
            "1:2:3:4",
            "PT",
            "P",
            "PT5",
            "P5M",
            "5 min",
            "ca. 20",
            "99999999999",
            "9999:00",
            "PT9999H",
            "12,5",
            "１２",
            "PTÅM",
            ":",
            "00:20-00:30",
        ] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }
}
