//! Source text cut into code, string literals and comments, so that a rule about one says nothing of another.
//!
//! It knows just enough of each language for that; it is no parser and reports no errors.

/// How a text is to be cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Rust.
    Rust,
    /// TypeScript and JavaScript.
    Script,
    /// Stylesheets.
    Style,
    /// Svelte and HTML: text and tags, with scripts and styles inside.
    Markup,
}

impl Language {
    /// By the end of a file's name; `None` for what is not source.
    pub fn of(extension: &str) -> Option<Self> {
        match extension {
            "rs" => Some(Self::Rust),
            "ts" | "js" | "mjs" => Some(Self::Script),
            "css" => Some(Self::Style),
            "svelte" | "html" => Some(Self::Markup),
            _ => None,
        }
    }
}

/// What a piece of source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Neither of the others.
    Code,
    /// A string or character literal with its quotes.
    Literal,
    /// A comment with its marks, documentation included.
    Comment,
}

/// A piece of source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// What it is.
    pub kind: Kind,
    /// The line it starts on, from 1.
    pub line: usize,
    /// The text itself.
    pub text: &'a str,
}

/// Cuts `text`; the pieces put together are `text` again.
pub fn pieces(text: &str, language: Language) -> Vec<Piece<'_>> {
    let mut cutter = Cutter { found: Vec::new(), line: 1 };
    match language {
        Language::Rust | Language::Script | Language::Style => cutter.cut(text, language),
        Language::Markup => cutter.markup(text),
    }
    cutter.found
}

/// `text` with every comment replaced by spaces, so that lines keep their numbers.
pub fn without_comments(text: &str, language: Language) -> String {
    keep(text, language, &[Kind::Code, Kind::Literal])
}

/// `text` with every comment and literal replaced by spaces, so that lines keep their numbers.
pub fn code_only(text: &str, language: Language) -> String {
    keep(text, language, &[Kind::Code])
}

fn keep(text: &str, language: Language, kinds: &[Kind]) -> String {
    let blank = |letter: char| if letter == '\n' { '\n' } else { ' ' };
    pieces(text, language)
        .iter()
        .map(|piece| {
            if kinds.contains(&piece.kind) {
                piece.text.to_owned()
            } else {
                piece.text.chars().map(blank).collect()
            }
        })
        .collect()
}

/// A Rust file without its unit tests, which by our convention are the last thing in it.
pub fn without_unit_tests(text: &str) -> &str {
    text.find("\n#[cfg(test)]\nmod ").and_then(|end| text.get(..end)).unwrap_or(text)
}

struct Cutter<'a> {
    found: Vec<Piece<'a>>,
    line: usize,
}

impl<'a> Cutter<'a> {
    fn push(&mut self, kind: Kind, text: &'a str) {
        if !text.is_empty() {
            self.found.push(Piece { kind, line: self.line, text });
            self.line = self.line.saturating_add(text.matches('\n').count());
        }
    }

    fn cut(&mut self, text: &'a str, language: Language) {
        let mut rest = text;
        let mut code = 0;
        let mut before = ' ';
        while let Some(letter) = rest.get(code..).and_then(|ahead| ahead.chars().next()) {
            let ahead = rest.get(code..).unwrap_or_default();
            let word = before.is_alphanumeric() || before == '_';
            let Some((kind, length)) = opening(ahead, language, word) else {
                code = code.saturating_add(letter.len_utf8());
                before = letter;
                continue;
            };
            self.push(Kind::Code, rest.get(..code).unwrap_or_default());
            self.push(kind, ahead.get(..length).unwrap_or(ahead));
            rest = ahead.get(length..).unwrap_or_default();
            code = 0;
            before = ' ';
        }
        self.push(Kind::Code, rest);
    }

    fn markup(&mut self, text: &'a str) {
        let mut rest = text;
        loop {
            let next = [("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")]
                .into_iter()
                .filter_map(|(open, close)| Some((rest.find(open)?, open, close)))
                .min();
            let Some((start, open, close)) = next else {
                return self.push(Kind::Code, rest);
            };
            let (before, inside) = rest.split_at_checked(start).unwrap_or((rest, ""));
            self.push(Kind::Code, before);
            let end = inside.find(close).map_or(inside.len(), |end| end.saturating_add(close.len()));
            let (inside, after) = inside.split_at_checked(end).unwrap_or((inside, ""));
            match open {
                "<!--" => self.push(Kind::Comment, inside),
                "<script" => self.cut(inside, Language::Script),
                _ => self.cut(inside, Language::Style),
            }
            rest = after;
        }
    }
}

/// The kind and length in bytes of the comment or literal that `ahead` starts with. `in_word` tells that the
/// letter before belongs to a word, so that the `r` of `char"` opens nothing.
fn opening(ahead: &str, language: Language, in_word: bool) -> Option<(Kind, usize)> {
    let line_comments = language != Language::Style;
    if line_comments && ahead.starts_with("//") {
        return Some((Kind::Comment, ahead.find('\n').unwrap_or(ahead.len())));
    }
    if ahead.starts_with("/*") {
        return Some((Kind::Comment, block_comment(ahead, language)));
    }
    let literal = match language {
        Language::Rust => rust_literal(ahead, in_word),
        Language::Script | Language::Style | Language::Markup => script_literal(ahead),
    };
    literal.map(|length| (Kind::Literal, length))
}

fn block_comment(ahead: &str, language: Language) -> usize {
    let mut depth = 0_usize;
    let mut at = 0_usize;
    while let Some(here) = ahead.get(at..).filter(|here| !here.is_empty()) {
        if here.starts_with("/*") && (depth == 0 || language == Language::Rust) {
            depth = depth.saturating_add(1);
            at = at.saturating_add(2);
        } else if here.starts_with("*/") {
            depth = depth.saturating_sub(1);
            at = at.saturating_add(2);
            if depth == 0 {
                return at;
            }
        } else {
            at = at.saturating_add(here.chars().next().map_or(1, char::len_utf8));
        }
    }
    ahead.len()
}

fn rust_literal(ahead: &str, in_word: bool) -> Option<usize> {
    if !in_word {
        let prefix = ["br", "cr", "r"].into_iter().find(|prefix| ahead.starts_with(*prefix));
        if let Some(rest) = prefix.and_then(|prefix| ahead.strip_prefix(prefix)) {
            let hashes: String = rest.chars().take_while(|letter| *letter == '#').collect();
            if rest.get(hashes.len()..).is_some_and(|quoted| quoted.starts_with('"')) {
                let open =
                    ahead.len().saturating_sub(rest.len()).saturating_add(hashes.len()).saturating_add(1);
                let close = format!("\"{hashes}");
                let body = ahead.get(open..).unwrap_or_default();
                return Some(
                    body.find(&close)
                        .map_or(ahead.len(), |end| open.saturating_add(end).saturating_add(close.len())),
                );
            }
        }
    }
    if ahead.starts_with('"') {
        return Some(quoted(ahead, '"', "").unwrap_or(ahead.len()));
    }
    let mut letters = ahead.strip_prefix('\'')?.chars();
    let first = letters.next()?;
    // A lifetime has no closing quote right after its first letter.
    let is_character = first == '\\' || (first != '\'' && letters.next() == Some('\''));
    if is_character { quoted(ahead, '\'', "\n") } else { None }
}

fn script_literal(ahead: &str) -> Option<usize> {
    match ahead.chars().next()? {
        '`' => Some(quoted(ahead, '`', "").unwrap_or(ahead.len())),
        quote @ ('"' | '\'') => quoted(ahead, quote, "\n"),
        _ => None,
    }
}

/// The length of a literal from its opening quote to its closing one; `None` when a letter of `broken` or the
/// end comes first.
fn quoted(ahead: &str, quote: char, broken: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, letter) in ahead.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if letter == '\\' {
            escaped = true;
        } else if letter == quote {
            return Some(at.saturating_add(letter.len_utf8()));
        } else if broken.contains(letter) {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, language: Language) -> Vec<(Kind, &str)> {
        let found = pieces(text, language);
        assert_eq!(found.iter().map(|piece| piece.text).collect::<String>(), text);
        found.iter().map(|piece| (piece.kind, piece.text)).collect()
    }

    fn of(kind: Kind, text: &str, language: Language) -> Vec<&str> {
        cut(text, language).into_iter().filter(|(found, _)| *found == kind).map(|(_, text)| text).collect()
    }

    #[test]
    fn rust_strings_of_every_form() {
        let text = r###"let a = "x // \" y"; let b = r#"c " /* d"#; let c = '"'; fn f<'a>(v: &'a str) {} let d = '\'';"###;
        assert_eq!(
            of(Kind::Literal, text, Language::Rust),
            [r#""x // \" y""#, r###"r#"c " /* d"#"###, "'\"'", "'\\''"]
        );
        assert_eq!(of(Kind::Comment, text, Language::Rust), Vec::<&str>::new());
    }

    #[test]
    fn rust_comments_nest_and_end_with_the_line() {
        let text = "a // § \"b\nc /* d /* e */ f */ g";
        assert_eq!(of(Kind::Comment, text, Language::Rust), ["// § \"b", "/* d /* e */ f */"]);
    }

    #[test]
    fn a_name_that_ends_in_r_opens_no_raw_string() {
        assert_eq!(of(Kind::Literal, "matcher\"x\"", Language::Rust), ["\"x\""]);
    }

    #[test]
    fn script_strings_and_comments() {
        let text = "const a = 'it\\'s'; // don't\nconst b = `//${a}`; /* ' */ const u = \"http://x\"";
        assert_eq!(of(Kind::Literal, text, Language::Script), ["'it\\'s'", "`//${a}`", "\"http://x\""]);
        assert_eq!(of(Kind::Comment, text, Language::Script), ["// don't", "/* ' */"]);
    }

    #[test]
    fn markup_text_may_hold_apostrophes_and_keeps_its_comments_apart() {
        let text =
            "<script>let a = 'b' // c\n</script>\n<p>Alta's // §</p><!-- § --><style>a{/* ' */}</style>";
        assert_eq!(of(Kind::Comment, text, Language::Markup), ["// c", "<!-- § -->", "/* ' */"]);
        assert_eq!(without_comments(text, Language::Markup).matches('§').count(), 1);
    }

    #[test]
    fn lines_keep_their_numbers_without_comments() {
        let text = "/* a\nb */ c\nd // e";
        assert_eq!(without_comments(text, Language::Rust), "    \n     c\nd     ");
        assert_eq!(code_only("a \"b\nc\" d", Language::Rust), "a   \n   d");
        assert_eq!(pieces(text, Language::Rust).last().map(|piece| piece.line), Some(3));
    }

    #[test]
    fn unit_tests_at_the_end_are_cut_off() {
        assert_eq!(without_unit_tests("fn a() {}\n\n#[cfg(test)]\nmod tests {}\n"), "fn a() {}\n");
        assert_eq!(without_unit_tests("fn a() {}\n"), "fn a() {}\n");
    }
}
