//! Weight sets: "Standard 1", which is never changed, and the office's own, of which every change is a new
//! version.

use crate::app::{App, Moment};
use crate::choosing::weights_label;
use crate::error::Failure;
use crate::session::NoArgs;
use crate::view::{WeightSetView, WeightSetsView, WeightView};
use heimly_domain::codes::Code;
use heimly_domain::matching::criteria::weight_letter;
use heimly_domain::matching::{standard_weight, standard_weights};
use heimly_domain::model::{Register, Weight, WeightKey, WeightSet};
use heimly_domain::names::fold;
use heimly_domain::text::codes::Words;
use heimly_domain::text::errors::Trouble;
use heimly_domain::text::import::Fault;
use heimly_domain::text::{Lang, weights as words};
use heimly_exchange::problem::Problem;
use heimly_storage::Op;
use serde::Deserialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// A weight that is chosen.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChosenWeight {
    /// Key ("a1_3", "b1").
    pub key: String,
    /// Weight 0-5.
    pub weight: u8,
}

/// A weight set to store, as a new version.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveWeights {
    /// Its name.
    pub name: String,
    /// Its weights; a key that is left out weighs as in "Standard 1".
    pub weights: Vec<ChosenWeight>,
}

/// Longest name of a weight set, in characters.
const NAME_MAX: usize = 100;

/// Every weight set of the office.
///
/// # Errors
/// `locked`, and what disks can say.
pub fn list_weights(app: &mut App, _: &Moment, _: NoArgs) -> Result<WeightSetsView, Failure> {
    let lang = app.lang;
    app.register()?;
    let open = app.open_office()?;
    let labels: BTreeMap<_, _> = open.store.ranking_weights()?.into_iter().collect();
    let register = open.register.as_ref().ok_or(Failure::new(Trouble::Internal))?;
    let used: Vec<&str> = register
        .decisions
        .iter()
        .filter_map(|decision| labels.get(&decision.ranking).map(String::as_str))
        .collect();
    let standard = standard_weights();
    let names: std::collections::BTreeSet<&str> =
        register.weights.iter().map(|set| set.name.as_str()).collect();
    Ok(WeightSetsView {
        sets: names.into_iter().filter_map(|name| set_view(register, name, &used, lang)).collect(),
        in_use: standard.name.clone(),
        standard: view(&standard, Vec::new(), &used, lang),
    })
}

/// Stores a weight set under a name: a new set, or a new version of the one with that name. Earlier versions
/// are kept, and so is the copy in every saved ranking.
///
/// # Errors
/// `standard_weights_fixed`, `invalid` with the field.
pub fn save_weights(app: &mut App, moment: &Moment, args: SaveWeights) -> Result<WeightSetsView, Failure> {
    let name = args.name.trim();
    if name.is_empty() {
        return Err(Problem::new("name", Fault::Empty).into());
    }
    if name.chars().count() > NAME_MAX {
        return Err(Problem::new("name", Fault::TooLong).into());
    }
    let standard = standard_weights();
    if fold(name) == fold(&standard.name) {
        return Err(Failure::of(Trouble::StandardWeightsFixed, "name"));
    }
    let register = app.register()?;
    let name = stored_name(register, name).unwrap_or(name);
    let newest = register.weights.iter().filter(|set| set.name == name).map(|set| set.version).max();
    let version = newest.unwrap_or(0).checked_add(1).ok_or(Failure::of(Trouble::Invalid, "name"))?;
    let set =
        WeightSet { name: name.to_owned(), version, ..with_changes(&standard, &args.weights, "weights")? };
    app.write(moment, Op::SaveWeights, |tx| Ok(tx.weights().save(&set)?))?;
    list_weights(app, moment, NoArgs {})
}

/// The name a set is stored under; letters' case makes no other set. Where names that differ in case alone are
/// stored from before, the one that is written is meant.
fn stored_name<'a>(register: &'a Register, name: &str) -> Option<&'a str> {
    let names = || register.weights.iter().map(|set| set.name.as_str());
    names().find(|stored| *stored == name).or_else(|| names().find(|stored| fold(stored) == fold(name)))
}

/// The set with some weights changed, which were sent in `field`; every key stands in it once, in table order.
///
/// # Errors
/// `wrong_usage` for a key that is not there, `invalid` for a weight over 5, each with its path.
pub(crate) fn with_changes(
    set: &WeightSet,
    changes: &[ChosenWeight],
    field: &str,
) -> Result<WeightSet, Failure> {
    let mut weights: BTreeMap<WeightKey, Weight> =
        WeightKey::all().iter().map(|key| (*key, weight_in(set, *key))).collect();
    for (at, change) in changes.iter().enumerate() {
        let key = WeightKey::from_code(&change.key)
            .ok_or_else(|| Failure::of(Trouble::WrongUsage, &format!("{field}[{at}].key")))?;
        let weight = Weight::new(change.weight)
            .ok_or_else(|| Failure::of(Trouble::Invalid, &format!("{field}[{at}].weight")))?;
        weights.insert(key, weight);
    }
    let in_order = WeightKey::all().iter().filter_map(|key| weights.get(key).map(|weight| (*key, *weight)));
    Ok(WeightSet { name: set.name.clone(), version: set.version, weights: in_order.collect() })
}

fn weight_in(set: &WeightSet, key: WeightKey) -> Weight {
    let named = set.weights.iter().find(|(named, _)| *named == key);
    named.map_or_else(|| standard_weight(key), |(_, weight)| *weight)
}

/// A set by its name in its newest version.
fn set_view(register: &Register, name: &str, used: &[&str], lang: Lang) -> Option<WeightSetView> {
    let mut versions: Vec<&WeightSet> = register.weights.iter().filter(|set| set.name == name).collect();
    versions.sort_by_key(|set| set.version);
    let newest = versions.pop()?;
    Some(view(newest, versions.into_iter().map(|set| set.version).collect(), used, lang))
}

fn view(set: &WeightSet, earlier: Vec<u16>, used: &[&str], lang: Lang) -> WeightSetView {
    let label = weights_label(set);
    let own = |version: u16| weights_label(&WeightSet { version, ..set.clone() });
    let labels: Vec<String> = earlier.iter().copied().chain([set.version]).map(own).collect();
    let choices = used.iter().filter(|used| labels.iter().any(|label| label == *used)).count();
    let changed: Vec<(WeightKey, Weight, Weight)> = WeightKey::all()
        .iter()
        .map(|key| (*key, standard_weight(*key), weight_in(set, *key)))
        .filter(|(_, standard, own)| standard != own)
        .collect();
    WeightSetView {
        name: set.name.clone(),
        version: set.version,
        label,
        weights: WeightKey::all()
            .iter()
            .map(|key| WeightView {
                key: key.code().to_owned(),
                letter: weight_letter(*key).code().to_owned(),
                name: key.word(lang).to_owned(),
                weight: weight_in(set, *key).get(),
                standard: standard_weight(*key).get(),
                about: words::about(*key, lang),
            })
            .collect(),
        changed_from_standard: words::changed(&changed, lang),
        used_by: words::used(choices, lang),
        earlier,
    }
}
