//! What can be written on the command line.

use chrono::{NaiveDate, NaiveTime};
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Heimly – finn riktig fosterhjem til et barn, og forklar hvorfor. Uten kommando åpnes vinduet.
#[derive(Parser)]
#[command(name = "heimly", version, about, disable_help_subcommand = true)]
pub(crate) struct Args {
    /// Kontorfilen (uten: operativsystemets datamappe)
    #[arg(long, global = true, value_name = "FIL")]
    pub(crate) db: Option<PathBuf>,
    /// Språk i svarene
    #[arg(long, global = true, value_enum, default_value = "nb")]
    lang: Written,
    /// Dagen som skal gjelde som «i dag» (ÅÅÅÅ-MM-DD)
    #[arg(long, global = true, value_name = "DATO")]
    pub(crate) on: Option<NaiveDate>,
    /// Svar som JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

impl Args {
    /// The language's code.
    pub(crate) fn lang(&self) -> &'static str {
        match self.lang {
            Written::Nb => "nb",
            Written::Nn => "nn",
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Written {
    Nb,
    Nn,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Åpner vinduet
    Vindu {
        /// På eksempelkontoret, der alt er oppdiktet
        #[arg(long)]
        eksempel: bool,
    },
    /// Lager et oppdiktet eksempelkontor, vurderer hjemmene og skriver notat og rapport
    Demo {
        /// Mappen alt skrives i
        #[arg(long, value_name = "MAPPE")]
        out: PathBuf,
    },
    /// Lager kontorfilen og skriver ut gjenopprettingsnøkkelen, én gang
    Init {
        /// Kontorets navn
        #[arg(long, value_name = "NAVN")]
        office: String,
        /// Kommunenummer, fire siffer
        #[arg(long, value_name = "NNNN")]
        kommune: String,
    },
    /// Henter inn kontoreksport, Excel eller CSV: alt eller ingenting
    Import {
        /// Filen
        file: PathBuf,
        /// Se bare hva som ville skjedd
        #[arg(long)]
        dry_run: bool,
        /// Nøkkelen til en mulig dublett som likevel skal inn som nytt hjem
        #[arg(long, value_name = "NØKKEL")]
        as_new: Vec<String>,
    },
    /// Lager Excel-malen
    Template {
        /// Filen som skrives
        #[arg(long, value_name = "FIL.xlsx")]
        out: PathBuf,
    },
    /// Eksporterer hele kontoret, kryptert
    Export {
        /// Filen som skrives
        #[arg(long, value_name = "FIL")]
        out: PathBuf,
        /// Skriv lesbar JSON; passfrasen kreves på nytt, og skjulte adresser utelates
        #[arg(long)]
        plain: bool,
    },
    /// Alle hjem for ett barn, med grunner
    Rank {
        /// Barnets id eller pseudonym
        child: String,
        /// Vektsettet
        #[arg(long, value_name = "NAVN")]
        weights: Option<String>,
    },
    /// Flere barn samtidig: hvem som får hvilket hjem, og hva hvert barn taper
    Assign(Assign),
    /// Det som skal gjøres, det som er over fristen først
    Due {
        /// Så mange dager fram, høyst 14
        #[arg(long, value_name = "N", default_value_t = 14)]
        days: u16,
    },
    /// Reisen mellom to steder, og hvordan tiden er funnet
    Travel {
        /// Postnummer, eller hjemmets id, kode eller navn
        from: String,
        /// Postnummer, eller hjemmets id, kode eller navn
        to: String,
    },
    /// Hva som ligger innenfor så mange minutter av et sted
    Reach {
        /// Postnummer, eller hjemmets id, kode eller navn
        place: String,
        /// Grensene i minutter, én til tre, stigende (uten: 30,60,90)
        #[arg(long, value_name = "N,N,N", value_delimiter = ',', value_parser = clap::value_parser!(u32).range(1..=1440))]
        minutes: Vec<u32>,
    },
    /// Veinettet på denne maskinen, laget av et utdrag fra OpenStreetMap
    Roads {
        #[command(subcommand)]
        wish: Roads,
    },
    /// Stedsdata: postnummer, kommuner og omriss
    Places {
        #[command(subcommand)]
        wish: Places,
    },
    /// En runde med besøk i den rekkefølgen som er raskest hjemme
    Round(Round),
    /// Skriver en rapport
    Report {
        /// Hva slags rapport
        #[arg(value_enum)]
        kind: Report,
        /// Id, kode eller pseudonym: barnet for matchingnotat, hjemmet for sosialrapport
        #[arg(long, value_name = "ID")]
        of: String,
        /// Filen som skrives, .pdf eller .docx
        #[arg(long, value_name = "FIL.pdf|docx")]
        out: PathBuf,
    },
    /// Søker etter hjem, barn og personer
    Search {
        /// Ordene
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// Et hvilket som helst kall fra listen; uten navn skrives listen
    Call {
        /// Navnet på kallet
        name: Option<String>,
        /// Feltene som JSON
        #[arg(value_name = "JSON", default_value = "{}")]
        fields: String,
    },
}

/// What is wished of the road network.
#[derive(Subcommand)]
pub(crate) enum Roads {
    /// Hva veinettet er
    State,
    /// Lager veinettet av et utdrag fra OpenStreetMap (.osm.pbf)
    Import {
        /// Filen
        file: PathBuf,
    },
    /// Tar inn et veinett som er laget på en annen maskin
    Carry {
        /// Filen
        file: PathBuf,
    },
    /// Fjerner veinettet
    Remove,
}

/// What is wished of the place data.
#[derive(Subcommand)]
pub(crate) enum Places {
    /// Hva stedsdataene er
    State,
    /// Fornyer stedsdataene fra Kartverkets eller Postens nedlastinger
    Import {
        /// Filen
        file: PathBuf,
        /// Se bare hva som ville skjedd
        #[arg(long)]
        dry_run: bool,
    },
    /// Tilbake til stedsdataene programmet kom med
    Reset,
}

/// What is wished of a round.
#[derive(clap::Args)]
pub(crate) struct Round {
    /// Hjemmene som skal besøkes, id, kode eller navn, høyst 12
    #[arg(long, value_name = "HJEM,HJEM", value_delimiter = ',', required = true)]
    pub(crate) stops: Vec<String>,
    /// Når du drar
    #[arg(long, value_name = "KL", default_value = "08:00", value_parser = clock)]
    pub(crate) leave: NaiveTime,
    /// Når du vil være tilbake
    #[arg(long, value_name = "KL", value_parser = clock)]
    pub(crate) home_by: Option<NaiveTime>,
    /// Hvor lenge hvert besøk varer, i minutter
    #[arg(long, value_name = "N", default_value_t = 60)]
    pub(crate) minutes: u16,
    /// Én dag eller to
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=2))]
    pub(crate) days: u8,
    /// Postnummeret runden starter fra (uten: kontoret)
    #[arg(long, value_name = "NNNN")]
    pub(crate) from: Option<String>,
    /// Filen som skrives, .pdf, .docx eller .ics
    #[arg(long, value_name = "FIL")]
    pub(crate) out: Option<PathBuf>,
}

/// Reads `08:00` or `08.00`.
fn clock(text: &str) -> Result<NaiveTime, &'static str> {
    NaiveTime::parse_from_str(&text.replace('.', ":"), "%H:%M").map_err(|_| "TT:MM")
}

/// What is wished of a plan for several children.
#[derive(clap::Args)]
pub(crate) struct Assign {
    /// Barn og hjem som er avgjort på forhånd, id, kode eller navn på begge sider
    #[arg(long, value_name = "BARN=HJEM", value_parser = pair)]
    pub(crate) lock: Vec<Pair>,
    /// Barn som ikke skal få noe hjem nå
    #[arg(long, value_name = "BARN")]
    pub(crate) none: Vec<String>,
    /// Bare disse barna (uten: alle som venter)
    #[arg(long, value_name = "BARN")]
    pub(crate) child: Vec<String>,
    /// Laveste dokumenterte sum for hjem utenfor nettverket, 0 til 100
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=100))]
    pub(crate) threshold: u32,
    /// Søsken som bare bør bo sammen, kan få hvert sitt hjem
    #[arg(long)]
    pub(crate) only_must: bool,
    /// Vektsettet
    #[arg(long, value_name = "NAVN")]
    pub(crate) weights: Option<String>,
}

/// A child and a home.
#[derive(Clone)]
pub(crate) struct Pair {
    pub(crate) child: String,
    pub(crate) home: String,
}

/// Reads `BARN=HJEM`.
fn pair(text: &str) -> Result<Pair, &'static str> {
    match text.split_once('=') {
        Some((child, home)) if !child.trim().is_empty() && !home.trim().is_empty() => {
            Ok(Pair { child: child.trim().to_owned(), home: home.trim().to_owned() })
        }
        Some(_) | None => Err("BARN=HJEM"),
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Report {
    Sosialrapport,
    Matchingnotat,
}

impl Report {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Sosialrapport => "sosialrapport",
            Self::Matchingnotat => "matchingnotat",
        }
    }
}
