import { describe, expect, it } from 'vitest';
import { nb } from '../src/text/nb';
import { nn } from '../src/text/nn';

/** Every path to a text, with what kind of value stands there and how many arguments it takes. */
function shape(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [`${path} string`];
  if (typeof value === 'function') return [`${path} function/${value.length}`];
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}.${key}`));
  return [`${path} ${typeof value}`];
}
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(strings);
  return [];
}

describe('the window’s words', () => {
  it('have the same keys in bokmål and nynorsk', () => {
    expect(shape(nn)).toEqual(shape(nb));
  });
  it('leave no text empty', () => {
    expect([...strings(nb), ...strings(nn)].filter((text) => text.trim() === '')).toEqual([]);
  });
  it('avoid the words Heimly does not use', () => {
    const banned = /\b(match(?!ingnotat)|treff|score|risiko|plassering)/i;
    expect([...strings(nb), ...strings(nn)].filter((text) => banned.test(text))).toEqual([]);
  });
  it('hold no paragraph of law: those are dated data in the program', () => {
    expect([...strings(nb), ...strings(nn)].filter((text) => text.includes('§'))).toEqual([]);
  });
  it('use no bokmål «ikke» in nynorsk', () => {
    expect(strings(nn).filter((text) => /\b(ikke|noen|hjem)\b/i.test(text))).toEqual([]);
  });
});
