//! Invented documents that together use every kind of block: one ordinary, one long in nynorsk, one
//! with everything that has ever been typed into a register by accident, one that is empty, and a round with
//! the widest table there is.

use chrono::{NaiveDate, NaiveDateTime};
use heimly_domain::document::{
    Absence, Block, Column, Document, Fact, Interval, Level, Notice, Quote, Signer, Table, Value,
};
use heimly_domain::text::Lang;

/// The moment every sample is made: 24.11.2026, 13.32 UTC.
pub fn made_at() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 24).and_then(|date| date.and_hms_opt(13, 32, 0)).unwrap_or_default()
}

/// Every sample with the name of its file.
pub fn all() -> Vec<(&'static str, Document)> {
    vec![
        ("notat", note()),
        ("rapport", report()),
        ("fremmed", foreign()),
        ("tom", empty()),
        ("runde", round()),
    ]
}

fn heading(level: Level, text: &str) -> Block {
    Block::Heading(level, text.to_owned())
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(text.to_owned())
}

fn bullets(texts: &[&str]) -> Block {
    Block::Bullets(texts.iter().map(|text| (*text).to_owned()).collect())
}

fn interval(label: &str, documented: u16, possible: u16, coverage: u16) -> Option<Block> {
    let said = format!("{label}: dokumentert {documented} og mulig {possible} tideler av 1000.");
    Interval::new(label, documented, possible, coverage, said).map(Block::Interval)
}

/// A matching note about an invented child.
pub fn note() -> Document {
    let mut blocks = vec![
        heading(Level::One, "Barnets ord"),
        Block::ChildsWords(Quote {
            text: "Jeg vil bo sånn at jeg kan gå på samme skole, og at mamma kan komme på lørdager. \
                   Hunden må være snill."
                .to_owned(),
            source: "Samtale 12.10.2026. Barnet har lest gjennom gjengivelsen".to_owned(),
        }),
        heading(Level::One, "Behovet"),
        Block::Facts(vec![
            Fact::new("Barn", Value::text("«Linerle», 8 år")),
            Fact::new("Omsorgskommune", Value::text("Alta")).from_source("Vedtak 03.11.2026"),
            Fact::new("Språk hjemme", Value::text("Nordsamisk og norsk"))
                .from_source("Samtale med mor 05.11.2026"),
            Fact::new("Allergi", Value::Absent(Absence::NotAsked)),
            Fact::new("Fastlege", Value::text("")),
            Fact::new("Mors adresse", Value::Absent(Absence::Withheld)),
        ]),
        heading(Level::One, "Valget"),
        paragraph(
            "Hjem FH-014 i Hasvik er valgt. Grunnene står under, sammen med det som taler mot og det som må \
             spørres om. Alternativene som er vurdert, står i tabellen.",
        ),
    ];
    blocks.extend(interval("FH-014 Hasvik", 696, 911, 790));
    blocks.extend(interval("FH-027 Alta", 644, 644, 1000));
    blocks.extend(interval("FH-003 Kautokeino", 310, 880, 420));
    blocks.extend(reasons());
    blocks.extend(alternatives(20).map(Block::Table));
    blocks.extend([
        heading(Level::One, "Faglig vurdering"),
        Block::Assessment(vec![
            "Hjemmet er vurdert opp mot barnets behov for stabil skolegang og kontakt med mor.".to_owned(),
            "Bekymring: reisevei om vinteren. Tiltak: avtale om overnatting når veien er stengt.".to_owned(),
        ]),
        Block::Signatures(vec![
            Signer { name: "Vera Lysfonn".to_owned(), role: "Fosterhjemsrådgiver".to_owned() },
            Signer { name: String::new(), role: "Barnevernleder".to_owned() },
        ]),
    ]);
    Document {
        language: Lang::Nb,
        title: "Matchingnotat".to_owned(),
        subtitle: "Valg av fosterhjem for «Linerle», 8 år".to_owned(),
        reference: "Sak 2026/118".to_owned(),
        office: "Alta barneverntjeneste (eksempel)".to_owned(),
        author: "Vera Lysfonn".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default(),
        notices: vec![Notice::ExampleOffice, Notice::Draft, Notice::Confidential],
        blocks,
    }
}

fn reasons() -> Vec<Block> {
    vec![
        heading(Level::Two, "Taler for"),
        bullets(&[
            "Bor 14 minutter fra skolen barnet går på i dag.",
            "Snakker nordsamisk hjemme (bekreftet 02.11.2026).",
            "Har hatt søsken samtidig før. Samarbeidet med foreldrene ble beskrevet som godt av begge parter i to \
             oppfølgingsbesøk etter hverandre.",
        ]),
        heading(Level::Two, "Taler mot"),
        bullets(&["Ingen egen stue for samvær."]),
        heading(Level::Two, "Må spørres om"),
        Block::Absent(Absence::NotAsked),
        heading(Level::One, "Alternativer som er vurdert"),
    ]
}

fn alternatives(count: u16) -> Option<Table> {
    let columns = vec![
        Column::words("Hjem", 2),
        Column::numbers("Dokumentert", 2),
        Column::numbers("Mulig", 1),
        Column::words("Hvorfor det ikke ble valgt", 5),
    ];
    let row = |number: u16| {
        vec![
            Value::text(format!("FH-{:03}", number + 30)),
            Value::text(format!("{},0", 60 - number)),
            Value::text("70,5"),
            if number == 1 {
                Value::Absent(Absence::NotRegistered)
            } else {
                Value::text("Ledig plass, men ikke bekreftet de siste seks månedene. Hjemmet må kontaktes.")
            },
        ]
    };
    Table::new("Hjem vurdert for «Linerle», i rekkefølge", columns, (0..count).map(row).collect())
}

/// A long report in nynorsk, with sections that are empty.
pub fn report() -> Document {
    let mut blocks = Vec::new();
    for number in 1..=12 {
        blocks.push(heading(Level::One, &format!("{number}. Kapittel om heimen")));
        if number % 4 == 0 {
            blocks.push(Block::Facts(Vec::new()));
            continue;
        }
        blocks.push(paragraph(
            "Heimen ligg i ei lita bygd ved fjorden. Dei vaksne har budd her sidan 2011 og arbeider begge i \
             nærleiken. Huset har fire soverom, og det er kort veg til skule, butikk og idrettslag.",
        ));
        blocks.push(Block::Facts(vec![
            Fact::new("Soverom", Value::text("4")).from_source("Heimebesøk 02.09.2026"),
            Fact::new("Kjæledyr", Value::Absent(Absence::NotStated)),
            Fact::new("Røyking inne", Value::text("Nei")),
            Fact::new("Førarkort", Value::Absent(Absence::Unknown)),
        ]));
        blocks.push(heading(Level::Three, "Vurdering"));
        blocks.push(Block::Assessment(vec![
            "Heimen er vurdert som eigna for det som står ovanfor.".to_owned(),
        ]));
    }
    blocks.push(Block::PageBreak);
    blocks.push(Block::Signatures(vec![Signer { name: "Odd Fjellvåg".to_owned(), role: String::new() }]));
    Document {
        language: Lang::Nn,
        title: "Sosialrapport".to_owned(),
        subtitle: "Fosterheim FH-014".to_owned(),
        reference: "FH-014".to_owned(),
        office: "Alta barneverntjeneste (eksempel)".to_owned(),
        author: "Odd Fjellvåg".to_owned(),
        notices: vec![
            Notice::ExampleOffice,
            Notice::Other("Skjerma adresse er teken ut av rapporten.".to_owned()),
        ],
        blocks,
        ..note()
    }
}

/// Texts as they come: markup, endless names, many scripts, emoji, control characters.
pub fn texts() -> Vec<String> {
    [
        "#panic(\"x\")",
        "*a* _b_ $x^2$ `kode` @ref <merke> \\ // /* #set text(red) [x] = Nei - nei + ja / ord: forklaring",
        "</w:t><w:p/> &amp; <![CDATA[x]]>",
        "{{mal}} %s ${HOME} '; DROP TABLE hjem; --",
        "Áhkku Biret Ánne Čáppa đ ŋ š ŧ ž",
        "Олена Ковальчук · Ελένη · Nguyễn Thị Hạnh",
        "שרה לוי (mor) og דוד",
        "فاطمة الزهراء bint علي, 8 år",
        "ሰላም ኣለም",
        "👨‍👩‍👧‍👦 😀 🇳🇴 ❤️ 1️⃣ 漢字 हिन्दी ไทย",
        "\u{202e}snudd\u{202c} \u{0}null \u{feff}bom \u{fffe} \u{e000} \u{10ffff} e\u{301}\u{302}\u{303} ש\u{301}",
        "linje 1\nlinje 2\r\nlinje 3\ttab",
    ]
    .into_iter()
    .map(str::to_owned)
    .chain(["x".repeat(500), "Ødegård-".repeat(60), "ش".repeat(200), "Åse ".repeat(125)])
    .collect()
}

/// Every such text in every place a text can stand.
pub fn foreign() -> Document {
    let texts = texts();
    let mut blocks = Vec::new();
    for text in &texts {
        blocks.extend([
            heading(Level::Two, text),
            paragraph(text),
            Block::ChildsWords(Quote { text: text.clone(), source: text.clone() }),
            Block::Assessment(vec![text.clone()]),
            Block::Bullets(vec![text.clone()]),
            Block::Facts(vec![Fact::new(text.clone(), Value::text(text.clone())).from_source(text.clone())]),
            Block::Signatures(vec![Signer { name: text.clone(), role: text.clone() }]),
        ]);
        blocks.extend(Interval::new(text.clone(), 0, 1000, 0, text.clone()).map(Block::Interval));
    }
    let columns = vec![Column::words("👋 #h", 1), Column::numbers("x".repeat(60), 1), Column::words("", 3)];
    let rows =
        texts.iter().map(|text| vec![Value::text(text.clone()), Value::text(text.clone()), Value::text("")]);
    blocks.extend(Table::new("#caption 👋", columns, rows.collect()).map(Block::Table));
    let all = texts.join(" ");
    Document {
        title: "#panic(\"x\") 👋 שרה".to_owned(),
        subtitle: all.clone(),
        reference: "x".repeat(80),
        office: "#office فاطمة".to_owned(),
        author: "שרה לוי 😀".to_owned(),
        notices: vec![Notice::Other(all), Notice::Draft],
        blocks,
        ..note()
    }
}

/// A document with nothing in it.
pub fn empty() -> Document {
    Document {
        title: String::new(),
        subtitle: String::new(),
        reference: " ".to_owned(),
        office: String::new(),
        author: String::new(),
        notices: Vec::new(),
        blocks: vec![heading(Level::One, " "), Block::Signatures(Vec::new()), Block::Bullets(Vec::new())],
        ..note()
    }
}

/// A day of a round, with a ferry each way.
pub fn round() -> Document {
    let columns = vec![
        Column::words("Kl.", 4),
        Column::words("Hvor", 5),
        Column::words("Kjøring dit", 5),
        Column::words("Besøk", 2),
        Column::words("Hva", 4),
    ];
    let rows = [
        ["08.00", "Kontoret, 7900 Rørvik", "–", "–", "Avreise"],
        [
            "10.05 (senest 10.40), avtalt 10.30",
            "Havglimt (H-001), 7994 Leka",
            "95–155\u{a0}min, anslag, ferge Gutvik–Skei",
            "60\u{a0}min",
            "Oppfølgingsbesøk",
        ],
        [
            "13.20 (senest 14.05)",
            "Kontoret, 7900 Rørvik",
            "95–155\u{a0}min, anslag, ferge Gutvik–Skei",
            "–",
            "Framme",
        ],
    ];
    let rows = rows.map(|row| row.map(Value::text).to_vec()).to_vec();
    let table = Table::new("Tidsplan", columns, rows).map(Block::Table);
    let mut blocks = vec![heading(Level::One, "Tirsdag 24. november")];
    blocks.extend(table);
    blocks.push(bullets(&["H-001: Vent 25\u{a0}min til kl.\u{a0}10.30."]));
    Document {
        language: Lang::Nb,
        title: "Runde".to_owned(),
        subtitle: "Leka".to_owned(),
        reference: "24.11.2026".to_owned(),
        office: "Oppdiktet kontor".to_owned(),
        author: String::new(),
        date: made_at().date(),
        notices: vec![Notice::ExampleOffice, Notice::Confidential],
        blocks,
    }
}
