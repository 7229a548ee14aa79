import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repairLinks } from './binaries.ts';

let folder: string;
const lib = (name: string) => join(folder, 'native', 'lib', name);

/** A package as npm unpacks it where install scripts are blocked: libraries, and a list of links. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'breakwater links-'));
  mkdirSync(lib(''), { recursive: true });
  writeFileSync(lib('libtide.so.60.2'), 'tide');
  const links = ['libtide.so', 'libtide.so.60'].map((name) => ({
    source: 'native/lib/libtide.so.60.2',
    target: `native/lib/${name}`,
  }));
  writeFileSync(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('missing and wrong links are made, right ones are left', () => {
  symlinkSync('libtide.so.59.1', lib('libtide.so'));
  repairLinks(folder);
  repairLinks(folder);
  expect(readdirSync(lib('')).sort()).toEqual(['libtide.so', 'libtide.so.60', 'libtide.so.60.2']);
  expect(readFileSync(lib('libtide.so'), 'utf8')).toBe('tide');
  expect(readFileSync(lib('libtide.so.60'), 'utf8')).toBe('tide');
});

test('several processes may make them at once', async () => {
  const module = new URL('./binaries.ts', import.meta.url).href;
  const script = `(await import(${JSON.stringify(module)})).repairLinks(${JSON.stringify(folder)})`;
  const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  await Promise.all([run(), run(), run(), run()]);
  expect(readdirSync(lib('')).sort()).toEqual(['libtide.so', 'libtide.so.60', 'libtide.so.60.2']);
  expect(readFileSync(lib('libtide.so.60'), 'utf8')).toBe('tide');
});
