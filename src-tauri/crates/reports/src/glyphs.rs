//! Text that the embedded fonts can show, made from any text at all.
//!
//! PDF/A forbids a glyph that stands for «no glyph», so what no font has must be replaced before the
//! page is made, visibly, and the document must say that it happened. Word files need none of this:
//! Word finds fonts by itself.

use unicode_segmentation::UnicodeSegmentation;

use crate::fonts::FONTS;

/// Stands where a character could not be shown.
const STAND_IN: char = '□';

/// An unbroken run longer than this gets break points, so that it wraps instead of leaving the page.
/// Above the longest ordinary compounds; counted in characters as read.
const LONGEST_WORD: usize = 32;

/// How many characters stand between two such break points; fits the narrowest column of a table.
const PART: usize = 4;

/// A break point that takes no room.
const BREAK: char = '\u{200b}';

/// Makes texts printable and remembers whether anything had to be replaced.
#[derive(Default)]
pub(crate) struct Glyphs {
    replaced: bool,
}

impl Glyphs {
    /// Whether any text so far held something no font has.
    pub(crate) const fn replaced(&self) -> bool {
        self.replaced
    }

    /// The text for a place that never wraps, such as the file's properties.
    pub(crate) fn line(&mut self, text: &str) -> String {
        self.clusters(text).concat().replace('\n', " ").trim().to_owned()
    }

    /// The text for the page, with break points in endless words.
    pub(crate) fn text(&mut self, text: &str) -> String {
        let clusters = self.clusters(text);
        let mut out = String::with_capacity(text.len());
        for word in clusters.split_inclusive(|cluster| breaks_after(cluster)) {
            if word.len() > LONGEST_WORD {
                for (index, part) in word.chunks(PART).enumerate() {
                    if index > 0 {
                        out.push(BREAK);
                    }
                    part.iter().for_each(|cluster| out.push_str(cluster));
                }
            } else {
                word.iter().for_each(|cluster| out.push_str(cluster));
            }
        }
        out.trim_end().to_owned()
    }

    /// The text as characters the way people count them, each one printable.
    fn clusters(&mut self, text: &str) -> Vec<String> {
        text.graphemes(true).filter_map(|cluster| self.cluster(cluster)).collect()
    }

    /// One such character, made printable; `None` when it shows nothing.
    fn cluster(&mut self, cluster: &str) -> Option<String> {
        if matches!(cluster, "\n" | "\r\n" | "\r" | "\u{2028}" | "\u{2029}") {
            return Some("\n".to_owned());
        }
        let seen: String = cluster.chars().filter(|c| !invisible(*c)).collect();
        if seen.is_empty() {
            return None;
        }
        // One font has to have all of it: a mark from one font cannot be set on a letter from another.
        let printable = !seen.chars().any(private)
            && FONTS.iter().any(|font| seen.chars().all(|c| font.info().coverage.contains(u32::from(c))));
        if printable {
            return Some(seen);
        }
        if seen.chars().all(char::is_whitespace) {
            return Some(" ".to_owned());
        }
        self.replaced = true;
        Some(STAND_IN.to_string())
    }
}

/// Whether a line may end after this character without help.
fn breaks_after(cluster: &str) -> bool {
    cluster.chars().all(|c| c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}') || cluster == "-"
}

/// Characters that only steer other characters and show nothing themselves. Those that turn the reading
/// direction are among them: in a register they serve only to make a text look like another.
const fn invisible(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Characters whose meaning is private; PDF/A-2a forbids them even when a font has a glyph.
const fn private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> (String, bool) {
        let mut glyphs = Glyphs::default();
        let out = glyphs.text(text);
        (out, glyphs.replaced())
    }

    #[test]
    fn the_scripts_of_the_field_are_kept() {
        for text in [
            "Blåbær på Sørøya § 5 – «Linerle»",
            "Áhkku čáppa đ ŋ š ŧ ž ÁČĐŊŠŦŽ",
            "ḥ ẓ ṭ Šḁ",
            "Олена Ковальчук",
            "Ελένη",
            "שרה לוי",
            "فاطمة الزهراء",
            "ሰላም ኣለም",
        ] {
            assert_eq!(printed(text), (text.to_owned(), false), "{text}");
        }
    }

    #[test]
    fn what_no_font_has_is_one_visible_sign_and_remembered() {
        assert_eq!(printed("Hei 👋🏽!"), ("Hei □!".to_owned(), true));
        assert_eq!(printed("👨‍👩‍👧‍👦"), ("□".to_owned(), true));
        assert_eq!(printed("漢字"), ("□□".to_owned(), true));
        assert_eq!(printed("\u{e001}\u{fffd}"), ("□□".to_owned(), true));
    }

    #[test]
    fn what_shows_nothing_disappears_without_a_word() {
        assert_eq!(printed("a\u{0}b\u{202e}c\u{feff}d\r\ne\u{7}"), ("abcd\ne".to_owned(), false));
        assert_eq!(printed("kaffe\u{ad}kopp"), ("kaffekopp".to_owned(), false));
    }

    #[test]
    fn only_endless_words_get_break_points() {
        let ordinary = "fosterhjemsundersøkelsesrapport";
        assert_eq!(printed(ordinary).0, ordinary);
        let endless = "x".repeat(500);
        let (out, _) = printed(&endless);
        // 500 / 4 = 125 parts, 124 places between them.
        assert_eq!(out.chars().filter(|c| *c == BREAK).count(), 124);
        assert_eq!(Glyphs::default().line(&endless), endless);
    }
}
