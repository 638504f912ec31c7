//! Rounds of visits, as they are sent.

use super::wire::{Coded, Day, Key, MinuteOfDay, Name, Words};
use super::{PointRecord, RoundStopAtRecord};
use heimly_domain::ids::{AdviserId, RoundId};
use heimly_domain::model::{Round, RoundDay, RoundPlace, RoundStop};
use heimly_domain::place::Postnummer;

record! {
    /// A round of visits. Order, driving and times are worked out anew each time, and are not stored.
    RoundRecord of Round {
        /// Stable id.
        id: Key<RoundId>,
        /// What it is called ("Leka og Bindal").
        name: Name,
        /// Its first day.
        first_day: Day,
        /// The last of its days: one day or two.
        last: Coded<RoundDay>,
        /// When one leaves in the morning.
        leave_at: MinuteOfDay,
        /// When one wants to be back; null: not said.
        home_by: Option<MinuteOfDay>,
        /// Where it starts and ends; null: at the office.
        start: Option<RoundPlaceRecord>,
        /// Where one sleeps between two days; null: at home.
        overnight: Option<RoundPlaceRecord>,
        /// Who drives.
        adviser: Option<Key<AdviserId>>,
        /// The stops, as they were chosen.
        stops: Vec<RoundStopRecord>,
    }
}

record! {
    /// A stop of a round.
    RoundStopRecord of RoundStop {
        /// Where.
        at: RoundStopAtRecord,
        /// How long the visit takes, in minutes.
        minutes: u16,
        /// The time that is agreed; null: any time.
        agreed_at: Option<MinuteOfDay>,
        /// The day it must be on; null: either.
        day: Option<Coded<RoundDay>>,
        /// What it is for, in words.
        purpose: Option<Words>,
    }
}

record! {
    /// A place of a round that is no home: the office, a school, a house one sleeps in.
    RoundPlaceRecord of RoundPlace {
        /// What it is called on screen.
        label: Name,
        /// Its postnummer.
        postnummer: Option<Key<Postnummer>>,
        /// A point placed by hand; wins over the postnummer's.
        point: Option<PointRecord>,
    }
}
