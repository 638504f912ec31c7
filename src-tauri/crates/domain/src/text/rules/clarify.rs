//! What must be cleared up about a home, in words.

mod parts;

use self::parts::{
    confirmed_nb, confirmed_nn, criteria_words, in_brackets, need_words, parents, smoking_nb, smoking_nn,
};
use super::{Both, cite, other_adults, sibling, words};
use crate::law::{Law, LawRef};
use crate::matching::rules::{Clarify, TrainingProgress};
use crate::text::Lang;
use crate::text::codes::{Words, inside};
use crate::text::format::{date, date_or_unknown, list, minutes, months, places, quoted, travel_time};
use crate::text::travel::found_by;

#[expect(clippy::too_many_lines, reason = "one arm for each reason; the table is read as a whole")]
pub(super) fn said(reason: &Clarify<'_>, law: &Law, lang: Lang) -> Both {
    let cite = |provision| cite(law, provision, lang);
    match reason {
        Clarify::UnderAssessment => Both::new(
            "Hjemmet er under vurdering.",
            "Heimen er under vurdering.",
            "Vurderingen må være ferdig før hjemmet kan godkjennes.",
            "Vurderinga må vere ferdig før heimen kan godkjennast.",
        ),
        Clarify::PlacesNotRecorded => Both::new(
            "Hvor mange plasser hjemmet har, er ikke oppgitt.",
            "Kor mange plassar heimen har, er ikkje oppgitt.",
            "Registrer hvor mange plasser hjemmet har.",
            "Registrer kor mange plassar heimen har.",
        ),
        Clarify::LaterShortage { from, free, needed } => Both::new(
            format!(
                "Fra {} er {} ledig; {} trengs.",
                date(*from),
                places(*free, Lang::Nb),
                places(*needed, Lang::Nb)
            ),
            format!(
                "Frå {} er {} ledig; {} trengst.",
                date(*from),
                places(*free, Lang::Nn),
                places(*needed, Lang::Nn)
            ),
            "Avklar hvem som har plassen fra den dagen.",
            "Avklar kven som har plassen frå den dagen.",
        ),
        Clarify::AvailabilityStale { on } => Both::new(
            format!("Om hjemmet er ledig, er {}.", confirmed_nb(*on)),
            format!("Om heimen er ledig, er {}.", confirmed_nn(*on)),
            "Spør hjemmet om det er ledig.",
            "Spør heimen om han er ledig.",
        ),
        Clarify::PurposeNotAsked { purpose, .. } => Both::new(
            format!(
                "Formålet er «{}», og hjemmet er ikke spurt om både akutte og korte opphold.",
                inside(purpose.word(Lang::Nb))
            ),
            format!(
                "Formålet er «{}», og heimen er ikkje spurd om både akutte og korte opphald.",
                inside(purpose.word(Lang::Nn))
            ),
            "Spør hjemmet om det tar akutte eller korte opphold.",
            "Spør heimen om han tek akutte eller korte opphald.",
        ),
        Clarify::BufetatDecides => Both::new(
            format!(
                "Hjemmet er et spesialisert fosterhjem; Bufetat avgjør ({}).",
                cite(LawRef::BufetatHomes)
            ),
            format!(
                "Heimen er ein spesialisert fosterheim; Bufetat avgjer ({}).",
                cite(LawRef::BufetatHomes)
            ),
            "Spør Bufetat om hjemmet.",
            "Spør Bufetat om heimen.",
        ),
        Clarify::SpecialConditionsBasis => Both::new(
            format!(
                "Hjemmet er for vedtak om opphold på grunn av atferd ({}, {}), og barnet har ikke et slikt vedtak registrert.",
                cite(LawRef::BehaviourWithConsent),
                cite(LawRef::BehaviourWithoutConsent)
            ),
            format!(
                "Heimen er for vedtak om opphald på grunn av åtferd ({}, {}), og barnet har ikkje eit slikt vedtak registrert.",
                cite(LawRef::BehaviourWithConsent),
                cite(LawRef::BehaviourWithoutConsent)
            ),
            "Avklar rettsgrunnlaget for oppholdet.",
            "Avklar rettsgrunnlaget for opphaldet.",
        ),
        Clarify::TemporaryForCare => Both::new(
            "Hjemmet er vurdert som midlertidig hjem i familie og nettverk; behovet er omsorg.",
            "Heimen er vurdert som mellombels heim i familie og nettverk; behovet er omsorg.",
            "Vurder om hjemmet kan være barnets hjem over tid.",
            "Vurder om heimen kan vere heimen til barnet over tid.",
        ),
        Clarify::OutsideNetwork => Both::new(
            "Hjemmet er vurdert som fosterhjem i familie og nettverk, men er ikke knyttet til dette barnets nettverk.",
            "Heimen er vurdert som fosterheim i familie og nettverk, men er ikkje knytt til nettverket til dette barnet.",
            "Knytt hjemmet til nettverkssøket, eller vurder om det kan være hjem for et barn utenfor nettverket.",
            "Knyt heimen til nettverkssøket, eller vurder om han kan vere heim for eit barn utanfor nettverket.",
        ),
        Clarify::NeverAssessed => Both::new(
            "Hjemmet er ikke vurdert som fosterhjem.",
            "Heimen er ikkje vurdert som fosterheim.",
            "Vurder hjemmet som fosterhjem.",
            "Vurder heimen som fosterheim.",
        ),
        Clarify::OtherKind { word } => Both::new(
            format!(
                "Hjemmet er en annen type fosterhjem{}.",
                word.map(|word| format!(": {}", quoted(word))).unwrap_or_default()
            ),
            format!(
                "Heimen er ein annan type fosterheim{}.",
                word.map(|word| format!(": {}", quoted(word))).unwrap_or_default()
            ),
            "Avklar om hjemmet kan brukes til dette formålet.",
            "Avklar om heimen kan brukast til dette formålet.",
        ),
        Clarify::NetworkDoubt { assessed, answer } => {
            let found = |lang| {
                let parts: Vec<String> = assessed
                    .map(|code| inside(code.word(lang)))
                    .into_iter()
                    .chain(answer.map(|code| format!("svar: {}", inside(code.word(lang)))))
                    .collect();
                list(&parts)
            };
            Both::new(
                format!("I nettverkssøket står det: {}.", found(Lang::Nb)),
                format!("I nettverkssøket står det: {}.", found(Lang::Nn)),
                "Avklar om personen kan og vil være barnets hjem.",
                "Avklar om personen kan og vil vere heimen til barnet.",
            )
        }
        Clarify::ProviderNotAsked => Both::new(
            format!(
                "Hjemmet er ikke spurt om avtale med privat leverandør ({}).",
                cite(LawRef::PrivateProvider)
            ),
            format!(
                "Heimen er ikkje spurd om avtale med privat leverandør ({}).",
                cite(LawRef::PrivateProvider)
            ),
            "Spør hjemmet om det har avtale med en privat leverandør.",
            "Spør heimen om han har avtale med ein privat leverandør.",
        ),
        Clarify::SiblingGroupNotStated { size } => Both::new(
            format!("Søskenflokken er på {size}; hvor mange søsken hjemmet tar sammen, er ikke oppgitt."),
            format!("Syskenflokken er på {size}; kor mange sysken heimen tek saman, er ikkje oppgitt."),
            "Spør hjemmet hvor mange søsken det kan ta sammen.",
            "Spør heimen kor mange sysken han kan ta saman.",
        ),
        Clarify::SiblingNotInHome { pseudonym, .. } => Both::new(
            format!(
                "Barnet må bo sammen med {}, som verken venter på hjem eller bor i et hjem i registeret.",
                sibling(*pseudonym)
            ),
            format!(
                "Barnet må bu saman med {}, som verken ventar på heim eller bur i ein heim i registeret.",
                sibling(*pseudonym)
            ),
            "Avklar hvor søskenet skal bo.",
            "Avklar kvar syskenet skal bu.",
        ),
        Clarify::SiblingApartLater { pseudonym, on, .. } => Both::new(
            format!("{} skal bo her fra {}, og de to må ikke bo sammen.", sibling(*pseudonym), date(*on)),
            format!("{} skal bu her frå {}, og dei to må ikkje bu saman.", sibling(*pseudonym), date(*on)),
            "Avklar hvem av dem som skal bo her.",
            "Avklar kven av dei som skal bu her.",
        ),
        Clarify::ChildAgeUnknown { residents } => Both::new(
            format!("Om {residents} av barna her er eldre eller yngre, er ukjent."),
            format!("Om {residents} av barna her er eldre eller yngre, er ukjent."),
            "Spør hjemmet når barna er født.",
            "Spør heimen når barna er fødde.",
        ),
        Clarify::ResidentNeedUnknown { residents } => Both::new(
            format!("Hva {residents} av fosterbarna her trenger av andre barn, er ukjent."),
            format!("Kva {residents} av fosterbarna her treng av andre barn, er ukjent."),
            "Spør barnevernstjenesten som følger barnet.",
            "Spør barnevernstenesta som følgjer barnet.",
        ),
        Clarify::LocationProtected => Both::new(
            "Sted: spør leder.",
            "Stad: spør leiar.",
            "Leder må vurdere alt som gjelder sted.",
            "Leiar må vurdere alt som gjeld stad.",
        ),
        Clarify::AreaUnknown { .. } => Both::new(
            "Om hjemmet ligger i et område der barnet ikke skal bo, er ukjent.",
            "Om heimen ligg i eit område der barnet ikkje skal bu, er ukjent.",
            "Registrer postnummeret til hjemmet.",
            "Registrer postnummeret til heimen.",
        ),
        Clarify::PersonAlike { .. } => Both::new(
            "Noen i hjemmet har et navn som ligner på en person barnet skal holde seg unna.",
            "Nokon i heimen har eit namn som liknar på ein person barnet skal halde seg unna.",
            "Avklar om det er samme person.",
            "Avklar om det er same person.",
        ),
        Clarify::AllergyNotAsked => Both::new(
            "Barnets allergier er ikke kartlagt, og hjemmet kan ha dyr.",
            "Allergiane til barnet er ikkje kartlagde, og heimen kan ha dyr.",
            "Spør om barnet har allergier.",
            "Spør om barnet har allergiar.",
        ),
        Clarify::AnimalsNotAsked { allergies } => Both::new(
            format!(
                "Barnet tåler ikke {}, og hjemmet er ikke spurt om dyr.",
                words(allergies.iter().copied(), Lang::Nb)
            ),
            format!(
                "Barnet toler ikkje {}, og heimen er ikkje spurd om dyr.",
                words(allergies.iter().copied(), Lang::Nn)
            ),
            "Spør hjemmet om det har dyr.",
            "Spør heimen om han har dyr.",
        ),
        Clarify::SmokingUnclear { smoking } => Both::new(
            format!("Hjemmet må være røykfritt; {}.", smoking_nb(*smoking)),
            format!("Heimen må vere røykfri; {}.", smoking_nn(*smoking)),
            "Spør hjemmet om det kan være røykfritt for barnet.",
            "Spør heimen om han kan vere røykfri for barnet.",
        ),
        Clarify::SmokeFreeNotAsked { smoking } => Both::new(
            format!("Om barnet trenger et røykfritt hjem, er ikke spurt; {}.", smoking_nb(*smoking)),
            format!("Om barnet treng ein røykfri heim, er ikkje spurt; {}.", smoking_nn(*smoking)),
            "Avklar om barnet trenger et røykfritt hjem.",
            "Avklar om barnet treng ein røykfri heim.",
        ),
        Clarify::StepsNotAsked => Both::new(
            "Barnet trenger et trinnfritt hjem, og hjemmet er ikke spurt.",
            "Barnet treng ein trinnfri heim, og heimen er ikkje spurd.",
            "Spør hjemmet om boligen er trinnfri.",
            "Spør heimen om bustaden er trinnfri.",
        ),
        Clarify::StepFreeNeedNotAsked => Both::new(
            "Om barnet trenger et trinnfritt hjem, er ikke spurt, og hjemmet er ikke kjent som trinnfritt.",
            "Om barnet treng ein trinnfri heim, er ikkje spurt, og heimen er ikkje kjend som trinnfri.",
            "Avklar om barnet trenger et trinnfritt hjem.",
            "Avklar om barnet treng ein trinnfri heim.",
        ),
        Clarify::SexNotRecorded => Both::new(
            "Hjemmet har sagt hvilket kjønn det tar imot, og barnets er ikke oppgitt.",
            "Heimen har sagt kva kjønn han tek imot, og kjønnet til barnet er ikkje oppgitt.",
            "Avklar om barnet er innenfor rammen til hjemmet.",
            "Avklar om barnet er innanfor ramma til heimen.",
        ),
        Clarify::WillingnessNotAsked { needs } => Both::new(
            format!("Hjemmet er ikke spurt om {}.", need_words(needs, Lang::Nb)),
            format!("Heimen er ikkje spurd om {}.", need_words(needs, Lang::Nn)),
            "Spør hjemmet om det vil ta imot et barn med dette behovet.",
            "Spør heimen om han vil ta imot eit barn med dette behovet.",
        ),
        Clarify::WillingnessStale { needs, on } => Both::new(
            format!("Svaret om {} er {}.", need_words(needs, Lang::Nb), confirmed_nb(*on)),
            format!("Svaret om {} er {}.", need_words(needs, Lang::Nn), confirmed_nn(*on)),
            "Spør hjemmet om svaret fortsatt gjelder.",
            "Spør heimen om svaret framleis gjeld.",
        ),
        Clarify::OwnKommunePerhaps { name } => Both::new(
            format!("Hjemmet sier kanskje til barn fra egen kommune{}.", in_brackets(*name)),
            format!("Heimen seier kanskje til barn frå eigen kommune{}.", in_brackets(*name)),
            "Spør hjemmet om dette barnet.",
            "Spør heimen om dette barnet.",
        ),
        Clarify::OwnKommuneNotAsked { name } => Both::new(
            format!("Hjemmet er ikke spurt om barn fra egen kommune{}.", in_brackets(*name)),
            format!("Heimen er ikkje spurd om barn frå eigen kommune{}.", in_brackets(*name)),
            "Spør hjemmet om det tar barn fra egen kommune.",
            "Spør heimen om han tek barn frå eigen kommune.",
        ),
        Clarify::OwnKommuneStale { on } => Both::new(
            format!("Svaret om barn fra egen kommune er {}.", confirmed_nb(*on)),
            format!("Svaret om barn frå eigen kommune er {}.", confirmed_nn(*on)),
            "Spør hjemmet om svaret fortsatt gjelder.",
            "Spør heimen om svaret framleis gjeld.",
        ),
        Clarify::OwnKommuneUnknown => Both::new(
            "Om hjemmet ligger i barnets egen kommune, er ukjent, og hjemmet har ikke nylig sagt ja til barn fra egen kommune.",
            "Om heimen ligg i eigen kommune for barnet, er ukjent, og heimen har ikkje nyleg sagt ja til barn frå eigen kommune.",
            "Registrer hvor hjemmet ligger og hvor barnet hører til, eller spør hjemmet.",
            "Registrer kvar heimen ligg og kvar barnet høyrer til, eller spør heimen.",
        ),
        Clarify::NoFosterParent => Both::new(
            "Ingen fosterforelder er registrert.",
            "Ingen fosterforelder er registrert.",
            "Registrer hvem som er fosterforeldre.",
            "Registrer kven som er fosterforeldre.",
        ),
        Clarify::AttestUnderAssessment { .. } => Both::new(
            "En politiattest i husstanden er under vurdering.",
            "Ein politiattest i husstanden er under vurdering.",
            "Vurderingen må ha en konklusjon.",
            "Vurderinga må ha ein konklusjon.",
        ),
        Clarify::AttestNotSeen { persons } => Both::new(
            format!(
                "Politiattest er ikke sett for {} ({}).",
                parents(persons.len()),
                cite(LawRef::Politiattest)
            ),
            format!(
                "Politiattest er ikkje sett for {} ({}).",
                parents(persons.len()),
                cite(LawRef::Politiattest)
            ),
            "Be om politiattest.",
            "Be om politiattest.",
        ),
        Clarify::AttestTooOld { months: limit, .. } => Both::new(
            format!(
                "En politiattest var over {} gammel da den ble sett ({}).",
                months(*limit, Lang::Nb),
                cite(LawRef::PolitiattestAge)
            ),
            format!(
                "Ein politiattest var over {} gammal då han vart sett ({}).",
                months(*limit, Lang::Nn),
                cite(LawRef::PolitiattestAge)
            ),
            "Be om ny politiattest.",
            "Be om ny politiattest.",
        ),
        Clarify::OtherAdultAttest { persons } => Both::new(
            format!(
                "Politiattest er ikke sett for {} i husstanden ({}).",
                other_adults(persons.len(), Lang::Nb),
                cite(LawRef::PolitiattestHousehold)
            ),
            format!(
                "Politiattest er ikkje sett for {} i husstanden ({}).",
                other_adults(persons.len(), Lang::Nn),
                cite(LawRef::PolitiattestHousehold)
            ),
            "Vurder om de skal vise politiattest.",
            "Vurder om dei skal vise politiattest.",
        ),
        Clarify::MaybeTooFar { place, time, longest_minutes } => Both::new(
            format!(
                "Etter anslag tar det {} én vei til {place}; lengste reisetid er {}.",
                travel_time(*time),
                minutes(*longest_minutes)
            ),
            format!(
                "Etter overslag tek det {} éin veg til {place}; lengste reisetid er {}.",
                travel_time(*time),
                minutes(*longest_minutes)
            ),
            "Finn den virkelige reisetiden og skriv den inn.",
            "Finn den verkelege reisetida og skriv ho inn.",
        ),
        Clarify::TimeUnknown { place, longest_minutes } => Both::new(
            format!("Reisetiden til {place} er ukjent; lengste reisetid er {}.", minutes(*longest_minutes)),
            format!("Reisetida til {place} er ukjend; lengste reisetid er {}.", minutes(*longest_minutes)),
            "Finn reisetiden og skriv den inn.",
            "Finn reisetida og skriv ho inn.",
        ),
        Clarify::MaybeTooNear { place, time, shortest_minutes } => Both::new(
            format!(
                "Det tar {} én vei til {place} ({}); barnet skal bo minst {} unna.",
                travel_time(*time),
                found_by(time.method(), &[], 0, Lang::Nb),
                minutes(*shortest_minutes)
            ),
            format!(
                "Det tek {} éin veg til {place} ({}); barnet skal bu minst {} unna.",
                travel_time(*time),
                found_by(time.method(), &[], 0, Lang::Nn),
                minutes(*shortest_minutes)
            ),
            "Finn den virkelige reisetiden og skriv den inn.",
            "Finn den verkelege reisetida og skriv ho inn.",
        ),
        Clarify::NearnessUnknown { place, shortest_minutes } => Both::new(
            format!(
                "Reisetiden til {place} er ukjent; barnet skal bo minst {} unna.",
                minutes(*shortest_minutes)
            ),
            format!(
                "Reisetida til {place} er ukjend; barnet skal bu minst {} unna.",
                minutes(*shortest_minutes)
            ),
            "Finn reisetiden og skriv den inn.",
            "Finn reisetida og skriv ho inn.",
        ),
        Clarify::ChildDoesNotWant { words, on } => Both::new(
            format!("Barnet vil ikke bo her: {} ({}).", quoted(words), date(*on)),
            format!("Barnet vil ikkje bu her: {} ({}).", quoted(words), date(*on)),
            format!(
                "Snakk med barnet, og skriv hvilken vekt barnets syn får ({}).",
                cite(LawRef::Participation)
            ),
            format!(
                "Snakk med barnet, og skriv kva vekt synet til barnet får ({}).",
                cite(LawRef::Participation)
            ),
        ),
        Clarify::OtherRestrictions { words } => Both::new(
            format!("Hjemmet har et forbehold: {}.", quoted(words)),
            format!("Heimen har eit atterhald: {}.", quoted(words)),
            "Spør hjemmet om forbeholdet gjelder dette barnet.",
            "Spør heimen om atterhaldet gjeld dette barnet.",
        ),
        Clarify::TrainingNotAsked => Both::new(
            format!("Hjemmet er ikke spurt om grunnleggende opplæring ({}).", cite(LawRef::Training)),
            format!("Heimen er ikkje spurd om grunnleggjande opplæring ({}).", cite(LawRef::Training)),
            "Spør hjemmet hvilken opplæring det har.",
            "Spør heimen kva opplæring han har.",
        ),
        Clarify::TrainingMissing { progress: TrainingProgress::UnderWay } => Both::new(
            format!("Grunnleggende opplæring er i gang, men ikke fullført ({}).", cite(LawRef::Training)),
            format!("Grunnleggjande opplæring er i gang, men ikkje fullført ({}).", cite(LawRef::Training)),
            "Avklar når opplæringen er fullført.",
            "Avklar når opplæringa er fullført.",
        ),
        Clarify::TrainingMissing { progress: TrainingProgress::None } => Both::new(
            format!("Hjemmet har ikke grunnleggende opplæring ({}).", cite(LawRef::Training)),
            format!("Heimen har ikkje grunnleggjande opplæring ({}).", cite(LawRef::Training)),
            "Avtal opplæring.",
            "Avtal opplæring.",
        ),
        Clarify::HealthNotObtained => Both::new(
            format!("Helseopplysninger er ikke innhentet ({}).", cite(LawRef::HealthInformation)),
            format!("Helseopplysningar er ikkje henta inn ({}).", cite(LawRef::HealthInformation)),
            "Hent inn opplysninger om fosterforeldrenes helse.",
            "Hent inn opplysningar om helsa til fosterforeldra.",
        ),
        Clarify::HouseholdStale { on } => Both::new(
            format!("Opplysningene om husstanden er {}.", confirmed_nb(*on)),
            format!("Opplysningane om husstanden er {}.", confirmed_nn(*on)),
            "Gå gjennom husstanden med hjemmet.",
            "Gå gjennom husstanden med heimen.",
        ),
        Clarify::EarlierStay { ended, manner, reason, .. } => {
            let how = |lang| {
                let parts: Vec<String> = manner
                    .map(|code| inside(code.word(lang)))
                    .into_iter()
                    .chain(reason.map(|code| inside(code.word(lang))))
                    .collect();
                parts.join(", ")
            };
            Both::new(
                format!(
                    "Barnet har bodd her før; oppholdet tok slutt {} ({}).",
                    date_or_unknown(*ended, Lang::Nb),
                    how(Lang::Nb)
                ),
                format!(
                    "Barnet har budd her før; opphaldet tok slutt {} ({}).",
                    date_or_unknown(*ended, Lang::Nn),
                    how(Lang::Nn)
                ),
                "Avklar hva som er annerledes nå.",
                "Avklar kva som er annleis no.",
            )
        }
        Clarify::EarlierStayUnknown { ended } => Both::new(
            format!(
                "Barnet har bodd her før; hvordan oppholdet tok slutt {}, er ikke registrert.",
                date_or_unknown(*ended, Lang::Nb)
            ),
            format!(
                "Barnet har budd her før; korleis opphaldet tok slutt {}, er ikkje registrert.",
                date_or_unknown(*ended, Lang::Nn)
            ),
            "Finn ut hvordan oppholdet tok slutt, og registrer det.",
            "Finn ut korleis opphaldet tok slutt, og registrer det.",
        ),
        Clarify::AnswersStale { criteria } => Both::new(
            format!("Svar om {} er ikke bekreftet i det siste.", criteria_words(criteria, Lang::Nb)),
            format!("Svar om {} er ikkje stadfesta i det siste.", criteria_words(criteria, Lang::Nn)),
            "Spør hjemmet om svarene fortsatt gjelder.",
            "Spør heimen om svara framleis gjeld.",
        ),
    }
}
