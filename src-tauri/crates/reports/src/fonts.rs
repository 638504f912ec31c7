//! The embedded fonts and the Typst engine that uses them. Nothing on the machine is looked for.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::Font;
use typst_as_lib::{TypstEngine, TypstTemplateMainFile};

/// The font files, first choice first; the template names their families in the same order.
const FILES: [&[u8]; 6] = [
    include_bytes!("../../../../assets/fonts/Inter-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/Inter-Medium.ttf"),
    include_bytes!("../../../../assets/fonts/Inter-SemiBold.ttf"),
    include_bytes!("../../../../assets/fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/NotoSansHebrew-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/NotoSansEthiopic-Regular.ttf"),
];

/// The look of a report.
const TEMPLATE: &str = include_str!("../../../../assets/reports/report.typ");

/// Hands the data to the template; the only markup that is not in the template itself.
const MAIN: &str = "#import \"report.typ\": report\n#report(sys.inputs)";

/// The fonts, parsed once.
pub(crate) static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect());

/// The engine, built once.
pub(crate) static ENGINE: LazyLock<TypstEngine<TypstTemplateMainFile>> = LazyLock::new(|| {
    TypstEngine::builder()
        .fonts(FONTS.iter().cloned())
        .with_static_source_file_resolver([("report.typ", TEMPLATE)])
        .main_file(MAIN)
        .build()
});
