//! The last steps of a Word file, which the library has no words for: properties, language, repeated
//! table heads. Also what an XML file may hold at all.
//!
//! Parts are changed as text only where the text is markup the library wrote; a document's own text is
//! escaped there and can never look the same.

use std::io::Cursor;

use docx_rs::Docx;
use heimly_domain::codes::Code;
use heimly_domain::document::Document;

use crate::{Stamp, shape};

/// The file, or `None` when it cannot be written.
pub(super) fn finished(word: Docx, document: &Document, stamp: &Stamp) -> Option<Vec<u8>> {
    let mut parts = word.build();
    parts.doc_props.core = properties(document, stamp).into_bytes();
    parts.document = replaced(parts.document, "<w:cantSplit />", "<w:cantSplit /><w:tblHeader />")?;
    let language = format!("<w:lang w:val=\"{}-NO\" /></w:rPr></w:rPrDefault>", document.language.code());
    parts.styles = replaced(parts.styles, "</w:rPr></w:rPrDefault>", &language)?;
    let mut file = Cursor::new(Vec::new());
    parts.pack(&mut file).ok()?;
    Some(file.into_inner())
}

fn replaced(part: Vec<u8>, from: &str, to: &str) -> Option<Vec<u8>> {
    Some(String::from_utf8(part).ok()?.replace(from, to).into_bytes())
}

/// The core properties: title, author, language and the moment given, twice.
fn properties(document: &Document, stamp: &Stamp) -> String {
    let moment = stamp.made_at.format("%Y-%m-%dT%H:%M:%SZ");
    let title = escaped(shape::title(document));
    let subject = escaped(&document.subtitle);
    let author = escaped(&document.author);
    let language = document.language.code();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
         <cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:dcmitype=\"http://purl.org/dc/dcmitype/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{moment}</dcterms:created>\
         <dc:creator>{author}</dc:creator><cp:lastModifiedBy>{author}</cp:lastModifiedBy>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{moment}</dcterms:modified>\
         <cp:revision>1</cp:revision><dc:language>{language}-NO</dc:language>\
         <dc:subject>{subject}</dc:subject><dc:title>{title}</dc:title></cp:coreProperties>"
    )
}

fn escaped(text: &str) -> String {
    allowed(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\n', " ")
}

/// The text without what XML 1.0 forbids and without characters that only turn the reading direction:
/// in a register those serve only to make a text look like another.
pub(super) fn allowed(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter_map(|c| match c {
            '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\n' => Some(c),
            '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => None,
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
            '\t' => Some(' '),
            _ => Some(c),
        })
        .collect()
}
