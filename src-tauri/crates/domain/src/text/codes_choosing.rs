//! The words for the code lists of inquiries, network, assessment, approval and letters. They stand apart
//! from the other code lists only because the file would be too long.

use super::Lang;
use super::codes::{List, Words, list, words};
use crate::model::{
    ApprovalException, AskedAnswer, AssessmentConclusion, AssessmentStepKind, AssessmentTemplate,
    AssessmentTopic, BufetatAnswer, BufetatAskedFor, InquirySource, InquiryStage, NetworkSide,
    WantedAssignment,
};
use crate::papers::LetterKind;

words! {
    NetworkSide {
        Mother: "Mors slekt" / "Slekta til mor",
        Father: "Fars slekt" / "Slekta til far",
        Siblings: "Søsken og familiene deres" / "Sysken og familiane deira",
        Friends: "Venner og naboer" / "Vener og naboar",
        SchoolLeisure: "Skole, barnehage og fritid" / "Skule, barnehage og fritid",
        Helpers: "Besøkshjem, støttekontakt og andre med oppdrag" / "Besøksheim, støttekontakt og andre med oppdrag",
        Other: "Andre" / "Andre",
    }
    WantedAssignment {
        FosterHome: "Fosterhjem" / "Fosterheim",
        Beredskapshjem: "Beredskapshjem" / "Beredskapsheim",
        Besokshjem: "Besøkshjem" / "Besøksheim",
        Avlastning: "Avlastning" / "Avlasting",
        Stottekontakt: "Støttekontakt" / "Støttekontakt",
    }
    InquirySource {
        OwnRecruitment: "Egen rekruttering" / "Eiga rekruttering",
        FosterParents: "Fosterforeldre eller noen som kjenner dem" / "Fosterforeldre eller nokon som kjenner dei",
        Network: "Et barns familie eller nettverk" / "Familien eller nettverket til eit barn",
        Bufetat: "Bufetat" / "Bufetat",
        OtherKommune: "En annen kommune" / "Ein annan kommune",
        OwnInitiative: "Tok kontakt selv" / "Tok kontakt sjølv",
        Other: "Annet" / "Anna",
    }
    InquiryStage {
        New: "Ny, ikke besvart" / "Ny, ikkje svara på",
        InContact: "I kontakt" / "I kontakt",
        InformationMeeting: "Informasjonsmøte holdt" / "Informasjonsmøte halde",
        HomeVisit: "Hjemmebesøk gjort" / "Heimebesøk gjort",
        Waiting: "På vent etter avtale" / "På vent etter avtale",
        BecameHome: "Ble et hjem" / "Vart ein heim",
        Withdrew: "Trakk seg" / "Trekte seg",
        NotSuitable: "Ikke aktuell" / "Ikkje aktuell",
    }
    BufetatAskedFor {
        FosterHome: "Fosterhjem" / "Fosterheim",
        Beredskapshjem: "Beredskapshjem" / "Beredskapsheim",
        Specialised: "Spesialisert fosterhjem" / "Spesialisert fosterheim",
        Institution: "Institusjon" / "Institusjon",
        Training: "Opplæring og vurdering" / "Opplæring og vurdering",
        Other: "Annet" / "Anna",
    }
    BufetatAnswer {
        Offered: "Ga et tilbud" / "Gav eit tilbod",
        NoOffer: "Hadde ikke noe tilbud" / "Hadde ikkje noko tilbod",
        Withdrawn: "Forespørselen er trukket" / "Førespurnaden er trekt",
    }
    AskedAnswer {
        Yes: "Ja" / "Ja",
        Perhaps: "Vil tenke på det" / "Vil tenkje på det",
        No: "Nei" / "Nei",
        NoContact: "Fikk ikke tak i dem" / "Fekk ikkje tak i dei",
        Withdrawn: "Spørsmålet er trukket" / "Spørsmålet er trekt",
    }
    AssessmentTemplate {
        FamilyNetwork: "Familie og nettverk" / "Familie og nettverk",
        Outside: "Utenfor familie og nettverk" / "Utanfor familie og nettverk",
    }
    AssessmentStepKind {
        FirstTalk: "Første samtale" / "Første samtale",
        OwnPresentation: "Egenpresentasjon mottatt" / "Eigenpresentasjon motteken",
        Consent: "Samtykke til å spørre andre kommuner og NAV" / "Samtykke til å spørje andre kommunar og NAV",
        Health: "Helseopplysninger innhentet" / "Helseopplysningar henta inn",
        Politiattest: "Politiattest vist" / "Politiattest vist",
        HomeVisit: "Hjemmebesøk" / "Heimebesøk",
        OwnChildren: "Samtale med familiens egne barn" / "Samtale med familiens eigne barn",
        References: "Referanser innhentet" / "Referansar henta inn",
        Training: "Opplæring begynt eller fullført" / "Opplæring byrja eller fullført",
        ChildHeard: "Samtale med barnet om hjemmet" / "Samtale med barnet om heimen",
        ParentsHeard: "Samtale med foreldrene om hjemmet" / "Samtale med foreldra om heimen",
        ReadByHome: "Lest og kommentert av familien" / "Lese og kommentert av familien",
    }
    AssessmentTopic {
        Motivation: "Motivasjon" / "Motivasjon",
        Family: "Familiesituasjon" / "Familiesituasjon",
        Upbringing: "Egen oppvekst" / "Eigen oppvekst",
        ChildExperience: "Erfaring med barn" / "Erfaring med barn",
        Care: "Evne til omsorg og oppfølging" / "Evne til omsorg og oppfølging",
        Cooperation: "Samarbeid" / "Samarbeid",
        OwnChildren: "Familiens egne barn" / "Familiens eigne barn",
        Health: "Helse" / "Helse",
        Economy: "Økonomi" / "Økonomi",
        Work: "Arbeid" / "Arbeid",
        Dwelling: "Bolig og nærmiljø" / "Bustad og nærmiljø",
        Network: "Sosialt nettverk" / "Sosialt nettverk",
        Conduct: "Vandel" / "Vandel",
        RelationToChild: "Forholdet til barnet" / "Forholdet til barnet",
        Loyalties: "Lojalitet og konflikter i familien" / "Lojalitet og konfliktar i familien",
        Background: "Språk, kultur og bakgrunn" / "Språk, kultur og bakgrunn",
    }
    AssessmentConclusion {
        Recommended: "Anbefales" / "Blir tilrådd",
        WithConditions: "Anbefales på vilkår" / "Blir tilrådd på vilkår",
        NotRecommended: "Anbefales ikke" / "Blir ikkje tilrådd",
    }
    ApprovalException {
        AcuteDecision: "Akuttvedtak" / "Akuttvedtak",
        VoluntaryNetwork: "Frivillig i familie eller nettverk, i en akutt situasjon" / "Frivillig i familie eller nettverk, i ein akutt situasjon",
    }
    LetterKind {
        KommuneAsked: "Til kommunen der hjemmet ligger: Hva vet dere om hjemmet?" / "Til kommunen der heimen ligg: Kva veit de om heimen?",
        KommuneToldApproval: "Til kommunen der hjemmet ligger: Hjemmet er godkjent" / "Til kommunen der heimen ligg: Heimen er godkjend",
        KommuneToldMove: "Til kommunen der hjemmet ligger: Barnet har flyttet inn" / "Til kommunen der heimen ligg: Barnet har flytta inn",
        TilsynChild: "Til barnet om tilsyn" / "Til barnet om tilsyn",
        TilsynFosterParents: "Til fosterforeldrene om tilsyn" / "Til fosterforeldra om tilsyn",
        TilsynParents: "Til foreldrene om tilsyn" / "Til foreldra om tilsyn",
        ParentsTold: "Til foreldrene om et mulig fosterhjem" / "Til foreldra om ein mogleg fosterheim",
        ChildTold: "Til barnet før barnet sier hva det mener" / "Til barnet før barnet seier kva det meiner",
        TillitspersonChild: "Til barnet om tillitsperson" / "Til barnet om tillitsperson",
    }
}
