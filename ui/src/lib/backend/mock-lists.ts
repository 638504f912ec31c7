/** Code lists for the invented backend: the register's own codes and words, as they were when this was written. */
import type { CodeWord } from './types';

const words: Record<string, string> = {
  NetworkAnswer: 'ja=Ja|kanskje=Kanskje|nei=Nei|ikke_svart=Har ikke svart',
  NetworkAssessment: 'som_hjem=Kan bli barnets hjem|som_stotte=Kan være støtte rundt barnet|ikke_aktuelt=Ikke aktuell',
  NetworkMeetingKind: '6.1=Familieråd|6.2=Nettverksmøte',
  LegalBasis: '3-2=Frivillig|4-1=Akutt hjelp|4-2=Akutt omsorg|5-1=Omsorgsovertakelse|4-4=Akutt på grunn av atferd|6-2=Atferd uten samtykke|6-1=Atferd med samtykke|3-6=Ettervern',
  SiblingTogether: 'ma=Må bo sammen|bor=Bør bo sammen|ingen=Ikke noe ønske registrert|bor_ikke=Bør bo hver for seg|ma_ikke=Må ikke bo sammen',
  TieKind: 'besokshjem=Besøkshjem|stottekontakt=Støttekontakt|avlastning=Avlastning|tidligere_hjem=Tidligere hjem|slekt=Slekt|venn_nabo=Venn eller nabo|skole_fritid=Skole, barnehage eller fritid|annet=Annet',
  Closeness: 'kjenner=Kjenner|naer=Nær',
  StayDuration: 'midlertidig=Midlertidig|varig=Varig',
  StayManner: 'akutt=Akutt|planlagt=Planlagt',
  EndManner: 'planlagt=Planlagt|ikke_planlagt=Ikke planlagt',
  EndReason: '1.1.1=Omsorgen opphørte|1.1.2=Barnet ble myndig|1.1.3=Fosterforeldrene dekket ikke behovet|1.1.4=Barnet trengte et annet sted å bo|1.1.5=Barnevernstjenesten avsluttet av andre grunner|1.2.1=Barnet hadde behov fosterforeldrene ikke kunne dekke|1.2.2=Fosterforeldrenes livssituasjon endret seg|1.2.3=Fosterforeldrene avsluttet av andre grunner|1.3=Barnet flyttet sammen med fosterforeldrene',
  MovedTo: '1=Fosterhjem i familie og nettverk|2=Fosterhjem utenfor familie og nettverk|3=Beredskapshjem|4=Institusjon|5=Bolig med oppfølging|6=Foreldre|7=Egen bolig|8=Annet|9=Bare ny adresse',
  NarrativeHeading: 'bakgrunn=Bakgrunn og oppdrag|familien=Familien|oppvekst=Oppvekst, utdanning og arbeid|okonomi=Økonomi|bolig=Bolig og nærmiljø|nettverk=Nettverk|livssituasjon=Samliv og livssituasjon|motivasjon=Motivasjon|erfaring=Erfaring med barn og omsorgskompetanse|samarbeid=Samarbeid|kultur=Kultur, språk, religion og samisk bakgrunn|referanser=Opplysninger fra kommune og referanser|mot_behov=Vurdering mot barnets behov|stotte=Behov for forsterkning og veiledning|konklusjon=Konklusjon og tilråding',
  MemberRole: 'fosterforelder=Fosterforelder|annen_voksen=Annen voksen|eget_barn=Eget barn|annen_kommunes_fosterbarn=Fosterbarn fra en annen kommune',
  AttestConclusion: 'ok=Ok|ikke_ok=Ikke ok|under_vurdering=Under vurdering',
  Smoking: 'nei=Ingen røyker|ute=Bare ute|inne=Inne',
  LanguageLevel: 'snakker=Snakker|forstar=Forstår|laerer=Lærer',
  Support: 'praktiserer=Praktiserer selv|stotter_aktivt=Støtter aktivt|apen=Åpen for det|kan_ikke=Kan ikke',
  SamiLevel: 'daglig=Snakkes daglig|stottes_med_plan=Støttes aktivt, med plan|nei=Nei',
  ContactAttitude: 'positiv=Positiv|forbehold=Forbehold|negativ=Negativ',
  TrainingProgramme: 'solid=Solid|solid_familie=Solid for familie og nettverk|pride=PRIDE|trygg_base=Trygg Base|traumebevisst=Traumebevisst omsorg|annet=Annet',
  TravelDirection: 'begge=Begge veier|en_vei=Bare denne veien',
  LinkState: 'som_oppgitt=Som oppgitt|stengt=Stengt|apen=Åpen',
  YesNo: 'ja=Ja|nei=Nei',
  YesPerhapsNo: 'ja=Ja|kanskje=Kanskje|nei=Nei',
  Sex: 'jente=Jente|gutt=Gutt',
  Language: 'norsk=Norsk|nordsamisk=Nordsamisk|lulesamisk=Lulesamisk|sorsamisk=Sørsamisk|kvensk=Kvensk|tegnsprak=Norsk tegnspråk|finsk=Finsk|svensk=Svensk|engelsk=Engelsk|polsk=Polsk|litauisk=Litauisk|russisk=Russisk|ukrainsk=Ukrainsk|arabisk=Arabisk|somali=Somali|tigrinja=Tigrinja|dari=Dari|pashto=Pashto|farsi=Farsi|kurdisk=Kurdisk|tyrkisk=Tyrkisk|urdu=Urdu|thai=Thai|vietnamesisk=Vietnamesisk|spansk=Spansk|romani=Romani eller romanes',
  SamiLanguage: 'nordsamisk=Nordsamisk|lulesamisk=Lulesamisk|sorsamisk=Sørsamisk',
  Allergen: 'hund=Hund|katt=Katt|hest=Hest|gnager=Gnager eller kanin|fugl=Fugl|husdyr=Storfe, sau, geit eller rein',
  ProtectionGrade: 'ingen=Ingen|skjult=Skjult for bestemte personer|fortrolig=Fortrolig|strengt_fortrolig=Strengt fortrolig',
  HomeKind: '2.1=Fosterhjem i familie og nære nettverk|2.2=Ordinært fosterhjem|2.3=Spesialisert fosterhjem|2.4=Fosterhjem med særlige forutsetninger|2.5=Beredskapshjem|2.6=Midlertidig hjem i familie og nære nettverk|2.99=Annet fosterhjem',
  OtherAssignment: 'besokshjem=Besøkshjem|avlastning=Avlastning|stottekontakt=Støttekontakt',
  HomeStatus: 'under_vurdering=Under vurdering|anbefalt=Anbefalt|avsluttet=Avsluttet|ikke_anbefalt=Ikke anbefalt',
  ObtainedThrough: 'egen_rekruttering=Egen rekruttering|familie_nettverk=Familie eller nettverk|bufetat=Bufetat|privat=Privat leverandør|overtatt=Overtatt',
  ProviderAgreement: 'nei=Ingen avtale|ja=Avtale med privat leverandør|bufetat_a=Tilbudt av Bufetat (akutt og beredskap)|bufetat_c=Tilbudt av Bufetat (spesialisert)',
  HomePurpose: 'akutt=Akutt|planlagt=Planlagt',
  Length: 'kort=Kort|lang=Lang',
  NeedStage: 'kan_trenge=Kan komme til å trenge et hjem|trenger=Trenger hjem|akutt=Det haster',
  NeedPurpose: 'akutt=Akutt|venter=Venter på hjem|omsorg=Omsorg',
  NeedCode: 'tilknytning=Tilknytning og trygghet|tap=Tap, sorg og savn|traumer=Traumer og vonde opplevelser|atferd=Atferd og grenser|folelser=Følelser og uro|selvskading=Selvskading eller fare for eget liv|seksualisert_atferd=Seksualisert atferd|utvikling=Utvikling og læring|lesing=Språk og lesing|skole=Skole og barnehage|helse=Fysisk helse og oppfølging|funksjonsnedsettelse=Funksjonsnedsettelse|sovn=Søvn|mat=Mat og måltider|hverdag=Hverdag og rutiner|venner=Venner og fritid|rus=Rus|kriminalitet=Kriminalitet|romming=Rømming|flukt=Flukt og eksil',
  AvoidChildren: 'yngre=Yngre|eldre=Eldre|alle=Alle',
  NetworkSide: 'mors_slekt=Mors slekt|fars_slekt=Fars slekt|sosken=Søsken og familiene deres|venner_naboer=Venner og naboer|skole_fritid=Skole, barnehage og fritid|hjelpere=Besøkshjem, støttekontakt og andre med oppdrag|annet=Andre',
  WantedAssignment: 'fosterhjem=Fosterhjem|beredskapshjem=Beredskapshjem|besokshjem=Besøkshjem|avlastning=Avlastning|stottekontakt=Støttekontakt',
  InquirySource: 'egen_rekruttering=Egen rekruttering|fosterforeldre=Fosterforeldre eller noen som kjenner dem|nettverk=Et barns familie eller nettverk|bufetat=Bufetat|annen_kommune=En annen kommune|eget_initiativ=Tok kontakt selv|annet=Annet',
  InquiryStage: 'ny=Ny, ikke besvart|i_kontakt=I kontakt|informasjonsmote=Informasjonsmøte holdt|hjemmebesok=Hjemmebesøk gjort|pa_vent=På vent etter avtale|ble_hjem=Ble et hjem|takket_nei=Trakk seg|ikke_aktuelt=Ikke aktuell',
  BufetatAskedFor: 'fosterhjem=Fosterhjem|beredskapshjem=Beredskapshjem|spesialisert=Spesialisert fosterhjem|institusjon=Institusjon|opplaering=Opplæring og vurdering|annet=Annet',
  BufetatAnswer: 'tilbud=Ga et tilbud|ikke_tilbud=Hadde ikke noe tilbud|trukket=Forespørselen er trukket',
  AskedAnswer: 'ja=Ja|vil_tenke=Vil tenke på det|nei=Nei|ikke_svar=Fikk ikke tak i dem|trukket=Spørsmålet er trukket',
  AssessmentConclusion: 'anbefales=Anbefales|anbefales_med_vilkar=Anbefales på vilkår|anbefales_ikke=Anbefales ikke',
  ApprovalException: 'akuttvedtak=Akuttvedtak|frivillig_nettverk=Frivillig i familie eller nettverk, i en akutt situasjon',
  PointQuality: 'sikker=Sikker|usikker=Usikker',
};

/** Every list by name. */
export const mockLists: Record<string, CodeWord[]> = Object.fromEntries(
  Object.entries(words).map(([name, all]) => [name, all.split('|').map((each) => ({ code: each.split('=')[0] ?? '', word: each.split('=')[1] ?? '' }))]),
);

/** The words for a code of a list, as the program would say it. */
export const mockWord = (list: string, code: string | null): string => mockLists[list]?.find((each) => each.code === code)?.word ?? '';
