/** Invented rounds: the stops in the order they were chosen, half an hour apart. The real order is found by the program. */
import { homeName } from './mock-state';
import { whereAnswers } from './mock-where';
import type { Calls, PlanDay, PlanView, RoundCandidate, RoundRecord, RoundStopRecord, RoundsView } from './types';

function refuse(code: string, field: string | null, message: string): never {
  throw { code, field, message };
}
const candidates: RoundCandidate[] = [
  { home: 'H-044', code: 'H-044', name: 'Snøfonn', place: 'Talvik, Alta', due: [{ sentence: 'Følg opp Snøfonn.', on_words: 'om 2 dager', overdue: 'nei' }], hidden: 'nei', why_not: null },
  { home: 'H-031', code: 'H-031', name: 'Bjørkelys', place: 'Tverrelvdalen, Alta', due: [{ sentence: 'Bekreft hjemmet.', on_words: '8 dager over', overdue: 'ja' }], hidden: 'nei', why_not: null },
  { home: 'H-045', code: 'H-045', name: 'H-045', place: 'Sted: spør leder', due: [{ sentence: 'Bekreft hjemmet.', on_words: '3 dager over', overdue: 'ja' }], hidden: 'ja', why_not: 'Adressen er skjult. Spør leder.' },
  { home: 'H-022', code: 'H-022', name: 'Nordavind', place: 'Kautokeino', due: [], hidden: 'nei', why_not: null },
];
const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`;
const read = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const DRIVE = 30;

function labelOf(stop: RoundStopRecord): string {
  return stop.at.kind === 'home' ? homeName(stop.at.id) : stop.at.place.label;
}
function day(record: RoundRecord, stops: RoundStopRecord[], day_words: string): PlanDay {
  let at = read(record.leave_at);
  const legs: PlanDay['legs'] = [];
  const shown: PlanDay['stops'] = [];
  let from = record.start?.label ?? 'Kontoret';
  for (const stop of stops) {
    const to = labelOf(stop);
    legs.push({ from, to, time: '25–35 min', low: 25, high: 35, method_word: 'Anslag', ferries: to === 'Nordavind' ? ['Øksfjord–Hasvik'] : [], leaves: clock(at), arrives: clock(at + DRIVE), arrives_latest: clock(at + DRIVE + 5) });
    at += DRIVE;
    const late = stop.agreed_at !== null && read(stop.agreed_at) < at;
    shown.push({ label: to, place: 'Alta', home: stop.at.kind === 'home' ? stop.at.id : null, arrives: clock(at), leaves: clock(at + stop.minutes), visit_minutes: stop.minutes, agreed: stop.agreed_at && clock(read(stop.agreed_at)), waits: null, late: late ? `Dere rekker ikke ${to} til avtalt tid.` : null, purpose: stop.purpose });
    at += stop.minutes;
    from = to;
  }
  const home = record.start?.label ?? 'Kontoret';
  legs.push({ from, to: home, time: '25–35 min', low: 25, high: 35, method_word: 'Anslag', ferries: [], leaves: clock(at), arrives: clock(at + DRIVE), arrives_latest: clock(at + DRIVE + 5) });
  return { day_words, leave: clock(read(record.leave_at)), back: clock(at + DRIVE), driving_words: `${legs.length * DRIVE} min`, km: 20 * legs.length, ferries: legs.flatMap((leg) => leg.ferries), legs, stops: shown, home_by_kept: record.home_by && `Tilbake før ${clock(read(record.home_by))}.` };
}
function plan(record: RoundRecord): PlanView {
  const hidden = record.stops.findIndex((stop) => stop.at.kind === 'home' && stop.at.id === 'H-045');
  if (hidden >= 0) refuse('no_round', null, 'Adressen er skjult. Hjemmet kan ikke være med i en runde.');
  if (record.stops.length > 12) refuse('no_round', null, 'En runde kan ha 12 stopp. Ta ut noen, eller lag to runder.');
  const second = (stop: RoundStopRecord) => record.last === '2' && stop.day === '2';
  const days = [day(record, record.stops.filter((stop) => !second(stop)), 'Tirsdag 24.11.2026')];
  if (record.last === '2') days.push(day(record, record.stops.filter(second), 'Onsdag 25.11.2026'));
  return { days, total_words: `${record.stops.length} besøk, ${days.reduce((sum, each) => sum + each.legs.length, 0) * DRIVE} min kjøring`, proven: 'ja', unknown_legs: [], warnings: ['Tidene er anslag. Vinterføre er ikke med.'], map: whereAnswers.map_of_homes({}) };
}
let rounds: RoundRecord[] = [];
/** Begins again. */
export function resetRounds(): void {
  rounds = [
    {
      id: 'round-1', name: 'Kautokeino', first_day: '2026-12-01', last: '1', leave_at: '08:00', home_by: '16:00', start: null, overnight: null, adviser: 'adviser-1',
      stops: [{ at: { kind: 'home', id: 'H-022' }, minutes: 90, agreed_at: '10:00', day: null, purpose: 'Oppfølging' }, { at: { kind: 'home', id: 'H-031' }, minutes: 60, agreed_at: null, day: null, purpose: null }],
    },
  ];
}
resetRounds();
function list(): RoundsView {
  return { rows: rounds.map((each) => ({ id: each.id, name: each.name, first_day_words: each.first_day.split('-').reverse().join('.'), days: Number(each.last), stops: each.stops.length, adviser_name: each.adviser && 'V. Lysfonn' })), office_placed: 'nei' };
}
const found = (id: string) => rounds.find((each) => each.id === id) ?? refuse('not_found', null, 'Det du leter etter, finnes ikke lenger.');

type Names = 'list_rounds' | 'round_candidates' | 'plan_round' | 'save_round' | 'get_round' | 'delete_round' | 'write_round';
export const roundAnswers: { [N in Names]: (args: Calls[N]['args']) => Calls[N]['result'] } = {
  list_rounds: list,
  round_candidates: () => candidates,
  plan_round: ({ round }) => plan(round),
  save_round: ({ round: sent }) => {
    const round = { ...sent, id: sent.id || `round-${rounds.length + 1}` };
    rounds = [...rounds.filter((each) => each.id !== round.id), round];
    return { record: round, plan: plan(round), fault: null };
  },
  get_round: ({ id }) => ({ record: found(id), plan: plan(found(id)), fault: null }),
  delete_round: ({ id }) => {
    rounds = rounds.filter((each) => each.id !== id);
    return list();
  },
  write_round: ({ path }) => ({ path, notes: [] }),
};
