/**
 * Numbers, dates and times as Norwegians write them: decimal comma, hard space in thousands, true minus,
 * 24.11.2026, kl. 14.32. Only layout of values; no words.
 */
const hard = '\u00a0';

/** 1100 → «1 100», -80 → «−80». */
export function whole(n: number): string {
  const digits = Math.abs(Math.trunc(n)).toString().replace(/\B(?=(\d{3})+$)/g, hard);
  return n < 0 ? `−${digits}` : digits;
}

/** Tenths as a whole number → «69,6». The program rounds; this only writes. */
export function tenths(n: number): string {
  const sign = n < 0 ? '−' : '';
  const abs = Math.abs(Math.trunc(n));
  return `${sign}${whole(Math.trunc(abs / 10))},${abs % 10}`;
}

/** 69.6 → «69,6»: a number the program has already rounded to one decimal. */
export function oneDecimal(n: number): string {
  return tenths(Math.round(n * 10));
}

/** «360–372», or one number when both ends are equal. */
export function span(low: number, high: number): string {
  return low === high ? whole(low) : `${whole(low)}–${whole(high)}`;
}

/** +500, −80. */
export function signed(n: number): string {
  return n > 0 ? `+${whole(n)}` : whole(n);
}

/** Someone's own words in guillemets; once only, whoever put them there first. */
export function quoted(words: string): string {
  return words.startsWith('«') ? words : `«${words}»`;
}

/** 2026-11-24 → «24.11.2026»; anything else comes back as it is. */
export function date(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return parts ? `${parts[3]}.${parts[2]}.${parts[1]}` : iso;
}

/** 14:32 → «14.32». */
export function clock(at: Date): string {
  return `${at.getHours().toString().padStart(2, '0')}.${at.getMinutes().toString().padStart(2, '0')}`;
}

/**
 * What a person types as a date → YYYY-MM-DD, or null when it is not a day of the calendar.
 * Accepts 24.11.2026, 24/11-2026 and 24112026.
 */
export function parseDate(text: string): string | null {
  const parts = /^\s*(\d{1,2})[./ -]?(\d{1,2})[./ -]?(\d{4})\s*$/.exec(text);
  if (!parts) return null;
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const made = new Date(Date.UTC(year, month - 1, day));
  if (made.getUTCFullYear() !== year || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return null;
  return made.toISOString().slice(0, 10);
}

/** 08:30 → «8.30»; anything else comes back as it is. */
export function timeOfDay(iso: string): string {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(iso);
  return parts ? `${Number(parts[1])}.${parts[2]}` : iso;
}

/** What a person types as a time of day → HH:MM, or null. Accepts 8, 8.30, 08:30 and 0830. */
export function parseTime(text: string): string | null {
  const parts = /^\s*(\d{1,2})(?:[.:, ]?(\d{2}))?\s*$/.exec(text);
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)];
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;
}

/** What a person types as a number → the number, or null. Decimal comma and spaces are understood. */
export function parseNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0]/g, '').replace('−', '-').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
