//! Reading the network and its three tables from text.

use std::collections::BTreeMap;
use std::fmt;

use heimly_domain::codes::Code;
use heimly_domain::ids::LinkId;
use heimly_domain::place::{KommuneNo, Point};

use super::link::{Basis, Link, LinkKind, Status};
use super::model::RoadClass;
use super::network::{Node, NodeKind, Way, WayKind};

/// The texts a network is read from, in the formats of `assets/geo/README.md`.
#[derive(Clone, Copy, Debug)]
pub struct NetworkFiles<'a> {
    /// Nodes, and the ways between them.
    pub network: &'a str,
    /// Ferry legs.
    pub ferries: &'a str,
    /// Tunnels, bridges and causeways.
    pub fixed_links: &'a str,
    /// Places without a road.
    pub no_road: &'a str,
}

/// What cannot be read, and where. For developers: the files ship with the program and no user writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NetworkError {
    /// A row that is not in its file's format. Rows are counted from 1, without the heading.
    Row {
        /// Which file.
        file: &'static str,
        /// Which row.
        row: usize,
    },
    /// The outlines, from which the coast is taken, cannot be read.
    Outlines,
}

impl fmt::Display for NetworkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Row { file, row } => write!(f, "{file}, rad {row}: kan ikke leses"),
            Self::Outlines => f.write_str("kommunegrensene kan ikke leses"),
        }
    }
}

impl std::error::Error for NetworkError {}

/// A row of a table, its cells found by the names of the heading.
struct Row<'a> {
    heading: &'a BTreeMap<String, usize>,
    cells: csv::StringRecord,
}

impl Row<'_> {
    fn text(&self, column: &str) -> Option<&str> {
        self.cells.get(*self.heading.get(column)?)
    }

    fn owned(&self, column: &str) -> Option<String> {
        self.text(column).map(str::to_owned)
    }

    /// A whole number, or none where the cell is empty.
    fn number<T: std::str::FromStr>(&self, column: &str) -> Option<Option<T>> {
        let text = self.text(column)?;
        if text.is_empty() { Some(None) } else { Some(Some(text.parse().ok()?)) }
    }

    fn point(&self, latitude: &str, longitude: &str) -> Option<Point> {
        let (latitude, longitude) = (self.text(latitude)?, self.text(longitude)?);
        Point::from_micro_degrees(micro_degrees(latitude)?, micro_degrees(longitude)?)
    }
}

fn table<T>(
    file: &'static str,
    text: &str,
    read: impl Fn(&Row<'_>) -> Option<T>,
) -> Result<Vec<T>, NetworkError> {
    let fault = |row: usize| NetworkError::Row { file, row };
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let heading = reader.headers().map_err(|_| fault(0))?.iter().map(str::to_owned).zip(0..).collect();
    let mut found = Vec::new();
    for (at, cells) in reader.records().enumerate() {
        let number = at.saturating_add(1);
        let row = Row { heading: &heading, cells: cells.map_err(|_| fault(number))? };
        found.push(read(&row).ok_or_else(|| fault(number))?);
    }
    Ok(found)
}

/// All links: ferries, then tunnels and bridges, then places without a road.
pub(super) fn links(files: &NetworkFiles<'_>) -> Result<Vec<Link>, NetworkError> {
    let mut all = table("ferries.csv", files.ferries, ferry)?;
    all.extend(table("fixed_links.csv", files.fixed_links, fixed_link)?);
    all.extend(table("no_road.csv", files.no_road, roadless)?);
    Ok(all)
}

fn ferry(row: &Row<'_>) -> Option<Link> {
    let sides = [row.owned("quay_a")?, row.owned("quay_b")?];
    let kommuner = [row.text("kommune_a")?, row.text("kommune_b")?].map(KommuneNo::new);
    let mut kommuner = kommuner.into_iter().collect::<Option<Vec<_>>>()?;
    kommuner.dedup();
    Some(Link {
        id: LinkId::new(row.text("code")?)?,
        kind: LinkKind::Ferry,
        name: row.owned("name")?,
        label: format!("{}–{}", plain(&sides[0]), plain(&sides[1])),
        sides,
        points: [row.point("lat_a", "lon_a")?, row.point("lat_b", "lon_b")?],
        kommuner,
        minutes: Some(row.number("crossing_min")??),
        minutes_basis: basis(row.text("min_basis")?)?,
        minutes_source: row.owned("min_source")?,
        wait_minutes: Some(row.number("avg_wait_min")??),
        wait_basis: basis(row.text("freq_basis")?)?,
        departures: row.number("departures_per_day")?,
        metres: Some(metres_of_kilometres(row.text("sailing_km")?)?),
        opened: String::new(),
        road: row.owned("road")?,
        season: row.owned("season")?,
        reached_by: String::new(),
        status: None,
        remark: row.owned("remark")?,
        source: row.owned("source")?,
        confidence: row.owned("confidence")?,
        point_confidence: row.owned("leg_basis")?,
    })
}

fn fixed_link(row: &Row<'_>) -> Option<Link> {
    let kind = match row.text("kind")? {
        "subsea tunnel" => LinkKind::SubseaTunnel,
        "tunnel" => LinkKind::Tunnel,
        "bridge" => LinkKind::Bridge,
        "causeway" => LinkKind::Causeway,
        _ => return None,
    };
    let name = row.owned("name")?;
    Some(Link {
        id: LinkId::new(row.text("code")?)?,
        kind,
        label: plain(&name).to_owned(),
        name,
        sides: [row.owned("side_a")?, row.owned("side_b")?],
        points: [row.point("lat_a", "lon_a")?, row.point("lat_b", "lon_b")?],
        kommuner: vec![KommuneNo::new(row.text("kommune")?)?],
        minutes: None,
        minutes_basis: Basis::Computed,
        minutes_source: String::new(),
        wait_minutes: None,
        wait_basis: Basis::Computed,
        departures: None,
        metres: row.number("length_m")?,
        opened: row.owned("opened")?,
        road: row.owned("road")?,
        season: String::new(),
        reached_by: String::new(),
        status: None,
        remark: row.owned("remark")?,
        source: row.owned("source")?,
        confidence: row.owned("confidence")?,
        point_confidence: row.owned("coord_confidence")?,
    })
}

fn roadless(row: &Row<'_>) -> Option<Link> {
    let name = row.owned("place")?;
    let at = row.point("lat", "lon")?;
    let status = match row.text("status")? {
        "no_road" => Status::NoRoad,
        "has_road" => Status::HasRoad,
        "check" => Status::Check,
        _ => return None,
    };
    Some(Link {
        id: LinkId::new(row.text("code")?)?,
        kind: LinkKind::Roadless,
        label: name.clone(),
        sides: [name.clone(), name.clone()],
        name,
        points: [at, at],
        kommuner: vec![KommuneNo::new(row.text("kommune_nr")?)?],
        minutes: None,
        minutes_basis: Basis::Computed,
        minutes_source: String::new(),
        wait_minutes: None,
        wait_basis: Basis::Computed,
        departures: None,
        metres: None,
        opened: String::new(),
        road: String::new(),
        season: String::new(),
        reached_by: format!("{}: {}", row.text("reach_type")?, row.text("how_reached")?),
        status: Some(status),
        remark: row.owned("remark")?,
        source: row.owned("source")?,
        confidence: row.owned("confidence")?,
        point_confidence: row.owned("position_quality")?,
    })
}

/// A name without what stands in brackets to tell it from others of the same name.
fn plain(name: &str) -> &str {
    name.split(" (").next().unwrap_or(name)
}

fn basis(text: &str) -> Option<Basis> {
    Some(match text {
        "SEEN" => Basis::Published,
        "REMEMBERED" => Basis::Remembered,
        "COMPUTED" => Basis::Computed,
        _ => return None,
    })
}

/// Metres from kilometres with one decimal.
fn metres_of_kilometres(text: &str) -> Option<u32> {
    let (whole, tenths) = text.split_once('.')?;
    whole.parse::<u32>().ok()?.checked_mul(1_000)?.checked_add(tenths.parse::<u32>().ok()?.checked_mul(100)?)
}

/// Millionths of a degree from degrees with four decimals.
pub(super) fn micro_degrees(text: &str) -> Option<i32> {
    let (whole, decimals) = text.split_once('.')?;
    let four_digits = decimals.len() == 4 && decimals.bytes().all(|byte| byte.is_ascii_digit());
    four_digits.then(|| format!("{whole}{decimals}").parse::<i32>().ok()?.checked_mul(100)).flatten()
}

enum Line {
    Node(Node),
    Way(Way),
}

/// The nodes, in the order of their numbers, and the ways between them.
pub(super) fn network(text: &str, links: &[Link]) -> Result<(Vec<Node>, Vec<Way>), NetworkError> {
    let by_id: BTreeMap<_, _> = links.iter().enumerate().map(|(at, link)| (link.id.as_str(), at)).collect();
    let file = "network.csv";
    let (mut nodes, mut ways) = (Vec::new(), Vec::new());
    for (at, line) in table(file, text, |row| line(row, &by_id))?.into_iter().enumerate() {
        let fault = NetworkError::Row { file, row: at.saturating_add(1) };
        match line {
            Line::Node(node) => {
                // Nodes are numbered in order: that is how the ways name them.
                if usize::try_from(node.number) != Ok(nodes.len()) {
                    return Err(fault);
                }
                nodes.push(node);
            }
            Line::Way(way) => {
                let known = |number: u32| usize::try_from(number).is_ok_and(|number| number < nodes.len());
                if !(known(way.one) && known(way.other)) {
                    return Err(fault);
                }
                ways.push(way);
            }
        }
    }
    Ok((nodes, ways))
}

/// `node;number;name;kind;lat;lon;kommune`, or `kind;one;other;metres;what;coast;road`.
fn line(row: &Row<'_>, links: &BTreeMap<&str, usize>) -> Option<Line> {
    let kind = row.text("kind")?;
    if kind == "node" {
        let kommune = row.text("f")?;
        return Some(Line::Node(Node {
            number: row.number("a")??,
            name: row.owned("b")?,
            kind: NodeKind::from_code(row.text("c")?)?,
            point: row.point("d", "e")?,
            kommune: if kommune.is_empty() { None } else { Some(KommuneNo::new(kommune)?) },
        }));
    }
    let what = row.text("d")?;
    let link = || links.get(what).copied();
    let kind = match kind {
        "road" => WayKind::Road {
            class: RoadClass::from_code(what)?,
            coast: row.number("e")??,
            road: row.owned("f")?,
        },
        "link" if what.is_empty() => WayKind::Assumed,
        "link" => WayKind::Fixed(link()?),
        "ferry" => WayKind::Ferry(link()?),
        "roadless" => WayKind::Roadless(link()?),
        _ => return None,
    };
    let metres = row.number("c")?.unwrap_or(0);
    Some(Line::Way(Way { one: row.number("a")??, other: row.number("b")??, metres, kind }))
}

impl NodeKind {
    fn from_code(code: &str) -> Option<Self> {
        <Self as Code>::from_code(code)
    }
}
