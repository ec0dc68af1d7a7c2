import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const FOLDER = 'build/types';
/** What the tests of all rooms, and what lies beside src/, may see is not walled off. */
const OPEN = ['base', 'tests', 'tools'];

interface Project {
  readonly include: readonly string[];
  readonly compilerOptions: { readonly lib: readonly string[]; readonly types: readonly string[] };
}

const names = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));
const projects = names
  .filter((name) => !OPEN.includes(name))
  .map((name) => ({
    name,
    ...(JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Project),
  }));
const roomsOf = ({ include }: Project): string[] =>
  include.flatMap((path) => /^..\/..\/src\/([a-z-]+)$/.exec(path)?.slice(1) ?? []);

// Within the project, so that the packages of types are found.
mkdirSync('node_modules/.cache', { recursive: true });
const tree = mkdtempSync(resolve('node_modules/.cache/walls-'));
afterAll(() => rmSync(tree, { recursive: true }));

/** Which of these expressions make sense to the compiler in a file of a project. */
function understood(project: string, expressions: readonly string[]): string[] {
  const file = `${project}.ts`;
  writeFileSync(join(tree, file), expressions.map((one) => `${one};\n`).join(''));
  const own = {
    extends: relative(tree, join(FOLDER, `${project}.json`)),
    compilerOptions: { rootDir: '.', outDir: project, tsBuildInfoFile: `${project}.tsbuildinfo` },
    ...{ files: [file], include: [], references: [] },
  };
  writeFileSync(join(tree, `${project}.json`), JSON.stringify(own));
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const args = [tsc, '-p', join(tree, `${project}.json`), '--pretty', 'false'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: tree });
  const wrong = [...stdout.matchAll(/\.ts\((\d+),\d+\): error TS(?:2304|2584|2591):/g)];
  if (wrong.length === 0 && stdout) throw new Error(stdout);
  const lines = new Set(wrong.map(([, line]) => Number(line) - 1));
  return expressions.filter((_, k) => !lines.has(k));
}

const EVERYTHING = ['document', 'window', 'fetch', 'process', 'Math.PI'];

test.each([
  ['pure', ['Math.PI']],
  ['spec', ['fetch', 'Math.PI']],
  ['data', ['fetch', 'Math.PI']],
  ['files', ['fetch', 'Math.PI']],
  ['intake', ['fetch', 'Math.PI']],
  ['engine', ['fetch', 'Math.PI']],
  ['session', ['fetch', 'Math.PI']],
  ['page', ['document', 'window', 'fetch', 'Math.PI']],
  ['cli', ['fetch', 'process', 'Math.PI']],
])('the project %s knows what it may name', (project, known) => {
  expect(understood(project, EVERYTHING)).toEqual(known);
});

test('every room stands in one project', () => {
  const rooms = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'styles')
    .map(({ name }) => name);
  const placed = projects.flatMap(roomsOf);
  expect(new Set(placed).size).toBe(placed.length);
  for (const room of rooms) expect(placed).toContain(room);
});

test('every project is checked', () => {
  const { references } = JSON.parse(readFileSync('tsconfig.json', 'utf8'));
  const named = references.map(({ path }: { path: string }) => path);
  const wanted = names.filter((name) => name !== 'base').map((name) => `./${FOLDER}/${name}.json`);
  expect(named.sort()).toEqual(wanted.sort());
});
