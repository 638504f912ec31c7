//! What can be done to an office file, who did it, and to which kind of record: what the log speaks of.

use heimly_domain::ids::AdviserId;

heimly_domain::codes! {
    /// A named operation. The code is stored in the log for ever; the words stand with the other texts.
    pub enum Op {
        /// The file was made.
        Create = "opprettet",
        /// The file was opened.
        Unlock = "apnet",
        /// Attempts to open the file failed; written when it is opened the next time.
        FailedUnlock = "feil_passord",
        /// The passphrase was changed.
        ChangePassphrase = "nytt_passord",
        /// A new recovery key was made; the old one opens nothing.
        NewRecoveryKey = "ny_gjenopprettingsnokkel",
        /// A record was opened on screen.
        Read = "lest",
        /// Records or documents left the file.
        Export = "eksportert",
        /// A verified copy was made.
        Backup = "sikkerhetskopiert",
        /// Records came in from a spreadsheet or an office export.
        Import = "importert",
        /// The office or one of its advisers was changed.
        SaveOffice = "kontor_endret",
        /// A home was added.
        AddHome = "hjem_lagt_til",
        /// A home was changed.
        SaveHome = "hjem_endret",
        /// A home was removed.
        RemoveHome = "hjem_fjernet",
        /// A child was added.
        AddChild = "barn_lagt_til",
        /// A child, or what belongs to it, was changed.
        SaveChild = "barn_endret",
        /// A child was removed.
        RemoveChild = "barn_fjernet",
        /// A need was changed.
        SaveNeed = "behov_endret",
        /// A network search was changed.
        SaveNetwork = "nettverk_endret",
        /// A network person became a home.
        NetworkPersonToHome = "nettverksperson_til_hjem",
        /// A stay was changed.
        SavePlacement = "opphold_endret",
        /// A tie was changed.
        SaveTie = "tilknytning_endret",
        /// An approval was written.
        SaveApproval = "godkjenning_skrevet",
        /// A ranking was saved.
        SaveRanking = "rangering_lagret",
        /// A decision was written.
        SaveDecision = "valg_skrevet",
        /// A weight set was changed.
        SaveWeights = "vekter_endret",
        /// A travel time was entered.
        SaveTravel = "reisetid_oppgitt",
        /// An entered travel time was taken away.
        DeleteTravel = "reisetid_slettet",
        /// The place data were corrected for a ferry, tunnel, bridge or place without a road.
        SaveLink = "forbindelse_rettet",
        /// Such a correction was taken back.
        ClearLink = "forbindelse_tilbakestilt",
        /// It was confirmed, or not any longer, that two kommuner are neighbours across water.
        SaveWaterNeighbour = "nabokommune_endret",
        /// A round of visits was added or changed.
        SaveRound = "runde_endret",
        /// A round of visits was removed.
        DeleteRound = "runde_slettet",
        /// A home got its own point on the map, or gave it back.
        PlaceHome = "hjem_satt_pa_kartet",
        /// An inquiry was added or changed.
        SaveInquiry = "henvendelse_endret",
        /// An inquiry became a home.
        InquiryToHome = "henvendelse_til_hjem",
        /// A request to Bufetat was written or changed.
        SaveBufetat = "bufetat_endret",
        /// It was written down that a home was asked, or what it answered.
        SaveAsked = "hjem_spurt",
        /// The ringeliste was changed.
        SaveRingeliste = "ringeliste_endret",
        /// An assessment of a home was changed.
        SaveAssessment = "utredning_endret",
        /// What surrounds the approval of a home for a child was changed.
        SavePair = "avklaringer_endret",
        /// The child's or parents' part in a choice was changed.
        SaveParticipation = "medvirkning_endret",
        /// Who is inhabil towards whom was changed.
        SaveHabilitet = "habilitet_endret",
        /// Two records of the same home became one.
        MergeHomes = "hjem_slatt_sammen",
        /// Two records of the same person became one.
        MergePersons = "personer_slatt_sammen",
        /// Values were erased from rows, history, undo steps and saved rankings.
        Erase = "slettet_for_godt",
        /// A step was undone.
        Undo = "angret",
        /// An undone step was done again.
        Redo = "gjort_om_igjen",
    }
}

heimly_domain::codes! {
    /// A kind of record.
    pub enum RecordKind {
        /// The office.
        Office = "kontor",
        /// An adviser.
        Adviser = "radgiver",
        /// A home and everyone in it.
        Home = "hjem",
        /// A child.
        Child = "barn",
        /// A need.
        Need = "behov",
        /// A stay.
        Placement = "opphold",
        /// A tie.
        Tie = "tilknytning",
        /// A network search; its id is the child's.
        NetworkSearch = "nettverk",
        /// An approval.
        Approval = "godkjenning",
        /// A decision.
        Decision = "valg",
        /// A saved ranking.
        Ranking = "rangering",
        /// A weight set; its id is its name.
        WeightSet = "vekter",
        /// An entered travel time; its id is its two ends.
        Travel = "reisetid",
        /// What the office knows better about a ferry, tunnel, bridge or place without a road.
        Link = "forbindelse",
        /// Two kommuner that are neighbours across water; its id is their two numbers.
        WaterNeighbour = "nabokommune",
        /// A round of visits.
        Round = "runde",
        /// An inquiry.
        Inquiry = "henvendelse",
        /// A request to Bufetat.
        Bufetat = "bufetat_foresporsel",
        /// A home that was asked.
        Asked = "hjem_spurt",
        /// The ringeliste; its id is the office's.
        Ringeliste = "ringeliste",
        /// An assessment of a home.
        Assessment = "utredning",
        /// What surrounds the approval of a home for a child.
        Pair = "avklaringer",
        /// The child's and parents' part in a choice; its id is the need's.
        Participation = "medvirkning",
        /// That an adviser is inhabil.
        Habilitet = "habilitet",
    }
}

/// Who does something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// An adviser of the office.
    Adviser(AdviserId),
    /// Whoever holds the passphrase, where no adviser is chosen yet, and the command line.
    Holder,
}

impl Actor {
    /// The text that is stored.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Adviser(id) => id.as_str(),
            Self::Holder => "",
        }
    }
}
