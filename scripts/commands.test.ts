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

// To start every one of them would take a minute: what all go through is started a few times.
it.each(own)('npm run %s asks for its words where all do', (name) => {
  const entry = scripts[name].split(' ').findLast((word) => /\.(m?[jt]s)$/.test(word)) as string;
  expect(readFileSync(entry, 'utf8')).toMatch(/\b(asked|parsed|fileCommand)\(/);
});

it.concurrent.each(['test', 'study', 'sweep'])(
  'npm run %s begins nothing with an option that there is not',
  (name) => {
    const usage = name === 'test' ? `npm ${name}` : `npm run ${name}`;
    return expectRefused(
      name,
      ['--nope'],
      new RegExp(`no option --nope\\. Usage: ${usage}( |$)`, 'm'),
    );
  },
);

it.concurrent('npm run study tells how it is called, where that is asked', async () => {
  const { code, stdout, stderr } = await started('study', '--help');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Usage: npm run study -- NAME .*\n$/);
});

const broken = join(folder, 'broken.json');
writeFileSync(broken, '{"a": ');
const none = join(folder, 'none', 'file');

it.concurrent.each<[string, string[], RegExp]>([
  ['study', [], /Name a study: alignment/],
  ['claims', ['--only', 'C99'], /no claim “C99”: take one of C1, /],
  ['claims', ['--json', none], /“.*” cannot be written.*Name another/],
  ['story', ['--run', '{'], /--run takes settings as JSON/],
  ['spread', ['--prints', broken], /broken\.json” is not JSON/],
  ['bench', ['ui', '--steps', '-1'], /--steps takes a whole number/],
  ['bench:pack', ['--to', folder], /holds something else: name a new folder/],
  ['living:record', ['--only', 'none'], /no living map “none”/],
  ['data:figures', ['none'], /no set “none”: take one of /],
  ['ward:extract', [], /Name a \.csv or \.parquet file/],
  ['sweep', ['where'], /Say what to train and where to/],
  ['data:read', [none], /there is no such file; check its name/],
  ['diagnose', [broken], /broken\.json/],
])('npm run %s %j says what to do instead', (name, words, says) =>
  expectRefused(name, words, says),
);
