import { describe, expect, it } from 'vitest';
import { clock, date, parseDate, parseNumber, quoted, signed, span, tenths, whole } from '../src/lib/format';

const hard = '\u00a0';

describe('numbers', () => {
  it('put a hard space in thousands and a true minus in front', () => {
    expect(whole(1100)).toBe(`1${hard}100`);
    expect(whole(1234567)).toBe(`1${hard}234${hard}567`);
    expect(whole(-80)).toBe('−80');
    expect(whole(0)).toBe('0');
  });
  it('write tenths with a decimal comma', () => {
    expect(tenths(696)).toBe('69,6');
    expect(tenths(1000)).toBe('100,0');
    expect(tenths(-5)).toBe('−0,5');
  });
  it('write one number where both ends are equal', () => {
    expect(span(400, 400)).toBe('400');
    expect(span(558, 1036)).toBe(`558–1${hard}036`);
    expect(signed(400)).toBe('+400');
    expect(signed(-300)).toBe('−300');
  });
  it('are read with comma, space and minus', () => {
    expect(parseNumber('1 250,5')).toBe(1250.5);
    expect(parseNumber('−3')).toBe(-3);
    expect(parseNumber('3 til 4')).toBeNull();
    expect(parseNumber('')).toBeNull();
  });
});

describe('days', () => {
  it('are written and read as dd.mm.åååå', () => {
    expect(date('2026-11-24')).toBe('24.11.2026');
    expect(parseDate('24.11.2026')).toBe('2026-11-24');
    expect(parseDate(' 1/2-2027 ')).toBe('2027-02-01');
    expect(parseDate('24112026')).toBe('2026-11-24');
  });
  it('that are not in the calendar are not guessed', () => {
    expect(parseDate('31.02.2026')).toBeNull();
    expect(parseDate('29.02.2028')).toBe('2028-02-29');
    expect(parseDate('29.02.2027')).toBeNull();
    expect(parseDate('24.11.26')).toBeNull();
    expect(parseDate('i morgen')).toBeNull();
  });
  it('have clock times with a point', () => {
    expect(clock(new Date(2026, 10, 24, 14, 5))).toBe('14.05');
  });
});

describe('someone’s own words', () => {
  it('stand in guillemets, once', () => {
    expect(quoted('Jeg vil bo her.')).toBe('«Jeg vil bo her.»');
    expect(quoted('«Jeg vil bo her.»')).toBe('«Jeg vil bo her.»');
  });
});
