//! Ready letters for what a choice of home asks the office to say to others.

crate::codes! {
    /// The letters that can be made.
    pub enum LetterKind {
        /// To the fosterhjemskommune: what does it know of the home (fosterhjemsforskriften § 5).
        KommuneAsked = "kommune_spor",
        /// To the fosterhjemskommune: the home is approved for a child (§ 6).
        KommuneToldApproval = "kommune_godkjenning",
        /// To the fosterhjemskommune: a child has moved in (§ 6).
        KommuneToldMove = "kommune_innflytting",
        /// To the child about tilsyn (§ 16).
        TilsynChild = "tilsyn_barn",
        /// To the foster parents about tilsyn (§ 16).
        TilsynFosterParents = "tilsyn_fosterforeldre",
        /// To the parents about tilsyn (§ 16).
        TilsynParents = "tilsyn_foreldre",
        /// To the parents about the possible choice and their right to a view (§ 5).
        ParentsTold = "foreldre_valg",
        /// To the child before it gives its view (barnevernsloven § 1-4).
        ChildTold = "barn_valg",
        /// To the child about a tillitsperson (medvirkningsforskriften).
        TillitspersonChild = "barn_tillitsperson",
    }
}
