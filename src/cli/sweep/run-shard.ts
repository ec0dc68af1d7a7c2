import { type Crewing, crewsOf } from '#sweep/crews.ts';
import { type Head, isRefused, jobsOf, type Shard, type ShardFile } from '#sweep/file/shard.ts';
import { Points } from '#sweep/points.ts';
import { type Job, type Ran, Results } from '#sweep/results.ts';
import type { CrewState, Work } from '#sweep/work.ts';
import { WrongError } from '../command.mjs';
import { EXIT } from './exit.ts';
import type { Folder } from './folder.ts';
import type { Lane } from './lane.ts';

export interface ShardRun {
  readonly head: Head;
  readonly shard: Shard;
  readonly folder: Folder;
  readonly lanes: readonly Lane[];
  readonly crewing: Crewing;
  /** Whether it has been asked to save and rest. */
  readonly stopped: () => boolean;
  say(line: string): void;
  /** Part of what was left when it began, 0 to 1. */
  onProgress?(done: number): void;
}

/**
 * What is known of the shard already.
 *
 * @throws WrongError where the folder holds another sweep, or another engine trained it.
 */
function knownOf({ head, shard, folder, say }: ShardRun): Results {
  const results = new Results();
  for (const { named, file } of folder.known(shard)) {
    if (isRefused(file)) {
      say(`${named.name} ${file.refused}; it is trained again.`);
      continue;
    }
    if (file.hash !== head.hash) {
      throw new WrongError(`${named.name} is of another sweep: take another folder.`);
    }
    if (file.engine !== head.engine) {
      throw new WrongError(`${named.name} was trained by ${file.engine}, not ${head.engine}.`);
    }
    for (const point of file.results.points) {
      for (const ran of file.results.of(point)) if (ran.state !== 'failed') results.add(point, ran);
    }
  }
  return results;
}

const keyOf = ({ point, seed }: Job): string => `${point} ${seed}`;

/**
 * Trains what a shard lacks, in crews over all lanes, and saves after each. A second start, also beside the
 * first, does no harm: what is done is not done again, and every file appears as a whole.
 *
 * @returns the code that the process ends with.
 */
export async function runShard(run: ShardRun): Promise<number> {
  const { head, shard, folder, lanes, crewing, stopped, say, onProgress } = run;
  folder.make();
  const points = new Points(head.sweep);
  const results = knownOf(run);
  const file = (): ShardFile => ({ ...head, ...shard, results });
  const lacking = jobsOf(points, shard).filter((job) => !results.get(job));
  const wanted = new Set(lacking.map(keyOf));
  const states = folder
    .states(head, shard)
    .filter(({ jobs }) => jobs.every((job) => wanted.has(keyOf(job))));
  for (const job of states.flatMap(({ jobs }) => jobs)) wanted.delete(keyOf(job));
  const fresh = lacking.filter((job) => wanted.has(keyOf(job)));
  const queue: Work[] = [
    ...states.map((from) => ({ crew: from.jobs, from })),
    ...crewsOf(points, fresh, crewing).map((crew) => ({ crew })),
  ];
  const cut: CrewState[] = [];
  let done = 0;
  const add = (crew: readonly Job[], ran: (k: number) => Ran) => {
    crew.forEach(({ point }, k) => {
      results.add(point, ran(k));
    });
    done += crew.length;
    folder.keep(file(), false);
  };
  /** Of a crew that fails, each network is tried alone, so that one takes no other with it. */
  const fail = ({ crew }: Work, why: string) => {
    say(`${crew.length} networks failed: ${why}`);
    if (crew.length > 1) queue.unshift(...crew.map((job) => ({ crew: [job] })));
    else add(crew, () => ({ seed: crew[0].seed, state: 'failed', why }));
  };
  const work = async (lane: Lane) => {
    while (!stopped()) {
      const own = queue.shift();
      if (!own) return;
      const tell = (part: number) => onProgress?.((done + part * own.crew.length) / lacking.length);
      try {
        const trained = await lane.train(own, tell);
        if (trained.ended) add(own.crew, (k) => trained.ran[k]);
        else cut.push(trained.state);
      } catch (error) {
        fail(own, (error as Error).message);
      }
    }
  };
  await Promise.all(lanes.map(work));
  const left = jobsOf(points, shard).some((job) => !results.get(job));
  if (left) {
    folder.keep(file(), false);
    const kept = [...cut, ...queue.flatMap(({ from }) => from ?? [])];
    folder.keepStates(head, shard, kept);
    say(`Saved ${results.size} networks, and ${kept.length} crews where they stood.`);
    return EXIT.unfinished;
  }
  const failed = jobsOf(points, shard).filter((job) => results.get(job)?.state === 'failed').length;
  folder.keep(file(), failed === 0);
  if (failed === 0) return EXIT.done;
  say(`${failed} networks failed; what is done is saved, and a new start tries them again.`);
  return EXIT.failed;
}
