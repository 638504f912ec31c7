//! The rules of the architecture as scans over source text. Each gives back its findings, one per line that
//! breaks the rule; none means the rule is kept.

use std::collections::BTreeSet;

use crate::source::{self, Kind, Language};
use crate::tree::SourceFile;

/// `path:line: what`, for a person to click on.
pub type Finding = String;

fn finding(file: &SourceFile, line: usize, what: &str) -> Finding {
    format!("{}:{line}: {what}", file.path)
}

/// Lines of `text` from 1.
fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.lines())
}

/// The file's code and literals without comments and without Rust's unit tests; empty for other than source.
fn shipped(file: &SourceFile) -> String {
    let Some(language) = Language::of(file.extension()) else { return String::new() };
    let text = if language == Language::Rust { source::without_unit_tests(&file.text) } else { &file.text };
    source::without_comments(text, language)
}

/// Code that says one of `words` as a whole path or name, comments and literals left out. Unit tests count:
/// they are compiled with the crate's own dependencies.
pub fn says(file: &SourceFile, words: &[&str]) -> Vec<Finding> {
    let Some(language) = Language::of(file.extension()) else { return Vec::new() };
    let mut found = Vec::new();
    for piece in source::pieces(&file.text, language).iter().filter(|piece| piece.kind == Kind::Code) {
        for (offset, line) in piece.text.split('\n').enumerate() {
            for word in words.iter().filter(|word| whole(line, word)) {
                found.push(finding(file, piece.line.saturating_add(offset), &format!("`{word}`")));
            }
        }
    }
    found
}

/// True when `word` stands in `line` with no letter, digit or underscore right before or after it.
fn whole(line: &str, word: &str) -> bool {
    let part = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
    line.match_indices(word).any(|(at, _)| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        let after = line.get(at.saturating_add(word.len())..).and_then(|after| after.chars().next());
        !part(before) && !part(after)
    })
}

/// String literals that are SQL, Rust's unit tests left out: they feed in hostile words, and cannot run SQL in a
/// crate that is not linked with it.
pub fn sql(file: &SourceFile) -> Vec<Finding> {
    let Some(language) = Language::of(file.extension()) else { return Vec::new() };
    let text = if language == Language::Rust { source::without_unit_tests(&file.text) } else { &file.text };
    source::pieces(text, language)
        .iter()
        .filter(|piece| piece.kind == Kind::Literal && is_sql(piece.text))
        .map(|piece| finding(file, piece.line, "SQL"))
        .collect()
}

fn is_sql(literal: &str) -> bool {
    let text = literal.to_uppercase().split_whitespace().collect::<Vec<_>>().join(" ");
    // Two words that only SQL puts in this order, so that prose with one of them is left in peace.
    let pairs = [("SELECT ", " FROM "), ("UPDATE ", " SET "), ("WHERE ", " = ?"), ("ORDER BY ", " DESC")];
    let phrases = [
        "INSERT INTO ",
        "INSERT OR ",
        "DELETE FROM ",
        "CREATE TABLE ",
        "CREATE INDEX ",
        "CREATE UNIQUE INDEX ",
        "CREATE TRIGGER ",
        "CREATE VIEW ",
        "ALTER TABLE ",
        "DROP TABLE ",
        "PRAGMA ",
        "ATTACH DATABASE ",
    ];
    phrases.iter().any(|phrase| text.contains(phrase))
        || pairs.iter().any(|(first, second)| {
            text.find(first).and_then(|at| text.get(at..)).is_some_and(|rest| rest.contains(second))
        })
}

/// `§` in what a program would print, or a person edit, outside the one place for citations.
pub fn section_sign(file: &SourceFile) -> Vec<Finding> {
    let text = shipped(file);
    numbered(&text).filter(|(_, line)| line.contains('§')).map(|(line, _)| finding(file, line, "§")).collect()
}

/// Words that tell that a number beside them is about time, age or how often.
const MEASURES: [&str; 9] = ["age", "alder", "year", "month", "week", "day", "hour", "visit", "old"];

/// Lines of code where a number of the law is given to, or compared with, something of time or age. Arithmetic
/// of the calendar (`* 12`, `% 7`) and literals are left in peace.
pub fn statutory_number(file: &SourceFile, law: &BTreeSet<u32>) -> Vec<Finding> {
    let Some(language) = Language::of(file.extension()) else { return Vec::new() };
    let text = if language == Language::Rust { source::without_unit_tests(&file.text) } else { &file.text };
    let code = source::code_only(text, language);
    numbered(&code)
        .filter_map(|(line, said)| {
            let number = given(said).find(|number| law.contains(number))?;
            Some(finding(file, line, &format!("{number} in `{}`", said.trim())))
        })
        .collect()
}

/// The whole numbers of a line that stand right after `=`, `<`, `>` or `:` with a word of time or age before.
fn given(line: &str) -> impl Iterator<Item = u32> {
    line.match_indices(['=', '<', '>', ':']).filter_map(|(at, sign)| {
        let (before, after) = (line.get(..at)?, line.get(at.saturating_add(sign.len())..)?);
        // The end of a range and the length of a text are no numbers of the law.
        if before.ends_with("..") || before.trim_end_matches([' ', '=', '!']).ends_with(".len()") {
            return None;
        }
        let number: String =
            after.trim_start().chars().take_while(|letter| letter.is_alphanumeric()).collect();
        let measured = names(before).any(|name| {
            name.split('_').any(|part| MEASURES.contains(&part.strip_suffix('s').unwrap_or(part)))
        });
        if measured { number.parse().ok() } else { None }
    })
}

/// The identifiers of a line, in small letters.
fn names(line: &str) -> impl Iterator<Item = String> {
    line.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .filter(|word| word.starts_with(|first: char| first.is_alphabetic() || first == '_'))
        .map(str::to_lowercase)
}

/// The numbers of `assets/law.toml`: every `value = N`.
pub fn law_numbers(law: &str) -> BTreeSet<u32> {
    law.lines()
        .filter_map(|line| line.split_once('='))
        .filter(|(key, _)| key.trim() == "value")
        .filter_map(|(_, value)| value.split('#').next()?.trim().parse().ok())
        .filter(|value| *value > 1)
        .collect()
}

/// The identifiers of a glossary: what stands in backticks in the first column of the table under the heading
/// `## Glossary`.
pub fn glossary(readme: &str) -> Vec<&str> {
    let table = readme.split("## Glossary").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap_or("");
    table
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split(" | ").next())
        .flat_map(|cell| cell.split(", "))
        .map(|name| name.trim_matches('`'))
        .collect()
}

/// Where the links and pictures of a page lead inside the clone, without the part after `#`.
pub fn local_links(page: &str) -> Vec<&str> {
    page.split("](")
        .skip(1)
        .filter_map(|rest| rest.split([')', '#', ' ']).next())
        .filter(|link| !link.is_empty() && !link.contains("://") && !link.starts_with("mailto:"))
        .collect()
}

/// True when one of `files` declares a type called `name`.
pub fn declares_type(files: &[SourceFile], name: &str) -> bool {
    files.iter().any(|file| {
        file.text.lines().any(|line| {
            let rest = line.trim_start();
            ["pub struct ", "pub enum "].iter().any(|kind| {
                rest.strip_prefix(kind).is_some_and(|rest| {
                    rest.split(|letter: char| !letter.is_alphanumeric()).next() == Some(name)
                })
            })
        })
    })
}

/// Notes to do something later: an issue is the place for them. Looked for in every text.
pub fn left_for_later(file: &SourceFile) -> Vec<Finding> {
    // Put together here, so that this file does not break its own rule.
    let marks = [["TO", "DO"].concat(), ["FIX", "ME"].concat(), ["XX", "X"].concat()];
    numbered(&file.text)
        .filter_map(|(line, text)| {
            let mark = marks.iter().find(|mark| whole(text, mark))?;
            Some(finding(file, line, mark))
        })
        .collect()
}

/// Paths that exist only where it was written: the project stands alone.
pub fn foreign_path(file: &SourceFile) -> Vec<Finding> {
    let places = [["/wo", "rk/"].concat(), ["../sha", "red"].concat(), ["/tm", "p/w/"].concat()];
    numbered(&file.text)
        .filter_map(|(line, text)| {
            let place = places.iter().find(|place| text.contains(place.as_str()))?;
            Some(finding(file, line, place))
        })
        .collect()
}

/// A file longer than `limit` lines.
pub fn too_long(file: &SourceFile, limit: usize) -> Vec<Finding> {
    let lines = file.text.lines().count();
    if Language::of(file.extension()).is_none() || lines <= limit {
        return Vec::new();
    }
    vec![finding(file, lines, &format!("more than {limit} lines"))]
}

/// Rust files below a `src` or `it` folder that no module names: they are never compiled, so their tests
/// never run.
pub fn never_compiled(files: &[SourceFile]) -> Vec<Finding> {
    let declared: BTreeSet<String> =
        files.iter().filter(|file| file.extension() == "rs").flat_map(declares).collect();
    files
        .iter()
        .filter(|file| file.extension() == "rs" && is_module(&file.path))
        .filter(|file| !declared.contains(&file.path))
        .map(|file| finding(file, 1, "no `mod` names this file"))
        .collect()
}

/// True for files that live only by a `mod` line; crate roots, build scripts, benches and examples do not.
fn is_module(path: &str) -> bool {
    let mut parts = path.rsplit('/');
    let name = parts.next().unwrap_or_default();
    let folder = parts.next().unwrap_or_default();
    let root = matches!(name, "lib.rs" | "main.rs") && matches!(folder, "src" | "it");
    (path.contains("/src/") || path.contains("/it/")) && folder != "bin" && !root
}

/// The paths that the `mod name;` lines of a file may mean, both forms of each, and those its `#[path]` lines
/// name outright.
fn declares(file: &SourceFile) -> Vec<String> {
    let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
    let base = match name {
        "lib.rs" | "main.rs" | "mod.rs" => folder.to_owned(),
        _ => format!("{folder}/{}", name.trim_end_matches(".rs")),
    };
    let mut found = Vec::new();
    for line in source::without_comments(&file.text, Language::Rust).lines() {
        let line = line.trim();
        if let Some(path) = line.strip_prefix("#[path = \"").and_then(|rest| rest.split('"').next()) {
            found.push(format!("{folder}/{path}"));
        }
        let line = line.strip_prefix("pub ").or_else(|| line.strip_prefix("pub(crate) ")).unwrap_or(line);
        if let Some(module) = line.strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';')) {
            found.push(format!("{base}/{module}.rs"));
            found.push(format!("{base}/{module}/mod.rs"));
        }
    }
    found
}

/// Tests that are written but switched off, in Rust and in JavaScript.
pub fn switched_off(file: &SourceFile) -> Vec<Finding> {
    let Some(language) = Language::of(file.extension()) else { return Vec::new() };
    let marks: &[&str] = match language {
        Language::Rust => &["#[ignore", "cfg(any())"],
        Language::Script => {
            &["it.skip", "test.skip", "describe.skip", "it.only", "test.only", "describe.only", "it.todo"]
        }
        Language::Style | Language::Markup => &[],
    };
    let mut found = Vec::new();
    for piece in source::pieces(&file.text, language).iter().filter(|piece| piece.kind == Kind::Code) {
        for (offset, line) in piece.text.split('\n').enumerate() {
            for mark in marks.iter().filter(|mark| line.contains(**mark)) {
                found.push(finding(file, piece.line.saturating_add(offset), mark));
            }
        }
    }
    found
}

/// Imports of one feature of the window from another.
pub fn feature_imports(file: &SourceFile) -> Vec<Finding> {
    let Some(own) = file.path.strip_prefix("ui/src/features/").and_then(|rest| rest.split('/').next()) else {
        return Vec::new();
    };
    let text = shipped(file);
    numbered(&text)
        .filter(|(_, line)| line.contains("import") || line.contains("from "))
        .filter_map(|(number, line)| {
            let other = line.split("features/").nth(1).or_else(|| from_sibling(file, line))?;
            let other = other.split(['/', '\'', '"']).next().unwrap_or_default();
            (other != own).then(|| finding(file, number, &format!("imports from the feature `{other}`")))
        })
        .collect()
}

/// What follows the `../` steps that lead out of the file's own feature, and no further.
fn from_sibling<'a>(file: &SourceFile, line: &'a str) -> Option<&'a str> {
    let depth = file.path.strip_prefix("ui/src/features/")?.matches('/').count();
    let quoted = line.split(['\'', '"']).find(|part| part.starts_with("../"))?;
    let rest = quoted.trim_start_matches("../");
    let steps = quoted.len().saturating_sub(rest.len()).checked_div(3)?;
    (steps == depth).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn a_forbidden_name_is_found_in_code_and_not_in_prose() {
        let text = "//! never serde\nuse std::fs;\nlet serde_like = \"serde\";\nuse serde::Serialize;\n";
        assert_eq!(
            says(&file("a.rs", text), &["serde", "std::fs"]),
            ["a.rs:2: `std::fs`", "a.rs:4: `serde`"]
        );
    }

    #[test]
    fn sql_is_found_in_any_case_and_over_lines() {
        let text = "let a = \"select id,\n  name from home\";\nlet b = \"Select a home from the list\";\nlet c = \"PRAGMA key\";";
        assert_eq!(sql(&file("a.rs", text)), ["a.rs:1: SQL", "a.rs:3: SQL", "a.rs:4: SQL"]);
        assert_eq!(
            sql(&file("a.rs", "let a = \"Velg et hjem.\"; // SELECT x FROM y")),
            Vec::<Finding>::new()
        );
        assert_eq!(sql(&file("a.ts", "q('UPDATE home SET a = 1')")), ["a.ts:1: SQL"]);
    }

    #[test]
    fn a_section_sign_is_found_in_strings_and_markup_but_not_in_comments_or_unit_tests() {
        let rust = "/// § 5-1\nlet a = \"§ 4-2\";\n\n#[cfg(test)]\nmod tests { const A: &str = \"§\"; }\n";
        assert_eq!(section_sign(&file("a.rs", rust)), ["a.rs:2: §"]);
        assert_eq!(section_sign(&file("a.svelte", "<!-- § --><p>\n(§ 5-1)</p>")), ["a.svelte:2: §"]);
    }

    #[test]
    fn a_number_of_the_law_is_found_beside_a_word_of_time() {
        let law = law_numbers("[a]\nvalue = 18 # years\nother = 7\n[b]\nvalue = 4\n");
        assert_eq!(law.iter().copied().collect::<Vec<_>>(), [4, 18]);
        let text = "const OF_AGE: i32 = 18;\nlet parts = 4;\nlet visits = 4; // a year\nlet months = 3;\nlet stage = 18;\n\
                    let days = weeks * 4;\nlet year = f(4);\nlet d = year.len() == 4 && (1..=18).contains(&age);\n";
        assert_eq!(
            statutory_number(&file("a.rs", text), &law),
            ["a.rs:1: 18 in `const OF_AGE: i32 = 18;`", "a.rs:3: 4 in `let visits = 4;`"]
        );
    }

    #[test]
    fn the_glossary_is_the_first_column_under_its_heading() {
        let text = "| `No` | x |\n## Glossary\n| identifier | norsk |\n|---|---|\n| `Home`, `Child` | hjem |\n## After\n| `No` | x |";
        assert_eq!(glossary(text), ["Home", "Child"]);
        let files = [file("a.rs", "    pub enum HomeKind {\npub struct Home {")];
        assert!(declares_type(&files, "Home") && !declares_type(&files, "HomeKin"));
    }

    #[test]
    fn links_inside_the_clone_are_found() {
        let page = "[a](b/c.md#d) ![e](f.png) [g](https://h) [i](#j)";
        assert_eq!(local_links(page), ["b/c.md", "f.png"]);
    }

    #[test]
    fn a_note_for_later_is_found_as_a_whole_word() {
        let note = ["a ", "TO", "DO: b"].concat();
        assert_eq!(left_for_later(&file("a.md", &note)).len(), 1);
        assert_eq!(left_for_later(&file("a.md", "TODOS and METODO")), Vec::<Finding>::new());
    }

    #[test]
    fn a_path_of_one_machine_is_found() {
        assert_eq!(foreign_path(&file("a.md", &["see ../sha", "red/x"].concat())).len(), 1);
        assert_eq!(foreign_path(&file("a.md", "see homework/x")), Vec::<Finding>::new());
    }

    #[test]
    fn a_file_is_too_long_by_one_line() {
        assert_eq!(too_long(&file("a.rs", "\n\n\n"), 3), Vec::<Finding>::new());
        assert_eq!(too_long(&file("a.rs", "\n\n\n\n"), 3), ["a.rs:4: more than 3 lines"]);
    }

    #[test]
    fn a_file_that_no_module_names_is_found() {
        let files = [
            file("x/src/lib.rs", "pub mod a;\n// mod b;\nmod c;"),
            file("x/src/a.rs", "mod d;\n#[cfg(test)]\n#[path = \"a_tests.rs\"]\nmod tests;"),
            file("x/src/a_tests.rs", ""),
            file("x/src/b.rs", ""),
            file("x/src/c/mod.rs", "mod e;"),
            file("x/src/c/e.rs", ""),
            file("x/src/a/d.rs", ""),
            file("tests/it/main.rs", ""),
            file("tests/it/forgotten.rs", ""),
        ];
        assert_eq!(
            never_compiled(&files),
            ["x/src/b.rs:1: no `mod` names this file", "tests/it/forgotten.rs:1: no `mod` names this file"]
        );
    }

    #[test]
    fn a_test_that_is_switched_off_is_found() {
        assert_eq!(switched_off(&file("a.rs", "#[test]\n#[ignore]\nfn a() {}")), ["a.rs:2: #[ignore"]);
        assert_eq!(switched_off(&file("a.test.ts", "it.only('a', b)")), ["a.test.ts:1: it.only"]);
        assert_eq!(switched_off(&file("a.rs", "// #[ignore]")), Vec::<Finding>::new());
    }

    #[test]
    fn one_feature_may_not_import_another() {
        let path = "ui/src/features/choose/Row.svelte";
        let text = "<script>\nimport A from '../homes/A.svelte'\nimport B from './B.svelte'\nimport C from '../../lib/c'\n\
                    import D from '../choose/D.svelte'\n</script>";
        assert_eq!(
            feature_imports(&file(path, text)),
            ["ui/src/features/choose/Row.svelte:2: imports from the feature `homes`"]
        );
    }
}
