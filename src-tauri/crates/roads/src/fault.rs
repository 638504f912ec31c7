//! What can be wrong with an extract or with the file of a prepared network.

heimly_domain::codes! {
    /// Why an extract was not imported, or a prepared network not opened. Closed: every fault has its own
    /// sentence in the texts, and carries neither a path nor anything read from the file.
    pub enum Fault {
        /// The file is missing or cannot be read.
        CannotRead = "kan_ikke_leses",
        /// The file holds nothing.
        Empty = "tom",
        /// The file is something else than an `.osm.pbf`.
        NotAnExtract = "ikke_osm_pbf",
        /// The file ends before it should: most often an unfinished download.
        Truncated = "avkortet",
        /// A part of the file cannot be understood.
        Damaged = "skadet",
        /// The file says that reading it takes something that is not known here (such as a file of history).
        UnknownFeature = "ukjent_krav",
        /// The file is packed in a way that is not known here.
        UnknownCompression = "ukjent_pakking",
        /// More roads than can be prepared: far more than the Nordic countries together.
        TooLarge = "for_stor",
        /// Nothing in the file lies in Norway.
        Elsewhere = "annet_land",
        /// The file has no road a car can use.
        NoRoads = "ingen_veier",
        /// Stopped by the one who asked for it.
        Stopped = "avbrutt",
        /// The prepared network cannot be written: no room, or no right to write there.
        CannotWrite = "kan_ikke_skrives",
        /// No network has been prepared.
        NotPrepared = "ikke_klargjort",
        /// The prepared network was made by another version and must be prepared anew.
        OtherVersion = "annen_versjon",
        /// The prepared network has been changed or is incomplete, and must be prepared anew.
        PreparedDamaged = "klargjort_skadet",
    }
}

impl std::fmt::Display for Fault {
    /// The code, for a log; the sentence for people is in the texts.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(heimly_domain::codes::Code::code(*self))
    }
}

impl std::error::Error for Fault {}
