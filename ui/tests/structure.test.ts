import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

interface Import {
  file: string;
  target: string;
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
function imports(): Import[] {
  const found: Import[] = [];
  for (const file of files(src)) {
    const text = readFileSync(file, 'utf8');
    for (const match of text.matchAll(/(?:from\s+|import\s+|import\()['"]([^'"]+)['"]/g)) {
      const target = match[1] ?? '';
      found.push({ file: relative(src, file), target: target.startsWith('.') ? relative(src, resolve(dirname(file), target)) : target });
    }
  }
  return found;
}
const feature = (path: string) => /^features\/([^/]+)/.exec(path)?.[1];

describe('structure', () => {
  const all = imports();

  it('finds the imports it judges', () => {
    expect(all.length).toBeGreaterThan(50);
  });
  it('lets only lib/backend know Tauri', () => {
    expect(all.filter(({ file, target }) => target.startsWith('@tauri-apps') && !file.startsWith('lib/backend/'))).toEqual([]);
  });
  it('keeps features apart', () => {
    expect(all.filter(({ file, target }) => feature(file) && feature(target) && feature(file) !== feature(target))).toEqual([]);
  });
  it('keeps lib below features and the shell', () => {
    expect(all.filter(({ file, target }) => /^(lib|text)\//.test(file) && /^(features|shell)\//.test(target))).toEqual([]);
  });
  it('reaches the invented backend only from the transport', () => {
    const users = all.filter(({ target }) => target === 'lib/backend/mock').map(({ file }) => file);
    expect(users).toEqual(['lib/backend/index.ts']);
  });
  it('keeps files under 400 lines', () => {
    const long = files(src).filter((file) => !file.includes('/generated/') && readFileSync(file, 'utf8').split('\n').length > 400);
    expect(long.map((file) => relative(src, file))).toEqual([]);
  });
});
