/**
 * Trains the sweeps that come with the page and writes them to public/maps: `npm run maps`, `-- --only where` for
 * one alone. `--work DIR` keeps what is trained on the way, so that a second start goes on. Needed when a question
 * gets another revision, or training changes on purpose (`scripts/maps.test.ts` says so).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { asked, oneOf, WrongError } from '#cli/command.mjs';
import { leanSweep } from '#sweep/file/lean.ts';
import { isRefused } from '#sweep/file/shard.ts';
import { readSweep, sweepText } from '#sweep/file/sweep-file.ts';
import { QUESTIONS } from '#sweep/questions.ts';

const FOLDER = 'public/maps';
const { values } = asked('npm run maps -- [--only QUESTION] [--work DIR]', {
  options: {
    only: { type: 'string' },
    work: { type: 'string', default: 'node_modules/.cache/maps' },
  },
});
const all = QUESTIONS.map(({ id }) => id);
const chosen = values.only ? [oneOf('question', values.only, all)] : all;

function run(script: string, ...args: string[]): void {
  const { status } = spawnSync('npm', ['run', '-s', script, '--', ...args], { stdio: 'inherit' });
  if (status !== 0) throw new WrongError(`${script} ${args.join(' ')} ended with ${status}.`);
}

mkdirSync(FOLDER, { recursive: true });
for (const id of chosen) {
  const [shards, whole] = [`${values.work}/${id}`, `${values.work}/${id}.json`];
  run('sweep', id, '--out', shards);
  run('sweep:merge', shards, '--out', whole);
  const file = readSweep(readFileSync(whole, 'utf8'));
  if (isRefused(file))
    throw new WrongError(`${whole} ${file.refused}: remove it, and start again.`);
  const text = sweepText(leanSweep(file));
  writeFileSync(`${FOLDER}/${id}.json`, text);
  const packed = gzipSync(text, { level: 9 }).length;
  console.log(`${FOLDER}/${id}.json: ${(packed / 1000).toFixed(1)} kB, packed`);
}
