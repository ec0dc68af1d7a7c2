import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { engineMark } from '#session/engine-mark.ts';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import { sweepText } from '#sweep/file/sweep-file.ts';
import { hashOf } from '#sweep/hash.ts';
import { Results } from '#sweep/results.ts';
import { around } from '../around.ts';
import { EXIT } from './exit.ts';
import { laneHere } from './lane.ts';

const path = mkdtempSync(join(tmpdir(), 'wane-sweep-process-'));
const [out, file, joined] = ['out', 'tiny.json', 'joined.json'].map((name) => join(path, name));
afterAll(() => rmSync(path, { recursive: true, force: true }));

const tiny = {
  run: { probeSize: 32, trainSize: 64, hidden: 16, fusion: 8 },
  axes: [{ setting: 'weakNoise', from: 0, to: 4, count: 8 }],
  ...{ seeds: 1, steps: 2000 },
};

function start(command: string, words: string[]): ChildProcess {
  const script = `src/cli/sweep/${command}.ts`;
  return spawn(process.execPath, ['--import', 'tsx', script, ...words], { stdio: 'pipe' });
}

const ended = (child: ChildProcess) =>
  new Promise<{ code: number | null; signal: string | null; said: string }>((resolve) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text));
    child.on('exit', (code, signal) => resolve({ code, signal, said }));
  });

const sweep = (to: string, ...words: string[]) => start('sweep', [file, '--out', to, ...words]);
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
};

/** The same sweep in this process, in one piece. */
async function unsharded(): Promise<string> {
  const { sweep: clean } = cleanSweep(tiny);
  const jobs = Array.from({ length: 8 }, (_, point) => point).map((point) => ({ point, seed: 1 }));
  const trained = await laneHere(clean, 'plan-cpu').train({ crew: jobs }, () => undefined);
  const results = new Results();
  jobs.forEach(({ point }, k) => {
    if (trained.ended) results.add(point, trained.ran[k]);
  });
  const engine = await engineMark('plan-cpu', around);
  return sweepText({ hash: hashOf(clean), engine, sweep: clean, results });
}

// Seven processes, each of which has TypeScript to read: the one test of what a shell sees.
it('is stopped, killed, started again, joined, and equal to the unsharded sweep', async () => {
  writeFileSync(file, JSON.stringify(tiny));
  const words = ['--threads', '1'];
  const stopping = sweep(out, '--shard', '0/2', ...words);
  // It says what it trains once it hears signals.
  stopping.stderr?.on('data', (said) => /^Sweep /m.test(`${said}`) && stopping.kill('SIGUSR1'));
  expect((await ended(stopping)).code).toBe(EXIT.unfinished);

  const killed = sweep(out, '--shard', '1/2', ...words);
  const gone = ended(killed);
  await until(() => readdirSync(out).some((name) => name === 'shard-1-of-2.part.json'));
  killed.kill('SIGKILL');
  expect((await gone).signal).toBe('SIGKILL');

  expect((await ended(start('missing', [out]))).said).toBe('0-1\n');
  const early = await ended(start('merge', [out, '--out', joined]));
  expect(early.code).toBe(EXIT.unfinished);
  expect(early.said).toMatch(/absent or not whole: 0-1/);
  expect(existsSync(joined)).toBe(false);

  const both = [0, 1].map((k) => ended(sweep(out, '--shard', `${k}/2`, ...words)));
  expect((await Promise.all(both)).map(({ code }) => code)).toEqual([0, 0]);
  expect((await ended(start('merge', [out, '--out', joined]))).code).toBe(EXIT.done);
  expect(readFileSync(joined, 'utf8')).toBe(await unsharded());
}, 300_000);

it('ends with 42 where what is asked is wrong, and says it in words', async () => {
  const wrong = join(path, 'wrong.json');
  writeFileSync(wrong, JSON.stringify({ axes: [{ setting: 'weakNoise', from: 0, to: 40 }] }));
  const cases: [string[], RegExp][] = [
    [[wrong, '--out', out], /weakNoise.*was 40, now 4/],
    [['where', '--out', out, '--sedes', '3'], /--sedes/],
  ];
  const all = await Promise.all(cases.map(([words]) => ended(start('sweep', words))));
  all.forEach(({ code, said }, k) => {
    expect(said).toMatch(cases[k][1]);
    expect(code).toBe(EXIT.wrong);
  });
}, 120_000);
