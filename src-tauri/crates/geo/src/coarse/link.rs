//! Ferries, tunnels, bridges and places without a road: the rows an office can look at and correct.

use heimly_domain::ids::LinkId;
use heimly_domain::place::{KommuneNo, Point};

heimly_domain::codes! {
    /// What a link is.
    pub enum LinkKind {
        /// A ferry that takes cars.
        Ferry = "ferge",
        /// A tunnel under the sea.
        SubseaTunnel = "undersjoisk_tunnel",
        /// Another tunnel.
        Tunnel = "tunnel",
        /// A bridge.
        Bridge = "bru",
        /// A causeway.
        Causeway = "fylling",
        /// A place no road leads to.
        Roadless = "uten_vei",
    }
}

heimly_domain::codes! {
    /// What a number rests on, surest first.
    pub enum Basis {
        /// A named source gives it.
        Published = "oppgitt_av_kilde",
        /// General knowledge, not looked up.
        Remembered = "alminnelig_kunnskap",
        /// Computed: three minutes and the sailing distance at 21 km/h, or a length.
        Computed = "beregnet",
    }
}

heimly_domain::codes! {
    /// What the table says of a place's road.
    pub enum Status {
        /// No road leads there.
        NoRoad = "uten_vei",
        /// A road leads there, and it stands in the table because that is easily thought otherwise.
        HasRoad = "har_vei",
        /// Not certain: to be checked.
        Check = "ma_sjekkes",
    }
}

/// A ferry leg, tunnel, bridge or place without a road, with everything the tables say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its code, the same from one version of the tables to the next.
    pub id: LinkId,
    /// What it is.
    pub kind: LinkKind,
    /// Its name: for a ferry the crossing it belongs to, for example "Ryfylkeferja".
    pub name: String,
    /// What a reason calls it: for a ferry its two quays, else the name.
    pub label: String,
    /// The two sides; one and the same for a place without a road.
    pub sides: [String; 2],
    /// Where the two sides lie; bridges one or two kilometres off.
    pub points: [Point; 2],
    /// The kommuner it lies in or joins.
    pub kommuner: Vec<KommuneNo>,
    /// Minutes of a ferry crossing.
    pub minutes: Option<u16>,
    /// What the minutes rest on.
    pub minutes_basis: Basis,
    /// Where the minutes are from, in the table's words.
    pub minutes_source: String,
    /// Mean minutes of waiting for a ferry.
    pub wait_minutes: Option<u16>,
    /// What the waiting rests on.
    pub wait_basis: Basis,
    /// Departures a day.
    pub departures: Option<u16>,
    /// Length in metres, of a tunnel, bridge or sailing.
    pub metres: Option<u32>,
    /// The year it was opened, in the table's words.
    pub opened: String,
    /// The road, for example "E39".
    pub road: String,
    /// When it runs ("all year"), in the table's words.
    pub season: String,
    /// How a place without a road is reached ("car ferry: Haugesund–Utsira").
    pub reached_by: String,
    /// What the table says of a place's road; `None` for ferries, tunnels and bridges.
    pub status: Option<Status>,
    /// The table's remark.
    pub remark: String,
    /// Where the row is from.
    pub source: String,
    /// How sure the row is, in the table's words.
    pub confidence: String,
    /// How sure the points are, in the table's words.
    pub point_confidence: String,
}
