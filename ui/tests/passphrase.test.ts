import { describe, expect, it } from 'vitest';
import { passphraseFault } from '../src/lib/passphrase';

describe('a new passphrase', () => {
  it('counts characters as people see them', () => {
    // Fifteen and sixteen house signs: each is two UTF-16 units.
    expect(passphraseFault('🏠'.repeat(15), '🏠'.repeat(15))).toBe('short');
    expect(passphraseFault('🏠'.repeat(16), '🏠'.repeat(16))).toBeNull();
  });
  it('must be typed the same twice', () => {
    expect(passphraseFault('hest batteri stift riktig', 'hest batteri stift rektig')).toBe('different');
  });
});
