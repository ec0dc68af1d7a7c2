/**
 * Trains a sweep, or a part of it, without a page.
 * `npm run sweep -- where --out DIR --cells 9 --seeds 3 --shard 0/8`
 *
 * The first word is a question (where, width, distillation, alignment, worlds, blind) or a file with a sweep.
 * `--shard I/N` takes every N-th place; without it all is one shard. `--cells`, `--seeds` and `--steps` make it
 * smaller; `--threads` takes so many cores, all if nothing is said; `--engine` another than the processor's plan.
 * Stop it by SIGTERM, SIGINT or SIGUSR1: it saves at the next step, and the same line goes on from there.
 * It ends with 0 if done, 42 if what was asked is wrong, 75 if it is saved and wants to go on, else try again.
 */
import { availableParallelism } from 'node:os';
import { engineMark } from '#session/engine-mark.ts';
import { RUN_PARAMS } from '#spec/index.ts';
import { type Head, jobsOf } from '#sweep/file/shard.ts';
import { hashOf } from '#sweep/hash.ts';
import { Points } from '#sweep/points.ts';
import { around } from '../around.ts';
import { parsed, WrongError, wholeNumber } from '../command.mjs';
import { progressLine } from '../progress.ts';
import { askedShard, askedSweep } from './asked.ts';
import { ending } from './exit.ts';
import { Folder } from './folder.ts';
import { haveGraphics } from './graphics.ts';
import { runShard } from './run-shard.ts';
import { laneInThread } from './thread.ts';

/** Networks of a crew at most: more save nothing, and what a crash costs grows with them. */
const MOST_OF_CREW = 24;
/** Crews that each thread trains at least, so that none is without work for long. */
const CREWS_A_THREAD = 4;
const MOST_THREADS = 1024;

/** From the first moment on: what comes while it starts is not lost. */
let stopped = false;
const onStop: (() => void)[] = [];
for (const signal of ['SIGTERM', 'SIGINT', 'SIGUSR1'] as const) {
  process.on(signal, () => {
    stopped = true;
    for (const stop of onStop) stop();
  });
}

const USAGE =
  'npm run sweep -- QUESTION|FILE --out DIR [--shard I/N] [--cells N] [--seeds N] [--steps N] [--threads N] [--engine E]';

function argumentsOf() {
  return parsed(USAGE, {
    words: [0, 1],
    options: {
      out: { type: 'string' },
      shard: { type: 'string', default: '0/1' },
      cells: { type: 'string' },
      seeds: { type: 'string' },
      steps: { type: 'string' },
      threads: { type: 'string', default: String(availableParallelism()) },
      engine: { type: 'string', default: 'plan-cpu' },
    },
  });
}

const say = (line: string) => void process.stderr.write(`${line}\n`);

await ending(async () => {
  const { values, positionals } = argumentsOf();
  const [name] = positionals;
  if (!name || !values.out) {
    throw new WrongError('Say what to train and where to: npm run sweep -- where --out DIR');
  }
  const sweep = askedSweep(name, values);
  const shard = askedShard(values.shard);
  const threads = wholeNumber('threads', values.threads, 1, MOST_THREADS);
  const engine = RUN_PARAMS.engine.choices.find((one) => one === values.engine && one !== 'auto');
  if (!engine) throw new WrongError(`“${values.engine}” is no engine that a sweep can name.`);
  if (engine === 'webgpu') await haveGraphics();
  const head: Head = { hash: hashOf(sweep), engine: await engineMark(engine, around), sweep };
  const jobs = jobsOf(new Points(sweep), shard).length;
  const lanes = Array.from({ length: Math.max(1, Math.min(threads, jobs)) }, () =>
    laneInThread(sweep, engine),
  );
  onStop.push(...lanes.map(({ stop }) => stop));
  say(`Sweep ${head.hash}, shard ${values.shard}: ${jobs} networks, ${head.engine}.`);
  const began = performance.now();
  const most = Math.ceil(jobs / (lanes.length * CREWS_A_THREAD));
  const onProgress = process.stderr.isTTY ? progressLine() : undefined;
  try {
    return await runShard({
      ...{ head, shard, lanes, say, onProgress },
      folder: new Folder(values.out),
      crewing: {
        mixes: engine === 'plan-cpu',
        most: Math.max(1, Math.min(MOST_OF_CREW, most)),
      },
      stopped: () => stopped,
    });
  } finally {
    for (const lane of lanes) lane.close();
    if (process.stderr.isTTY) say('');
    const { user, system } = process.cpuUsage();
    const minutes = (ms: number) => `${(ms / 60_000).toFixed(1)} min`;
    const used = minutes((user + system) / 1000);
    say(`${minutes(performance.now() - began)}, ${used} of processor time.`);
  }
});
