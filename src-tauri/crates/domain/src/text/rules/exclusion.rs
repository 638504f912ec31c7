//! Why a home is excluded, in words.

use super::{Both, cite, sibling, words};
use crate::law::{Law, LawRef};
use crate::matching::rules::Exclusion;
use crate::model::{Area, AvoidChildren};
use crate::text::Lang;
use crate::text::codes::{Words, inside};
use crate::text::format::{date, list, minutes, places, quoted, travel_time, years};
use chrono::NaiveDate;

#[expect(clippy::too_many_lines, reason = "one arm for each reason; the table is read as a whole")]
pub(super) fn said(reason: &Exclusion<'_>, law: &Law, lang: Lang) -> Both {
    let cite = |provision| cite(law, provision, lang);
    match reason {
        Exclusion::Ended { on, .. } => Both::new(
            format!("Oppdraget er avsluttet{}.", since(*on)),
            format!("Oppdraget er avslutta{}.", since(*on)),
            "Hjemmet må vurderes på nytt og få status anbefalt.",
            "Heimen må vurderast på nytt og få status tilrådd.",
        ),
        Exclusion::NotRecommended { on, .. } => Both::new(
            format!("Hjemmet er ikke anbefalt{}.", since(*on)),
            format!("Heimen er ikkje tilrådd{}.", since(*on)),
            "Hjemmet må vurderes på nytt og få status anbefalt.",
            "Heimen må vurderast på nytt og få status tilrådd.",
        ),
        Exclusion::NoFreePlace { on, expected } => {
            let (ends_nb, ends_nn) = match expected {
                Some(day) => (
                    format!(" Et opphold er ventet å ta slutt {}.", date(*day)),
                    format!(" Eit opphald er venta å ta slutt {}.", date(*day)),
                ),
                None => (String::new(), String::new()),
            };
            Both::new(
                format!("Ingen plass er ledig {}.", date(*on)),
                format!("Ingen plass er ledig {}.", date(*on)),
                format!("En plass må bli ledig før innflytting.{ends_nb}"),
                format!("Ein plass må bli ledig før innflytting.{ends_nn}"),
            )
        }
        Exclusion::NotFreeYet { on, from } => Both::new(
            format!("Hjemmet er ikke ledig før {}; hjemmet trengs {}.", date(*from), date(*on)),
            format!("Heimen er ikkje ledig før {}; heimen trengst {}.", date(*from), date(*on)),
            "Hjemmet må kunne ta imot tidligere, eller innflyttingen må vente.",
            "Heimen må kunne ta imot tidlegare, eller innflyttinga må vente.",
        ),
        Exclusion::Paused { on, until } => Both::new(
            format!("Hjemmet har pause {}.", date(*on)),
            format!("Heimen har pause {}.", date(*on)),
            match until {
                Some(until) => format!("Pausen varer til {}; innflyttingen må vente til da.", date(*until)),
                None => "Hjemmet må si når pausen tar slutt.".to_owned(),
            },
            match until {
                Some(until) => format!("Pausen varer til {}; innflyttinga må vente til då.", date(*until)),
                None => "Heimen må seie når pausen tek slutt.".to_owned(),
            },
        ),
        Exclusion::NotForAcute { purpose } => Both::new(
            format!(
                "Formålet er «{}», og hjemmet tar verken akutte eller korte opphold.",
                inside(purpose.word(Lang::Nb))
            ),
            format!(
                "Formålet er «{}», og heimen tek verken akutte eller korte opphald.",
                inside(purpose.word(Lang::Nn))
            ),
            "Hjemmet må si ja til akutte eller korte opphold.",
            "Heimen må seie ja til akutte eller korte opphald.",
        ),
        Exclusion::BeredskapshjemForCare => Both::new(
            "Et beredskapshjem brukes ikke til omsorg over tid.",
            "Ein beredskapsheim blir ikkje brukt til omsorg over tid.",
            "Hjemmet må vurderes som en annen type fosterhjem, eller formålet må være et annet.",
            "Heimen må vurderast som ein annan type fosterheim, eller formålet må vere eit anna.",
        ),
        Exclusion::SpecialConditions => Both::new(
            format!(
                "Hjemmet er et fosterhjem med særlige forutsetninger og brukes bare ved vedtak om opphold på grunn av atferd ({}, {}).",
                cite(LawRef::BehaviourWithConsent),
                cite(LawRef::BehaviourWithoutConsent)
            ),
            format!(
                "Heimen er ein fosterheim med særlege føresetnader og blir berre brukt ved vedtak om opphald på grunn av åtferd ({}, {}).",
                cite(LawRef::BehaviourWithConsent),
                cite(LawRef::BehaviourWithoutConsent)
            ),
            "Barnet må ha et slikt vedtak.",
            "Barnet må ha eit slikt vedtak.",
        ),
        Exclusion::PrivateProvider { until } => Both::new(
            format!(
                "Hjemmet har avtale med en privat leverandør{} ({}).",
                until.map(|day| format!(", til {}", date(day))).unwrap_or_default(),
                cite(LawRef::PrivateProvider)
            ),
            format!(
                "Heimen har avtale med ein privat leverandør{} ({}).",
                until.map(|day| format!(", til {}", date(day))).unwrap_or_default(),
                cite(LawRef::PrivateProvider)
            ),
            "Avtalen må være avsluttet før innflytting, eller hjemmet må være tilbudt av Bufetat.",
            "Avtalen må vere avslutta før innflytting, eller heimen må vere tilboden av Bufetat.",
        ),
        Exclusion::SiblingPlaces { needed, free, .. } => Both::new(
            format!(
                "Søsken som må bo sammen, trenger {}; {} er ledig.",
                places(*needed, Lang::Nb),
                places(*free, Lang::Nb)
            ),
            format!(
                "Sysken som må bu saman, treng {}; {} er ledig.",
                places(*needed, Lang::Nn),
                places(*free, Lang::Nn)
            ),
            "Hjemmet må få plass til alle, eller søsknene må kunne bo hver for seg.",
            "Heimen må få plass til alle, eller syskena må kunne bu kvar for seg.",
        ),
        Exclusion::SiblingGroup { size, largest } => Both::new(
            format!("Søskenflokken er på {size}; hjemmet tar høyst {largest} sammen."),
            format!("Syskenflokken er på {size}; heimen tek høgst {largest} saman."),
            "Hjemmet må si ja til en større søskenflokk.",
            "Heimen må seie ja til ein større syskenflokk.",
        ),
        Exclusion::SiblingElsewhere { pseudonym, .. } => Both::new(
            format!("Barnet må bo sammen med {}, som bor i et annet hjem.", sibling(*pseudonym)),
            format!("Barnet må bu saman med {}, som bur i ein annan heim.", sibling(*pseudonym)),
            "Bare hjemmet der søskenet bor, kan velges, så lenge de må bo sammen.",
            "Berre heimen der syskenet bur, kan veljast, så lenge dei må bu saman.",
        ),
        Exclusion::SiblingApart { pseudonym, .. } => Both::new(
            format!("{} bor her, og de to må ikke bo sammen.", sibling(*pseudonym)),
            format!("{} bur her, og dei to må ikkje bu saman.", sibling(*pseudonym)),
            "De to kan bare bo sammen hvis den faglige vurderingen av dem er ny.",
            "Dei to kan berre bu saman dersom den faglege vurderinga av dei er ny.",
        ),
        Exclusion::ChildAvoids { avoids, residents } => Both::new(
            format!("Barnet må ikke bo med {}; det bor {residents} her.", others(*avoids, Lang::Nb)),
            format!("Barnet må ikkje bu med {}; det bur {residents} her.", others(*avoids, Lang::Nn)),
            "Hjemmet kan bare velges hvis behovet ikke lenger sier dette, eller de andre barna har flyttet av andre grunner.",
            "Heimen kan berre veljast dersom behovet ikkje lenger seier dette, eller dei andre barna har flytta av andre grunnar.",
        ),
        Exclusion::ResidentAvoids { avoids } => Both::new(
            format!("Et barn som bor her, må ikke bo med {}.", others(*avoids, Lang::Nb)),
            format!("Eit barn som bur her, må ikkje bu med {}.", others(*avoids, Lang::Nn)),
            "Hjemmet kan bare velges hvis behovet til barnet som bor her, ikke lenger sier dette.",
            "Heimen kan berre veljast dersom behovet til barnet som bur her, ikkje lenger seier dette.",
        ),
        Exclusion::AvoidedArea { area, kommune } => Both::new(
            format!("Hjemmet ligger i {}, der barnet ikke skal bo.", area_name(area, *kommune)),
            format!("Heimen ligg i {}, der barnet ikkje skal bu.", area_name(area, *kommune)),
            "Hjemmet kan bare velges hvis barnet ikke lenger må holde seg unna området.",
            "Heimen kan berre veljast dersom barnet ikkje lenger må halde seg unna området.",
        ),
        Exclusion::AvoidedPerson { .. } => Both::new(
            "En person barnet skal holde seg unna, hører til hjemmet.",
            "Ein person barnet skal halde seg unna, høyrer til heimen.",
            "Hjemmet kan bare velges hvis barnet ikke lenger må holde seg unna personen, eller personen ikke lenger hører til hjemmet.",
            "Heimen kan berre veljast dersom barnet ikkje lenger må halde seg unna personen, eller personen ikkje lenger høyrer til heimen.",
        ),
        Exclusion::Allergy { animals } => Both::new(
            format!("Barnet tåler ikke dyr hjemmet har: {}.", words(animals.iter().copied(), Lang::Nb)),
            format!("Barnet toler ikkje dyr heimen har: {}.", words(animals.iter().copied(), Lang::Nn)),
            "Dyrene må ut av hjemmet, eller allergien må være avklart.",
            "Dyra må ut av heimen, eller allergien må vere avklart.",
        ),
        Exclusion::Smoking => Both::new(
            "Hjemmet må være røykfritt, og noen røyker inne.",
            "Heimen må vere røykfri, og nokon røykjer inne.",
            "Hjemmet må være røykfritt.",
            "Heimen må vere røykfri.",
        ),
        Exclusion::Steps => Both::new(
            "Barnet trenger et trinnfritt hjem, og hjemmet er ikke trinnfritt.",
            "Barnet treng ein trinnfri heim, og heimen er ikkje trinnfri.",
            "Boligen må tilrettelegges.",
            "Bustaden må leggjast til rette.",
        ),
        Exclusion::Sex { sex } => Both::new(
            format!("Hjemmet har sagt at det ikke tar imot {}.", inside(sex.word(Lang::Nb))),
            format!("Heimen har sagt at han ikkje tek imot {}.", inside(sex.word(Lang::Nn))),
            "Hjemmet må endre rammen for hvem det tar imot.",
            "Heimen må endre ramma for kven han tek imot.",
        ),
        Exclusion::Age { age, ages } => Both::new(
            format!(
                "Barnet er {} ved innflytting; hjemmet tar {}–{} år.",
                years(*age),
                ages.youngest(),
                ages.oldest()
            ),
            format!(
                "Barnet er {} ved innflytting; heimen tek {}–{} år.",
                years(*age),
                ages.youngest(),
                ages.oldest()
            ),
            "Hjemmet må endre aldersrammen.",
            "Heimen må endre aldersramma.",
        ),
        Exclusion::Unwilling { needs } => Both::new(
            format!("Hjemmet har sagt nei til {}.", list(&need_words(needs, Lang::Nb))),
            format!("Heimen har sagt nei til {}.", list(&need_words(needs, Lang::Nn))),
            "Hjemmet må si ja eller kanskje til dette.",
            "Heimen må seie ja eller kanskje til dette.",
        ),
        Exclusion::OwnKommune { kommune, name } => {
            let kommune = name.unwrap_or(kommune.as_str());
            Both::new(
                format!("Hjemmet tar ikke barn fra egen kommune ({kommune})."),
                format!("Heimen tek ikkje barn frå eigen kommune ({kommune})."),
                "Hjemmet må si ja eller kanskje til barn fra egen kommune.",
                "Heimen må seie ja eller kanskje til barn frå eigen kommune.",
            )
        }
        Exclusion::AttestNotOk { .. } => Both::new(
            format!("En politiattest i husstanden er ikke ok ({}).", cite(LawRef::Politiattest)),
            format!("Ein politiattest i husstanden er ikkje ok ({}).", cite(LawRef::Politiattest)),
            "Hjemmet kan bare velges etter en ny politiattest med konklusjonen ok.",
            "Heimen kan berre veljast etter ein ny politiattest med konklusjonen ok.",
        ),
        Exclusion::TooFar { place, time, longest_minutes } => Both::new(
            format!(
                "Det tar {} én vei til {place}; lengste reisetid er {}.",
                travel_time(*time),
                minutes(*longest_minutes)
            ),
            format!(
                "Det tek {} éin veg til {place}; lengste reisetid er {}.",
                travel_time(*time),
                minutes(*longest_minutes)
            ),
            "Den lengste reisetiden i behovet må være lengre.",
            "Den lengste reisetida i behovet må vere lengre.",
        ),
        Exclusion::TooNear { place, time, shortest_minutes } => Both::new(
            format!(
                "Det tar bare {} én vei til {place}; barnet skal bo minst {} unna.",
                travel_time(*time),
                minutes(*shortest_minutes)
            ),
            format!(
                "Det tek berre {} éin veg til {place}; barnet skal bu minst {} unna.",
                travel_time(*time),
                minutes(*shortest_minutes)
            ),
            "Den korteste reisetiden i behovet må være kortere.",
            "Den kortaste reisetida i behovet må vere kortare.",
        ),
    }
}

fn since(on: Option<NaiveDate>) -> String {
    on.map(|on| format!(" {}", date(on))).unwrap_or_default()
}

/// The children somebody must not live with.
fn others(avoids: AvoidChildren, lang: Lang) -> &'static str {
    match (avoids, lang) {
        (AvoidChildren::Younger, Lang::Nb | Lang::Nn) => "yngre barn",
        (AvoidChildren::Older, Lang::Nb | Lang::Nn) => "eldre barn",
        (AvoidChildren::Any, Lang::Nb | Lang::Nn) => "andre barn",
    }
}

/// The names of areas stand without protection: a protected home never gets this far.
fn area_name(area: &Area, kommune: Option<&str>) -> String {
    match area {
        Area::Kommune(number) => kommune.unwrap_or(number.as_str()).to_owned(),
        Area::Postnummer(postnummer) => format!("postnummer {postnummer}"),
    }
}

fn need_words(needs: &[crate::model::NeedCode], lang: Lang) -> Vec<String> {
    needs.iter().map(|need| quoted(&inside(need.word(lang)))).collect()
}
