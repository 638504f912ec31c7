//! The travel times of one office: what its advisers have entered, then the road network where there is one,
//! then the estimate, with what the office knows better about ferries and bridges.

use crate::app::App;
use crate::error::Failure;
use heimly_domain::entered::EnteredTimes;
use heimly_domain::model::Register;
use heimly_domain::place::{CrossingNo, NoTime, Spot, Towards, Travel, TravelTime};
use heimly_domain::text::errors::Trouble;
use heimly_geo::FirstOf;
use heimly_geo::coarse::{CoarseEstimate, CoarseNetwork};
use heimly_roads::Network;
use std::sync::Arc;

/// The travel times of one office, best first.
pub(crate) struct OfficeTravel(FirstOf<EnteredTimes, FirstOf<ByRoad, CoarseEstimate<'static>>>);

/// The sources one by one, to be told apart on screen.
pub(crate) struct Sources<'a> {
    pub(crate) entered: &'a EnteredTimes,
    pub(crate) roads: Option<&'a Network>,
    pub(crate) estimate: &'a CoarseEstimate<'static>,
}

/// The road network, where one has been imported.
struct ByRoad(Option<Arc<Network>>);

/// The register as last read, with what was made from it.
#[derive(Clone, Copy)]
pub(crate) struct Read<'a> {
    pub(crate) register: &'a Register,
    pub(crate) travel: &'a OfficeTravel,
}

impl OfficeTravel {
    fn of(register: &Register, roads: Option<Arc<Network>>) -> Result<Self, Failure> {
        let estimate = coarse()?.with_corrections(&register.links);
        let computed = FirstOf { better: ByRoad(roads), otherwise: estimate };
        Ok(Self(FirstOf { better: EnteredTimes::of(&register.travel), otherwise: computed }))
    }

    /// The sources one by one.
    pub(crate) fn sources(&self) -> Sources<'_> {
        Sources {
            entered: &self.0.better,
            roads: self.0.otherwise.better.0.as_deref(),
            estimate: &self.0.otherwise.otherwise,
        }
    }
}

/// The network of the estimate, which ships with the program.
///
/// # Errors
/// `internal` when it cannot be read, which a test rules out.
pub(crate) fn coarse() -> Result<&'static CoarseNetwork, Failure> {
    heimly_geo::coarse::bundled().map_err(|_| Failure::new(Trouble::Internal))
}

impl Travel for OfficeTravel {
    fn towards<'a>(&'a self, to: Spot) -> Box<dyn Towards + 'a> {
        self.0.towards(to)
    }

    fn one_way(&self, from: Spot, to: Spot) -> Result<TravelTime, NoTime> {
        self.0.one_way(from, to)
    }

    fn crossing(&self, crossing: CrossingNo) -> Option<&str> {
        self.0.crossing(crossing)
    }
}

impl Travel for ByRoad {
    fn towards<'a>(&'a self, to: Spot) -> Box<dyn Towards + 'a> {
        match &self.0 {
            Some(network) => network.towards(to),
            None => Box::new(NoNetwork),
        }
    }

    fn crossing(&self, crossing: CrossingNo) -> Option<&str> {
        self.0.as_ref()?.crossing(crossing)
    }
}

struct NoNetwork;

impl Towards for NoNetwork {
    /// Never known here; the next source is asked.
    fn from(&self, _: Spot) -> Result<TravelTime, NoTime> {
        Err(NoTime::Unplaced)
    }
}

impl App {
    /// Reads the register and makes its travel times, once until the next write or the next road network.
    pub(crate) fn prepare(&mut self) -> Result<(), Failure> {
        self.register()?;
        self.settle_roads();
        let open = self.open.as_mut().ok_or(Failure::new(Trouble::Locked))?;
        let register = open.register.as_ref().ok_or(Failure::new(Trouble::Internal))?;
        if open.travel.is_none() {
            open.travel = Some(OfficeTravel::of(register, self.roads.network())?);
        }
        Ok(())
    }

    /// What [`Self::prepare`] made.
    pub(crate) fn read(&self) -> Result<Read<'_>, Failure> {
        let open = self.open.as_ref().ok_or(Failure::new(Trouble::Locked))?;
        let register = open.register.as_ref().ok_or(Failure::new(Trouble::Internal))?;
        let travel = open.travel.as_ref().ok_or(Failure::new(Trouble::Internal))?;
        Ok(Read { register, travel })
    }
}
