//! Names and words as people type them: folding of Norwegian and Sami letters, search as you type, and
//! likely duplicates.
//!
//! Nothing is merged and nobody is found to be somebody else here: a likeness is shown, a person decides.

use std::collections::HashSet;
use std::hash::Hash;

/// A text in folded form: lower case, Norwegian, Sami and accented letters as their base letters (æ and ä
/// as ae, ø and ö as o, å and aa as a), punctuation as single spaces. Equal folded forms are the same word to search
/// and to duplicates; the form is never shown.
pub fn fold(text: &str) -> String {
    folded(text, "o")
}

/// The folded forms of a text, one for each way ø is typed without a Norwegian keyboard: «o» and «oe». Only
/// a letter ø is written in both ways, so that «Soerensen» is like «Sørensen» and «Moe» is not made «Mo». æ
/// and å need no second form: [`fold`] gives «ae» and «aa» the same form as the letters.
pub fn spellings(text: &str) -> [String; 2] {
    [folded(text, "o"), folded(text, "oe")]
}

/// The folded form, with ø and ö as `slashed`.
fn folded(text: &str, slashed: &'static str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut space = Gap::None;
    for letter in text.chars().flat_map(char::to_lowercase) {
        let base = base(letter);
        match base {
            Base::Slashed => push(&mut folded, &mut space, slashed.chars()),
            Base::Letters(letters) => {
                push(&mut folded, &mut space, letters.chars());
            }
            Base::Same(letter) => push(&mut folded, &mut space, [letter].into_iter()),
            Base::Mark => {}
            Base::Between => space = Gap::Pending,
        }
    }
    folded
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    Pending,
}

fn push(folded: &mut String, gap: &mut Gap, letters: impl Iterator<Item = char>) {
    if *gap == Gap::Pending && !folded.is_empty() {
        folded.push(' ');
    }
    *gap = Gap::None;
    for letter in letters {
        // «aa» is how å was written, and how it is typed without a Norwegian keyboard.
        if !(letter == 'a' && folded.ends_with('a')) {
            folded.push(letter);
        }
    }
}

enum Base {
    /// Written with these letters.
    Letters(&'static str),
    /// ø, in whichever way it is typed.
    Slashed,
    /// Itself.
    Same(char),
    /// A mark on the letter before it; nothing by itself.
    Mark,
    /// Stands between words.
    Between,
}

fn base(letter: char) -> Base {
    match letter {
        'a'..='z' | '0'..='9' => Base::Same(letter),
        'å' | 'á' | 'à' | 'â' | 'ã' | 'ā' | 'ă' | 'ą' => Base::Letters("a"),
        'æ' | 'ä' | 'ǽ' => Base::Letters("ae"),
        'ø' | 'ö' | 'ǿ' => Base::Slashed,
        'ó' | 'ò' | 'ô' | 'õ' | 'ō' | 'ő' => Base::Letters("o"),
        'č' | 'ç' | 'ć' => Base::Letters("c"),
        'đ' | 'ð' | 'ď' => Base::Letters("d"),
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => Base::Letters("e"),
        'ǧ' | 'ǥ' | 'ğ' => Base::Letters("g"),
        'ï' | 'í' | 'ì' | 'î' | 'ī' | 'į' | 'ı' => Base::Letters("i"),
        'ǩ' | 'ķ' => Base::Letters("k"),
        'ł' | 'ľ' | 'ļ' => Base::Letters("l"),
        'ŋ' | 'ñ' | 'ń' | 'ņ' | 'ň' => Base::Letters("n"),
        'ř' => Base::Letters("r"),
        'š' | 'ś' | 'ş' | 'ș' => Base::Letters("s"),
        'ß' => Base::Letters("ss"),
        'ŧ' | 'ť' | 'ț' | 'þ' => Base::Letters("t"),
        'ü' | 'ú' | 'ù' | 'û' | 'ū' | 'ů' | 'ű' | 'ų' => Base::Letters("u"),
        'ý' | 'ÿ' => Base::Letters("y"),
        'ž' | 'ź' | 'ż' | 'ʒ' | 'ǯ' => Base::Letters("z"),
        // Combining accents, so that a letter and its mark written apart fold like the letter itself; and
        // apostrophes, which Skolt Sami writes inside words.
        '\u{300}'..='\u{36f}' | '\'' | '’' | '´' | '`' | 'ʹ' | 'ʼ' => Base::Mark,
        other if other.is_alphanumeric() => Base::Same(other),
        _ => Base::Between,
    }
}

/// How alike two folded words are, in thousandths: 1000 for the same. Symmetric.
fn likeness(one: &str, other: &str) -> u32 {
    let (first, second) = if one <= other { (one, other) } else { (other, one) };
    thousandths(strsim::jaro_winkler(first, second))
}

#[expect(
    clippy::as_conversions,
    clippy::float_arithmetic,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "strsim answers with a float of 0 to 1; only this thousandth of it is ever compared"
)]
fn thousandths(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * 1000.0).round() as u32
}

/// From this likeness, in thousandths, two names are likely the same.
const SAME_FROM: u32 = 930;

/// Whether two names are likely the same, whatever the order of their words and however their letters are
/// written. Symmetric; empty names are never the same.
pub fn likely_same(one: &str, other: &str) -> bool {
    similarity(one, other) >= SAME_FROM
}

/// How alike two names are, in thousandths (0 to 1000): the better of the names as they stand and their words in
/// order, with ø written in either way. Symmetric.
pub fn similarity(one: &str, other: &str) -> u32 {
    similarity_of_spellings(&spellings(one), &spellings(other))
}

/// [`similarity`] of texts whose [`spellings`] are made already.
pub(crate) fn similarity_of_spellings(one: &[String; 2], other: &[String; 2]) -> u32 {
    one.iter().zip(other).map(|(one, other)| similarity_of_folded(one, other)).max().unwrap_or(0)
}

/// Whether texts whose [`spellings`] are made already are likely the same name.
pub(crate) fn likely_same_spellings(one: &[String; 2], other: &[String; 2]) -> bool {
    similarity_of_spellings(one, other) >= SAME_FROM
}

fn similarity_of_folded(one: &str, other: &str) -> u32 {
    if one.is_empty() || other.is_empty() {
        return 0;
    }
    likeness(one, other).max(likeness(&sorted_words(one), &sorted_words(other)))
}

fn sorted_words(folded: &str) -> String {
    let mut words: Vec<&str> = folded.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

/// An answer to a query: which entry, and how well it fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// The entry.
    pub entry: T,
    /// How far each word of the query is from a word of the entry, summed; 0 is a whole word.
    pub distance: u32,
}

/// An index for search as you type. Entries are whatever the caller finds things by (a kind and an id).
#[derive(Clone, Debug)]
pub struct SearchIndex<T> {
    entries: Vec<Entry<T>>,
    /// Every word once, sorted, with the entries that have it.
    words: Vec<Word>,
}

#[derive(Clone, Debug)]
struct Entry<T> {
    entry: T,
    folded: String,
}

#[derive(Clone, Debug)]
struct Word {
    text: Box<str>,
    length: usize,
    letters: u64,
    entries: Vec<u32>,
}

/// A whole word.
const WHOLE: u32 = 0;
/// A word that begins so.
const BEGINS: u32 = 1;
/// A word with one mistake; two mistakes are twice this.
const MISTAKE: u32 = 10;

impl<T: Clone + Ord + Hash> SearchIndex<T> {
    /// An index over entries and the texts they are found by. An entry may be given more than once.
    pub fn new<'t>(texts: impl IntoIterator<Item = (T, &'t str)>) -> Self {
        let mut entries: Vec<Entry<T>> =
            texts.into_iter().map(|(entry, text)| Entry { entry, folded: fold(text) }).collect();
        entries.sort_by(|a, b| a.folded.cmp(&b.folded).then_with(|| a.entry.cmp(&b.entry)));
        let mut pairs: Vec<(&str, u32)> = entries
            .iter()
            .zip(0_u32..)
            .flat_map(|(entry, index)| entry.folded.split(' ').map(move |word| (word, index)))
            .filter(|(word, _)| !word.is_empty())
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        let words = pairs
            .chunk_by(|a, b| a.0 == b.0)
            .filter_map(|same| {
                let (text, _) = same.first()?;
                Some(Word {
                    text: (*text).into(),
                    length: text.chars().count(),
                    letters: letters(text),
                    entries: same.iter().map(|(_, index)| *index).collect(),
                })
            })
            .collect();
        Self { entries, words }
    }

    /// The entries that have every word of the query: whole, begun, or with a mistake or two in a longer
    /// word. Best first: smallest distance, then the text, then the entry; each entry once, at most
    /// `limit`. An empty query finds nothing.
    pub fn find(&self, query: &str, limit: usize) -> Vec<Found<T>> {
        let query = fold(query);
        let mut distances: Option<Vec<Option<u32>>> = None;
        for word in query.split(' ').filter(|word| !word.is_empty()) {
            let here = self.distances(word);
            distances = Some(match distances {
                None => here,
                Some(before) => {
                    before.into_iter().zip(here).map(|(a, b)| a.zip(b).map(|(a, b)| a + b)).collect()
                }
            });
        }
        let mut found: Vec<(u32, &Entry<T>)> = self
            .entries
            .iter()
            .zip(distances.unwrap_or_default())
            .filter_map(|(entry, distance)| distance.map(|distance| (distance, entry)))
            .collect();
        // The entries stand by text and id already, and the sort is stable.
        found.sort_by_key(|(distance, _)| *distance);
        let mut seen = HashSet::new();
        found
            .into_iter()
            .filter(|(_, entry)| seen.insert(&entry.entry))
            .take(limit)
            .map(|(distance, entry)| Found { entry: entry.entry.clone(), distance })
            .collect()
    }

    /// The distance from one word of the query to each entry.
    fn distances(&self, query: &str) -> Vec<Option<u32>> {
        let mut distances: Vec<Option<u32>> = vec![None; self.entries.len()];
        let asked = Query::new(query);
        for word in &self.words {
            let Some(distance) = asked.distance(word) else { continue };
            for index in &word.entries {
                let slot = usize::try_from(*index).ok().and_then(|index| distances.get_mut(index));
                if let Some(slot) = slot {
                    *slot = Some(slot.map_or(distance, |known| known.min(distance)));
                }
            }
        }
        distances
    }
}

/// One folded word of a query.
struct Query<'q> {
    text: &'q str,
    length: usize,
    /// The bits of each letter.
    letters: Vec<u64>,
    mistakes: usize,
}

impl<'q> Query<'q> {
    fn new(text: &'q str) -> Self {
        let length = text.chars().count();
        // Short words and numbers are taken as typed; a mistake in them is another word.
        let mistakes = match length {
            _ if text.chars().any(|letter| letter.is_ascii_digit()) => 0,
            0..=3 => 0,
            4..=7 => 1,
            _ => 2,
        };
        let letters = text.chars().map(|letter| letters(letter.encode_utf8(&mut [0; 4]))).collect();
        Self { text, length, letters, mistakes }
    }

    fn distance(&self, word: &Word) -> Option<u32> {
        if let Some(rest) = word.text.strip_prefix(self.text) {
            return Some(if rest.is_empty() { WHOLE } else { BEGINS });
        }
        // A mistake can take away at most one letter that the other word has not; this cheap look spares
        // nearly every word the exact comparison.
        if self.mistakes == 0 || word.length + self.mistakes < self.length {
            return None;
        }
        if self.letters.iter().filter(|letter| **letter & !word.letters != 0).count() > self.mistakes {
            return None;
        }
        let begun: String = word.text.chars().take(self.length).collect();
        let whole = strsim::osa_distance(self.text, &word.text);
        let mistakes = whole.min(strsim::osa_distance(self.text, &begun));
        if mistakes > self.mistakes {
            return None;
        }
        let begins = if whole == mistakes { WHOLE } else { BEGINS };
        u32::try_from(mistakes).ok().map(|mistakes| mistakes * MISTAKE + begins)
    }
}

/// Which letters a folded word has, as bits; other scripts share the last bits.
fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |seen, byte| {
        let bit = match byte {
            b'a'..=b'z' => byte - b'a',
            b'0'..=b'9' => 26 + (byte - b'0'),
            _ => 36 + byte % 28,
        };
        seen | (1_u64 << bit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn norwegian_and_sami_letters_fold_to_base_letters() {
        for (text, folded) in [
            ("Guovdageaidnu / Kautokeino", "guovdageaidnu kautokeino"),
            ("Čáhput", "cahput"),
            ("Máze", "maze"),
            ("ĐŊŠŦŽ đŋšŧž", "dnstz dnstz"),
            ("Sää´mǩiõll ǥ", "saeaemkioll g"),
            ("Åarjelsaemien gïele", "arjelsaemien giele"),
            ("Haakon Håkon", "hakon hakon"),
            ("Bjørn-Ærlig Ørsta", "bjorn aerlig orsta"),
            ("Øksfjord", "oksfjord"),
            ("O’Neill", "oneill"),
            ("a\u{30a}se", "ase"),
            ("  H-031. ", "h 031"),
            ("", ""),
        ] {
            assert_eq!(fold(text), folded, "{text:?}");
        }
    }

    #[test]
    fn duplicates_are_found_whatever_the_letters_and_the_order() {
        assert!(likely_same("Bjørkelys", "Bjorkelys"));
        assert!(likely_same("Nilsen, Åse Marie", "Åse Marie Nilsen"));
        assert!(likely_same("Haakon Myhre", "Håkon Myhre"));
        assert!(likely_same("Máhtte Sara", "Mahtte Sarra"));
        assert!(!likely_same("Bjørkelys", "Stillevåg"));
        for (letters, typed) in [
            ("Sørensen", "Soerensen"),
            ("Sørensen", "Sorensen"),
            ("Øien", "Oeien"),
            ("Bjørn Øverås", "Bjoern Oeveraas"),
            ("Ærlig", "Aerlig"),
            ("Håkon Åsen", "Haakon Aasen"),
            ("Sörensen", "Soerensen"),
        ] {
            assert!(likely_same(letters, typed), "{letters} is written {typed}");
            assert!(likely_same(typed, letters), "{typed} is {letters}");
        }
        // «Moe» and «Mo» are two names: an e that was written is only ever part of an ø.
        assert!(!likely_same("Moe", "Mo"));
        assert!(!likely_same("Ole Hansen", "Kari Hansen"));
        assert!(!likely_same("", ""));
    }

    fn index() -> SearchIndex<(&'static str, u8)> {
        SearchIndex::new([
            (("hjem", 1), "Bjørkelys H-031"),
            (("hjem", 2), "Bjørkehaug H-032"),
            (("hjem", 3), "Stillevåg H-008"),
            (("barn", 1), "Tjeld"),
            (("person", 1), "Åse Bjørk"),
            (("hjem", 1), "Bjørkelys Tverrelvdalen Alta"),
        ])
    }

    fn entries(query: &str) -> Vec<(&'static str, u8)> {
        index().find(query, 10).into_iter().map(|found| found.entry).collect()
    }

    #[test]
    fn search_answers_while_typing_and_forgives_a_mistake() {
        assert_eq!(
            entries("bjork"),
            [("person", 1), ("hjem", 2), ("hjem", 1)],
            "whole words first, then by text"
        );
        assert_eq!(entries("BJØRKELYS"), [("hjem", 1)]);
        assert_eq!(entries("bjørklys"), [("hjem", 1)], "one letter left out");
        assert_eq!(entries("stilelvåg"), [("hjem", 3)], "two letters swapped");
        assert_eq!(entries("bjørk åse"), [("person", 1)], "every word must be there");
        assert_eq!(entries("h 03"), [("hjem", 2), ("hjem", 1)], "codes are found from their beginning");
        assert_eq!(entries("031"), [("hjem", 1)], "a number is taken as typed");
        assert_eq!(entries(""), []);
        assert_eq!(entries("zzzz"), []);
    }

    #[test]
    fn an_entry_stands_once_and_the_limit_holds() {
        assert_eq!(index().find("bjørkelys", 10).len(), 1);
        assert_eq!(index().find("bjørk", 1).len(), 1);
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,20}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn likeness_is_symmetric(one in "[a-zæøåáčšž ]{0,12}", other in "[a-zæøåáčšž ]{0,12}") {
            prop_assert_eq!(similarity(&one, &other), similarity(&other, &one));
        }

        #[test]
        fn the_order_of_entries_never_matters(words in prop::collection::vec("[a-dø]{1,5}", 1..8), query in "[a-dø]{1,5}") {
            let given: Vec<_> = words.iter().enumerate().map(|(id, word)| (id, word.as_str())).collect();
            let mut turned = given.clone();
            turned.reverse();
            prop_assert_eq!(SearchIndex::new(given).find(&query, 9), SearchIndex::new(turned).find(&query, 9));
        }
    }
}
