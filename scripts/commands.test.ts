import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
const folder = mkdtempSync(join(tmpdir(), 'wane-commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Long enough to read all rooms on a slow machine; who begins to train takes longer. */
const PATIENCE_MS = 60_000;

/** What a script of package.json says of its own accord; other programs have their own words. */
const own = Object.keys(scripts).filter((name) => /^(tsx|node) /.test(scripts[name]));

/** Starts a script as npm does, with words after `--`. */
function started(name: string, ...words: string[]) {
  const [program, ...command] = (scripts[name].split(' && ').at(-1) ?? '').split(' ');
  const args = [...(program === 'tsx' ? ['--import', 'tsx'] : []), ...command, ...words];
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, args, { timeout: PATIENCE_MS }, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
  });
}

/** One line on stderr, and no trace. */
async function expectRefused(name: string, words: readonly string[], says: RegExp) {
  const { code, stdout, stderr } = await started(name, ...words);
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).toMatch(says);
  expect([stdout, code]).toEqual(['', name.startsWith('sweep') ? 42 : 2]);
}

// They show panels to nobody, and yet read what panels say.
it.each([
  ['record', '--preset', 'none'],
  ['lessons', '--only', 'none'],
])('npm run %s reads all it needs, outside of Vite too', (name, ...words) => {
  const [, ...command] = scripts[name].split(' ');
  const { stderr } = spawnSync(process.execPath, [...command, ...words], { encoding: 'utf8' });
  expect(stderr).not.toMatch(/ERR_/);
});

it.concurrent.each(own)('npm run %s begins nothing with an option that there is not', (name) => {
  const usage = name === 'test' || name === 'start' ? `npm ${name}` : `npm run ${name}`;
  return expectRefused(
    name,
    ['--nope'],
    new RegExp(`no option --nope\\. Usage: ${usage}( |$)`, 'm'),
  );
});

it.concurrent('npm run study tells how it is called, where that is asked', async () => {
  const { code, stdout, stderr } = await started('study', '--help');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Usage: npm run study -- NAME .*\n$/);
});

const broken = join(folder, 'broken.json');
writeFileSync(broken, '{"a": ');
const foreign = join(folder, 'foreign.json');
writeFileSync(foreign, '{"a": 1}');
const none = join(folder, 'none', 'file');

it.concurrent.each<[string, string[], RegExp]>([
  ['study', [], /Name a study: alignment/],
  ['study', ['alignment', '--seeds', 'x'], /--seeds takes a whole number/],
  ['claims', ['--only', 'C99'], /no claim “C99”: take one of C1, /],
  ['claims', ['--json', none], /“.*” cannot be written.*Name another/],
  ['story', ['--run', '{'], /--run takes settings as JSON/],
  ['spread', ['--prints', broken], /broken\.json” is not JSON/],
  ['spread', ['--prints', foreign], /no prints of this command: name another/],
  ['bench', ['ui', '--steps', '-1'], /--steps takes a whole number/],
  ['bench:pack', ['--to', folder], /holds something else: name a new folder/],
  ['lessons', ['--only', 'none'], /no chapter “none”: take one of lie/],
  ['living:record', ['--only', 'none'], /no living map “none”/],
  ['data:figures', ['none'], /no set “none”: take one of /],
  ['ward:extract', [], /Name a \.csv or \.parquet file/],
  ['ward:extract', [`${none}.csv`], /cannot be written/],
  ['sweep', ['where'], /Say what to train and where to/],
  ['data:read', [], /Usage: npm run data:read -- FILE/],
  ['data:read', [none], /there is no such file; check its name/],
  ['diagnose', [broken], /broken\.json/],
])('npm run %s %j says what to do instead', (name, words, says) =>
  expectRefused(name, words, says),
);
