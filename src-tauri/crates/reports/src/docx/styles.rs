//! The styles of a Word report. Names Word knows are used wherever it has one, so that its navigation
//! pane, table of contents and screen readers work.

use docx_rs::{
    AbstractNumbering, BorderType, Docx, Level, LevelJc, LevelText, NumberFormat, Numbering, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders, RunFonts, Shading, ShdType, SpecialIndentType, Start, Style,
    StyleType,
};

use super::spacing;

/// The list style of all bullets.
pub(super) const BULLETS: usize = 2;

/// The styles that are used.
#[derive(Clone, Copy, Debug)]
pub(super) enum Named {
    Title,
    Subtitle,
    Heading1,
    Heading2,
    Heading3,
    Body,
    Meta,
    Head,
    Notice,
    ChildsWords,
    Source,
    AssessmentHead,
    Assessment,
    Bullet,
    Caption,
    TableHead,
    Cell,
    Label,
    Interval,
    Signature,
    Gap,
}

impl Named {
    const ALL: [Self; 21] = [
        Self::Title,
        Self::Subtitle,
        Self::Heading1,
        Self::Heading2,
        Self::Heading3,
        Self::Body,
        Self::Meta,
        Self::Head,
        Self::Notice,
        Self::ChildsWords,
        Self::Source,
        Self::AssessmentHead,
        Self::Assessment,
        Self::Bullet,
        Self::Caption,
        Self::TableHead,
        Self::Cell,
        Self::Label,
        Self::Interval,
        Self::Signature,
        Self::Gap,
    ];

    /// The style of a heading; 1 to 3, deeper counts as 3.
    pub(super) const fn heading(level: u8) -> Self {
        match level {
            0 | 1 => Self::Heading1,
            2 => Self::Heading2,
            _ => Self::Heading3,
        }
    }

    /// The style's id in the file.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Subtitle => "Subtitle",
            Self::Heading1 => "Heading1",
            Self::Heading2 => "Heading2",
            Self::Heading3 => "Heading3",
            Self::Body => "BodyText",
            Self::Meta => "HeimlyMeta",
            Self::Head => "Header",
            Self::Notice => "HeimlyNotice",
            Self::ChildsWords => "Quote",
            Self::Source => "HeimlySource",
            Self::AssessmentHead => "HeimlyAssessmentHead",
            Self::Assessment => "HeimlyAssessment",
            Self::Bullet => "ListBullet",
            Self::Caption => "Caption",
            Self::TableHead => "HeimlyTableHead",
            Self::Cell => "HeimlyCell",
            Self::Label => "HeimlyLabel",
            Self::Interval => "HeimlyInterval",
            Self::Signature => "HeimlySignature",
            Self::Gap => "HeimlyGap",
        }
    }

    /// The name Word shows; the built-in ones are recognised by exactly these.
    const fn name(self) -> &'static str {
        match self {
            Self::Heading1 => "heading 1",
            Self::Heading2 => "heading 2",
            Self::Heading3 => "heading 3",
            Self::Body => "Body Text",
            Self::Bullet => "List Bullet",
            Self::Caption => "caption",
            Self::Head => "header",
            Self::Title
            | Self::Subtitle
            | Self::Meta
            | Self::Notice
            | Self::ChildsWords
            | Self::Source
            | Self::AssessmentHead
            | Self::Assessment
            | Self::TableHead
            | Self::Cell
            | Self::Label
            | Self::Interval
            | Self::Signature
            | Self::Gap => self.id(),
        }
    }

    /// Size in half points, colour, and room before and after in twentieths of a point.
    const fn look(self) -> (usize, &'static str, u32, u32) {
        match self {
            Self::Title => (44, INK, 0, 60),
            Self::Subtitle => (26, INK_2, 0, 200),
            Self::Heading1 => (28, "1A5D4D", 400, 120),
            Self::Heading2 => (23, "185343", 280, 80),
            Self::Heading3 => (21, INK, 220, 60),
            Self::Body => (21, INK, 0, 140),
            Self::Bullet => (21, INK, 0, 60),
            Self::Meta => (17, INK_2, 0, 30),
            Self::Head => (17, INK_2, 0, 0),
            Self::Notice => (19, INK, 60, 60),
            Self::ChildsWords => (23, "6A3059", 120, 40),
            Self::Source => (17, INK_2, 0, 160),
            Self::AssessmentHead => (18, INK_2, 160, 40),
            Self::Assessment => (21, INK, 0, 100),
            Self::Caption => (19, INK, 160, 80),
            Self::TableHead => (18, INK_2, 40, 40),
            Self::Cell => (20, INK, 40, 40),
            Self::Label => (20, INK_2, 40, 40),
            Self::Interval => (21, INK, 120, 0),
            Self::Signature => (17, INK_2, 700, 40),
            Self::Gap => (8, INK, 0, 0),
        }
    }

    fn style(self) -> Style {
        let (size, colour, before, after) = self.look();
        let mut style = Style::new(self.id(), StyleType::Paragraph)
            .name(self.name())
            .based_on("Normal")
            .size(size)
            .color(colour)
            .line_spacing(spacing(before, after));
        style = match self {
            Self::Title => style.bold().next(Self::Body.id()),
            Self::Heading1 => style.bold().outline_lvl(0).next(Self::Body.id()),
            Self::Heading2 => style.bold().outline_lvl(1).next(Self::Body.id()),
            Self::Heading3 => style.bold().outline_lvl(2).next(Self::Body.id()),
            Self::Caption | Self::TableHead | Self::AssessmentHead => style.bold(),
            Self::Subtitle
            | Self::Body
            | Self::Meta
            | Self::Head
            | Self::Notice
            | Self::ChildsWords
            | Self::Source
            | Self::Assessment
            | Self::Bullet
            | Self::Cell
            | Self::Label
            | Self::Interval
            | Self::Signature
            | Self::Gap => style,
        };
        self.edged(style)
    }

    /// The edge that tells the child's words from a judgement, and the line a signer writes on.
    fn edged(self, mut style: Style) -> Style {
        let (position, colour, fill) = match self {
            Self::ChildsWords | Self::Source => (ParagraphBorderPosition::Left, "793A67", "FBF4F8"),
            Self::AssessmentHead | Self::Assessment => (ParagraphBorderPosition::Left, "79827A", "F7F8F4"),
            Self::Signature => (ParagraphBorderPosition::Top, "79827A", "FFFFFF"),
            Self::Title
            | Self::Subtitle
            | Self::Heading1
            | Self::Heading2
            | Self::Heading3
            | Self::Body
            | Self::Meta
            | Self::Head
            | Self::Notice
            | Self::Bullet
            | Self::Caption
            | Self::TableHead
            | Self::Cell
            | Self::Label
            | Self::Interval
            | Self::Gap => return style,
        };
        let width = if matches!(self, Self::Signature) { 6 } else { 18 };
        let border =
            ParagraphBorder::new(position).val(BorderType::Single).size(width).space(6).color(colour);
        style.paragraph_property = style
            .paragraph_property
            .set_borders(ParagraphBorders::with_empty().set(border))
            .shading(Shading::new().shd_type(ShdType::Clear).fill(fill));
        style.indent(Some(if matches!(self, Self::Signature) { 0 } else { 170 }), None, None, None)
    }
}

const INK: &str = "17201C";
const INK_2: &str = "48524C";

/// The document with fonts, styles and the list.
pub(super) fn applied(mut word: Docx) -> Docx {
    let font = "Calibri";
    word = word
        .default_fonts(RunFonts::new().ascii(font).hi_ansi(font).cs(font).east_asia(font))
        .default_size(21);
    for named in Named::ALL {
        word = word.add_style(named.style());
    }
    let level =
        Level::new(0, Start::new(1), NumberFormat::new("bullet"), LevelText::new("•"), LevelJc::new("left"))
            .indent(Some(340), Some(SpecialIndentType::Hanging(280)), None, None);
    word.add_abstract_numbering(AbstractNumbering::new(BULLETS).add_level(level))
        .add_numbering(Numbering::new(BULLETS, BULLETS))
}
