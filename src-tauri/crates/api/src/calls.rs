//! The one list of calls. The window's command, the TypeScript client, the test host and `heimly call`
//! are all made from it, so they cannot drift apart.

use crate::app::{App, Moment};
use crate::error::{Failure, UiError};
use crate::{
    advisers, asking, beredskap, children, choosing, compare, deciding, homes, inquiries, joint, letters,
    links, map, merging, overview, participation, place_data, place_import, places, reach, register, reports,
    roads, rounds, session, sure, transfer, travelling, vetting, view, weights,
};
use heimly_domain::text::errors::Trouble;
use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

/// One call of the list.
#[derive(Clone, Copy, Debug)]
pub struct CallInfo {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub about: &'static str,
}

impl CallInfo {
    /// Whether the office must be open.
    pub fn needs_office(&self) -> bool {
        !WITHOUT_OFFICE.contains(&self.name)
    }
}

/// Calls that answer while the office is locked.
const WITHOUT_OFFICE: [&str; 20] = [
    "session",
    "set_language",
    "create_office",
    "unlock",
    "unlock_recovery",
    "open_example",
    "lock",
    "code_lists",
    "postnummer",
    "write_template",
    "notices",
    "place_data",
    "import_place_data",
    "reset_place_data",
    "find_place",
    "roads",
    "import_roads",
    "stop_roads",
    "remove_roads",
    "carry_roads",
];

macro_rules! calls {
    ($( #[doc = $about:literal] $name:ident($args:ty) -> $result:ty = $function:path; )+) => {
        /// Every call, in the order of the list.
        pub const CALLS: &[CallInfo] = &[$(CallInfo { name: stringify!($name), about: $about }),+];

        /// Answers a call with JSON.
        ///
        /// # Errors
        /// [`UiError`] in the language of the app; `wrong_usage` for a call or argument that is not there.
        pub fn call(app: &mut App, moment: &Moment, name: &str, args: &str) -> Result<String, UiError> {
            let lang = app.lang();
            let answer = match name {
                $(stringify!($name) => parse::<$args>(args)
                    .and_then(|args| $function(app, moment, args))
                    .and_then(|view: $result| to_json(&view)),)+
                _ => Err(Failure::of(Trouble::WrongUsage, "name")),
            };
            answer.map_err(|failure| {
                if failure.trouble == Trouble::Damaged {
                    // After a damaged page nothing the connection says can be trusted.
                    app.lock_now();
                }
                failure.in_words(lang)
            })
        }

        /// The types and the call list as TypeScript.
        pub fn typescript() -> String {
            let config = Config::new().with_large_int("number");
            let mut found = Declarations { config: &config, types: BTreeMap::new() };
            found.visit::<UiError>();
            $(found.visit::<$args>(); found.visit::<$result>();)+
            let mut text = String::from(
                "// Made from the list of calls in src-tauri/crates/api. Do not edit: run `cargo xtask bindings`.\n\n",
            );
            for declaration in found.types.values() {
                text.push_str("export ");
                text.push_str(declaration);
                text.push_str("\n\n");
            }
            text.push_str("export interface Calls {\n");
            $(
                text.push_str(concat!("  /**", $about, " */\n  ", stringify!($name), ": { args: "));
                text.push_str(&<$args as TS>::name(&config));
                text.push_str("; result: ");
                text.push_str(&<$result as TS>::name(&config));
                text.push_str(" };\n");
            )+
            text.push_str("}\n");
            text
        }
    };
}

calls! {
    #[doc = " Says whether an office is there, locked or open."]
    session(session::NoArgs) -> view::SessionView = session::session;
    #[doc = " Chooses bokmål or nynorsk for every sentence."]
    set_language(session::SetLanguage) -> () = session::set_language;
    #[doc = " Makes an office file and answers the recovery key, this once."]
    create_office(session::CreateOffice) -> view::CreatedView = session::create_office;
    #[doc = " Opens the office file with the passphrase."]
    unlock(session::Unlock) -> view::SessionView = session::unlock;
    #[doc = " Opens the office file with the recovery key and sets a new passphrase."]
    unlock_recovery(session::UnlockRecovery) -> view::SessionView = session::unlock_recovery;
    #[doc = " Opens the example office, in a file of its own."]
    open_example(session::NoArgs) -> view::SessionView = session::open_example;
    #[doc = " Locks the office."]
    lock(session::NoArgs) -> view::SessionView = session::lock;
    #[doc = " Stores the office's own settings."]
    save_office(session::SaveOffice) -> view::SessionView = session::save_office;
    #[doc = " Every code list with its words."]
    code_lists(session::NoArgs) -> view::CodeListsView = places::code_lists;
    #[doc = " What a postnummer is."]
    postnummer(places::PostnummerArgs) -> Option<view::PostnummerView> = places::postnummer;
    #[doc = " Every way between places the office knows, and what times rest on."]
    travel_overview(session::NoArgs) -> view::TravelOverviewView = travelling::travel_overview;
    #[doc = " The way between two places, by every source that knows it."]
    travel_between(travelling::TravelBetween) -> view::TravelBetweenView = travelling::travel_between;
    #[doc = " Stores a travel time."]
    save_travel(travelling::SaveTravel) -> view::TravelOverviewView = travelling::save_travel;
    #[doc = " Removes a travel time."]
    delete_travel(session::Id) -> view::TravelOverviewView = travelling::delete_travel;
    #[doc = " Ferries, tunnels, bridges and places without a road."]
    list_links(links::ListLinks) -> view::LinksView = links::list_links;
    #[doc = " Stores what the office knows better about one of them."]
    save_link(links::SaveLink) -> view::LinkRow = links::save_link;
    #[doc = " Takes back what the office knew better."]
    clear_link(links::ClearLink) -> view::LinkRow = links::clear_link;
    #[doc = " The neighbours of a kommune, by land and across water."]
    neighbours(links::Neighbours) -> view::NeighboursView = links::neighbours;
    #[doc = " Stores whether two kommuner are neighbours across water."]
    save_water_neighbour(links::SaveWaterNeighbour) -> view::NeighboursView = links::save_water_neighbour;
    #[doc = " The place data in use."]
    place_data(session::NoArgs) -> view::PlaceDataView = place_data::place_data;
    #[doc = " Looks a file of place data through, or uses it from now on."]
    import_place_data(place_import::ImportPlaceData) -> view::PlaceImportView = place_import::import_place_data;
    #[doc = " Goes back to the place data that came with the program."]
    reset_place_data(session::NoArgs) -> view::PlaceDataView = place_import::reset_place_data;
    #[doc = " Places by what somebody writes."]
    find_place(place_data::FindPlace) -> Vec<view::PlaceHit> = place_data::find_place;
    #[doc = " What lies at a place on the map."]
    place_at(place_data::PlaceAt) -> view::SpotView = place_data::place_at;
    #[doc = " Puts a home where it lies."]
    place_home(place_data::PlaceHome) -> view::HomeView = place_data::place_home;
    #[doc = " The map of a choice: the homes with their rank, and the child's places."]
    map_of_choice(map::MapOfChoice) -> view::MapView = map::map_of_choice;
    #[doc = " The map of all homes."]
    map_of_homes(map::MapOfHomes) -> view::MapView = map::map_of_homes;
    #[doc = " The land around a place, to put something on."]
    map_around(map::MapAround) -> view::MapView = map::map_around;
    #[doc = " What lies within so many minutes of a place."]
    reach(reach::Reach) -> view::ReachView = reach::reach;
    #[doc = " How the road network stands."]
    roads(session::NoArgs) -> view::RoadsView = roads::roads;
    #[doc = " Starts to import a road network."]
    import_roads(roads::RoadFile) -> view::RoadsView = roads::import_roads;
    #[doc = " Stops the import of a road network."]
    stop_roads(session::NoArgs) -> view::RoadsView = roads::stop_roads;
    #[doc = " Removes the road network from this machine."]
    remove_roads(session::NoArgs) -> view::RoadsView = roads::remove_roads;
    #[doc = " Takes in a road network prepared on another machine."]
    carry_roads(roads::RoadFile) -> view::RoadsView = roads::carry_roads;
    #[doc = " All homes."]
    list_homes(session::NoArgs) -> Vec<view::HomeRow> = homes::list_homes;
    #[doc = " One home, to read and edit."]
    get_home(session::Id) -> view::HomeView = homes::get_home;
    #[doc = " A new home, with the office's next code."]
    new_home(homes::NewHome) -> view::HomeView = homes::new_home;
    #[doc = " Stores a home."]
    save_home(homes::SaveHome) -> view::HomeView = homes::save_home;
    #[doc = " Confirms that everything in a home is as before."]
    confirm_home(session::Id) -> view::HomeView = homes::confirm_home;
    #[doc = " All children."]
    list_children(session::NoArgs) -> Vec<view::ChildRow> = children::list_children;
    #[doc = " One child with need, network, ties and stays."]
    get_child(session::Id) -> view::ChildView = children::get_child;
    #[doc = " A new child."]
    new_child(children::NewChild) -> view::ChildView = children::new_child;
    #[doc = " Stores a child."]
    save_child(children::SaveChild) -> view::ChildView = children::save_child;
    #[doc = " A new need."]
    new_need(children::NewNeed) -> view::ChildView = children::new_need;
    #[doc = " Stores a need."]
    save_need(children::SaveNeed) -> view::ChildView = children::save_need;
    #[doc = " Stores a network search."]
    save_search(children::SaveSearch) -> view::ChildView = children::save_search;
    #[doc = " Makes a person of the network a home."]
    promote_person(children::PromotePerson) -> view::HomeView = children::promote_person;
    #[doc = " Stores a tie."]
    save_tie(children::SaveTie) -> view::ChildView = children::save_tie;
    #[doc = " Removes a tie."]
    delete_tie(session::Id) -> view::ChildView = children::delete_tie;
    #[doc = " Stores a stay."]
    save_placement(children::SavePlacement) -> view::ChildView = children::save_placement;
    #[doc = " Removes a stay that was entered by mistake."]
    delete_placement(session::Id) -> view::ChildView = children::delete_placement;
    #[doc = " Every home against one child."]
    rank_homes(choosing::RankHomes) -> view::RankingView = choosing::rank_homes;
    #[doc = " The whole sum of one home."]
    explain_home(choosing::ExplainHome) -> view::ExplanationView = choosing::explain_home;
    #[doc = " What a decision starts from."]
    decision_draft(deciding::DecisionDraft) -> view::DecisionDraftView = deciding::decision_draft;
    #[doc = " Stores a decision with the whole ranking."]
    save_decision(deciding::SaveDecision) -> view::ChildView = deciding::save_decision;
    #[doc = " A ranking as it was saved."]
    saved_ranking(session::Id) -> choosing::SavedRankingText = choosing::saved_ranking;
    #[doc = " Stores that a home was asked, or what it answered."]
    save_asked(asking::SaveAsked) -> Vec<view::AskedRow> = asking::save_asked;
    #[doc = " How sure first place is, group by group."]
    how_sure(sure::HowSure) -> view::HowSureView = sure::how_sure;
    #[doc = " The list as it would be; nothing is stored."]
    what_if(sure::WhatIf) -> view::WhatIfView = sure::what_if;
    #[doc = " Two to four homes side by side."]
    compare_homes(compare::CompareHomes) -> view::CompareView = compare::compare_homes;
    #[doc = " Every weight set of the office."]
    list_weights(session::NoArgs) -> view::WeightSetsView = weights::list_weights;
    #[doc = " Stores a new version of a weight set."]
    save_weights(weights::SaveWeights) -> view::WeightSetsView = weights::save_weights;
    #[doc = " Homes for several children at once; nothing is stored."]
    joint_choice(joint::JointArgs) -> view::JointView = joint::joint_choice;
    #[doc = " The ringeliste and the beredskapshjem, for a child or for none."]
    beredskap(beredskap::BeredskapArgs) -> view::BeredskapView = beredskap::beredskap;
    #[doc = " Stores what a home that was called answered."]
    log_call(beredskap::LogCall) -> view::BeredskapView = beredskap::log_call;
    #[doc = " Stores in which order homes are called."]
    save_ringeliste(beredskap::SaveRingeliste) -> view::BeredskapView = beredskap::save_ringeliste;
    #[doc = " Searches homes, children and persons."]
    search(register::Search) -> Vec<view::FoundView> = register::search;
    #[doc = " Undoes the newest change."]
    undo(session::NoArgs) -> view::SessionView = register::undo;
    #[doc = " Everything of today."]
    overview(session::NoArgs) -> view::OverviewView = overview::overview;
    #[doc = " Stores the child's and parents' part in a choice."]
    save_participation(participation::SaveParticipation) -> view::ChildView = participation::save_participation;
    #[doc = " Merges two persons of a child's network."]
    merge_network_persons(merging::MergeNetworkPersons) -> view::ChildView = merging::merge_network;
    #[doc = " Every inquiry, and every request to Bufetat."]
    list_inquiries(session::NoArgs) -> view::InquiriesView = inquiries::list_inquiries;
    #[doc = " A new inquiry."]
    new_inquiry(inquiries::NewInquiry) -> view::NewInquiryView = inquiries::new_inquiry;
    #[doc = " Stores an inquiry."]
    save_inquiry(inquiries::SaveInquiry) -> view::InquiriesView = inquiries::save_inquiry;
    #[doc = " Makes an inquiry a home, in one step."]
    promote_inquiry(session::Id) -> view::HomeView = inquiries::promote_inquiry;
    #[doc = " Merges two inquiries."]
    merge_inquiries(merging::Merge) -> view::InquiriesView = merging::merge_inquiries;
    #[doc = " Stores a request to Bufetat."]
    save_bufetat(inquiries::SaveBufetat) -> view::InquiriesView = inquiries::save_bufetat;
    #[doc = " A new assessment of a home."]
    new_assessment(vetting::NewAssessment) -> view::HomeView = vetting::new_assessment;
    #[doc = " Stores an assessment of a home."]
    save_assessment(vetting::SaveAssessment) -> view::HomeView = vetting::save_assessment;
    #[doc = " A home and a child together: approval, and what surrounds it."]
    get_pair(vetting::PairArgs) -> view::PairView = vetting::get_pair;
    #[doc = " Stores what surrounds an approval."]
    save_pair(vetting::SavePair) -> view::PairView = vetting::save_pair;
    #[doc = " Stores or removes the approval of a home for a child."]
    save_approval(vetting::SaveApproval) -> view::PairView = vetting::save_approval;
    #[doc = " A letter as text."]
    letter(letters::Letter) -> view::LetterView = letters::letter;
    #[doc = " Writes a letter to a file."]
    write_letter(letters::WriteLetter) -> view::WrittenView = letters::write_letter;
    #[doc = " The rounds of visits, the newest first."]
    list_rounds(session::NoArgs) -> view::RoundsView = rounds::list_rounds;
    #[doc = " The homes that could be visited, those something is due for first."]
    round_candidates(session::NoArgs) -> Vec<view::RoundCandidate> = rounds::round_candidates;
    #[doc = " Plans a round in its best order, and stores nothing."]
    plan_round(rounds::RoundArgs) -> view::PlanView = rounds::plan_round;
    #[doc = " One round with its plan as of today."]
    get_round(session::Id) -> view::RoundView = rounds::get_round;
    #[doc = " Stores a round."]
    save_round(rounds::RoundArgs) -> view::RoundView = rounds::save_round;
    #[doc = " Deletes a round."]
    delete_round(session::Id) -> view::RoundsView = rounds::delete_round;
    #[doc = " Writes a round as PDF, Word or calendar file."]
    write_round(rounds::WriteRound) -> view::WrittenView = rounds::write_round;
    #[doc = " Homes and inquiries that look like the same."]
    list_duplicates(session::NoArgs) -> Vec<view::DuplicatePairRow> = merging::list_duplicates;
    #[doc = " What merging two homes would do."]
    preview_merge_homes(merging::TwoHomes) -> view::MergeView = merging::preview_merge_homes;
    #[doc = " Merges two homes, in one step."]
    merge_homes(merging::Merge) -> view::HomeView = merging::merge_homes;
    #[doc = " Merges two members of a home."]
    merge_members(merging::MergeMembers) -> view::HomeView = merging::merge_members;
    #[doc = " The advisers, and who is inhabil towards whom."]
    list_advisers(session::NoArgs) -> view::AdvisersView = advisers::list_advisers;
    #[doc = " Stores an adviser."]
    save_adviser(advisers::SaveAdviser) -> view::AdvisersView = advisers::save_adviser;
    #[doc = " Chooses who sits here now."]
    choose_adviser(advisers::ChooseAdviser) -> view::AdvisersView = advisers::choose_adviser;
    #[doc = " Stores that an adviser is inhabil."]
    save_habilitet(advisers::SaveHabilitet) -> view::AdvisersView = advisers::save_habilitet;
    #[doc = " Removes that an adviser is inhabil."]
    delete_habilitet(session::Id) -> view::AdvisersView = advisers::delete_habilitet;
    #[doc = " Does the change undone last again."]
    redo(session::NoArgs) -> view::SessionView = register::redo;
    #[doc = " The log, newest first."]
    log(session::NoArgs) -> Vec<view::LogLine> = register::log;
    #[doc = " Looks an import through without storing anything."]
    preview_import(transfer::PreviewImport) -> view::ImportView = transfer::preview_import;
    #[doc = " Imports all of a file, or nothing."]
    apply_import(transfer::ApplyImport) -> view::ImportView = transfer::apply_import;
    #[doc = " Writes the Excel template."]
    write_template(transfer::WriteTemplate) -> view::WrittenView = transfer::write_template;
    #[doc = " Writes the whole office, encrypted or plain."]
    write_export(transfer::WriteExport) -> view::WrittenView = transfer::write_export;
    #[doc = " Writes a report."]
    write_report(reports::WriteReport) -> view::WrittenView = reports::write_report;
    #[doc = " The notices of everything Heimly is made with."]
    notices(session::NoArgs) -> Vec<view::NoticeView> = places::notices;
}

struct Declarations<'a> {
    config: &'a Config,
    types: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only types of our own are declared; numbers, texts and lists are written where they stand.
        if T::output_path().is_some() {
            let name = T::ident(self.config);
            if self.types.contains_key(&name) {
                return;
            }
            self.types.insert(name, T::decl(self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn parse<T: serde::de::DeserializeOwned>(args: &str) -> Result<T, Failure> {
    let text = if args.trim().is_empty() { "{}" } else { args };
    let mut reader = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| Failure::of(Trouble::WrongUsage, &error.path().to_string()))
}

fn to_json<T: serde::Serialize>(view: &T) -> Result<String, Failure> {
    serde_json::to_string(view).map_err(|_| Failure::new(Trouble::Internal))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Compares the committed file with what the list makes; with `HEIMLY_WRITE` set, writes it instead.
    #[test]
    fn typescript_is_current() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/lib/backend/generated/bindings.ts");
        if std::env::var_os("HEIMLY_WRITE").is_some() {
            std::fs::write(path, typescript()).unwrap();
        }
        let committed = std::fs::read_to_string(path).unwrap();
        assert_eq!(committed, typescript(), "run `cargo xtask bindings`");
    }

    #[test]
    fn every_call_has_its_own_name_and_the_exceptions_are_calls() {
        let mut names: Vec<&str> = CALLS.iter().map(|call| call.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), CALLS.len());
        for name in WITHOUT_OFFICE {
            assert!(names.contains(&name), "{name} is not in the list");
        }
    }
}
