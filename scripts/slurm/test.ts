/**
 * Tries deploy/slurm on real Slurm, on this one machine: `npm run test:slurm`, as root on Debian or Ubuntu, which
 * installs Slurm if it is missing. An array of four shards: one is requeued while it trains, the payload of
 * another is killed, the file of a third is lost. What is missing is submitted again, alone; joined, it must be the
 * unsharded sweep to the bit. Takes some minutes.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { asked } from '#cli/command.mjs';
import { check, Slurm, until } from './daemons.ts';

asked('npm run test:slurm');

const SHARDS = 4;
const MORE = '--cells 3 --seeds 2 --steps 6000';
const OVER = ['COMPLETED', 'FAILED', 'CANCELLED', 'TIMEOUT', 'NODE_FAIL'];
/** Minutes that a shard may take. */
const PATIENCE = 20;

const folder = mkdtempSync(join(tmpdir(), 'wane-slurm-'));
const out = join(folder, 'out');
const whole = join(folder, 'whole');
const env = { N: `${SHARDS}`, SWEEP: 'where', OUT: out, MORE, WANE: resolve('.') };
const slurm = new Slurm(folder);

const stateOf = (job: string): string => slurm.job(job).JobState;
const fileOf = (shard: number, end: string): string =>
  join(out, `shard-${shard}-of-${SHARDS}.${end}`);
const hasBegun = (shard: number): boolean => existsSync(fileOf(shard, 'part.json'));
const missing = (): string => slurm.run('npm', ['run', '-s', 'sweep:missing', '--', out]).trim();

/** Submits shards and their merge. @returns the numbers of both jobs. */
function submit(...options: string[]): string[] {
  return slurm.run(resolve('deploy/slurm/submit'), options, env, folder).trim().split(' ');
}

/** Number of the process that trains a shard. */
function processOf(shard: number): number {
  const wanted = ['node', out, `${shard}/${SHARDS}`];
  const found = readdirSync('/proc').find((name) => {
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
      return /^\d+$/.test(name) && wanted.every((word) => words.includes(word));
    } catch {
      return false;
    }
  });
  if (!found) throw new Error(`Nobody trains shard ${shard}.`);
  return Number(found);
}

async function firstArray(): Promise<void> {
  const [job, merge] = submit();
  await until('shards 0 and 1 have begun', () => hasBegun(0) && hasBegun(1), PATIENCE);
  slurm.run('scontrol', ['requeue', `${job}_1`]);
  await until('shard 1 is requeued', () => stateOf(`${job}_1`) === 'PENDING', 2);
  const { JobId } = slurm.job(`${job}_1`);
  await until('shard 2 has begun', () => hasBegun(2), PATIENCE);
  process.kill(processOf(2), 'SIGKILL');
  const hurry = () => slurm.run('scontrol', ['update', `JobId=${JobId}`, 'StartTime=now']);
  await until(
    'all four are over',
    () => {
      // Slurm lets what was requeued wait for two minutes.
      if (stateOf(`${job}_1`) === 'PENDING') hurry();
      return [0, 1, 2, 3].every((shard) => OVER.includes(stateOf(`${job}_${shard}`)));
    },
    PATIENCE,
  );
  check('shard 1 was started again, and is done', Number(slurm.job(`${job}_1`).Restarts) > 0);
  check('it ended well', stateOf(`${job}_1`) === 'COMPLETED');
  check('the killed shard has failed', stateOf(`${job}_2`) === 'FAILED');
  check('the merge has not begun', stateOf(merge) === 'PENDING');
  slurm.run('scancel', [merge]);
}

async function whatIsMissing(): Promise<void> {
  rmSync(fileOf(0, 'json'));
  check('shards 0 and 2 are missing', missing() === '0,2');
  const [job, merge] = submit(`--array=${missing()}`);
  await until('the merge is over', () => OVER.includes(stateOf(merge)), PATIENCE);
  check('both were trained', stateOf(`${job}_2`) === 'COMPLETED');
  check('nothing is missing', missing() === '');
  check('the merge ended well', stateOf(merge) === 'COMPLETED');
}

function unsharded(): string {
  const npm = (...words: string[]) => slurm.run('npm', ['run', '-s', ...words]);
  npm('sweep', '--', 'where', ...MORE.split(' '), '--out', whole);
  npm('sweep:merge', '--', whole, '--out', `${whole}.json`);
  return readFileSync(`${whole}.json`, 'utf8');
}

try {
  slurm.install();
  await slurm.start();
  await firstArray();
  await whatIsMissing();
  check(
    'it is the unsharded sweep to the bit',
    readFileSync(`${out}.json`, 'utf8') === unsharded(),
  );
} finally {
  await slurm.stop();
}
