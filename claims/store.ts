import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Studied } from '#session/study.ts';
import type { Reader } from './claim.ts';
import { keyOf, type Trial } from './trial.ts';

/** Raise it when trials train otherwise, or observers read something else: stored runs are then run anew. */
export const REVISION = 1;

/** What is stored of one seed of a trial. */
export type Run = Pick<Studied, 'divergedAt' | 'readings'>;

interface Stored {
  readonly key: string;
  readonly engine: string;
  readonly revision: number;
  readonly runs: Record<string, Run>;
}

/** Finished runs, a file per trial; with what is there a battery goes on where it stopped. */
export class Store {
  readonly #folder: string;
  readonly #engine: string;
  readonly #known = new Map<string, Stored>();

  constructor(folder: string, engine: string) {
    this.#folder = folder;
    this.#engine = engine;
    mkdirSync(folder, { recursive: true });
  }

  run(trial: Trial, seed: number): Run | undefined {
    return this.#open(trial).runs[seed];
  }

  add(trial: Trial, seed: number, run: Run): void {
    const stored = this.#open(trial);
    stored.runs[seed] = run;
    const file = this.#file(stored.key);
    writeFileSync(`${file}.part`, JSON.stringify(stored));
    renameSync(`${file}.part`, file);
  }

  #open(trial: Trial): Stored {
    const key = keyOf(trial);
    const stored = this.#known.get(key) ?? this.#load(key);
    this.#known.set(key, stored);
    return stored;
  }

  #load(key: string): Stored {
    try {
      return JSON.parse(readFileSync(this.#file(key), 'utf8')) as Stored;
    } catch {
      return { key, engine: this.#engine, revision: REVISION, runs: {} };
    }
  }

  #file(key: string): string {
    const hash = createHash('sha256').update(`${key} ${this.#engine} ${REVISION}`).digest('hex');
    return join(this.#folder, `${hash.slice(0, 24)}.json`);
  }
}

/** Reads stored runs of these seeds. A seed that diverged has no numbers. */
export function readerOf(store: Pick<Store, 'run'>, seeds: readonly number[]): Reader {
  const reading = (trial: Trial, seed: number, look: number) => {
    const run = store.run(trial, seed);
    return run && run.divergedAt === undefined ? run.readings.at(look)?.reading : undefined;
  };
  const at: Reader['at'] = (trial, look, name, index = 0) =>
    seeds.map((seed) => {
      const value = reading(trial, seed, look)?.[name];
      const one = typeof value === 'object' && value ? value[index] : value;
      return typeof one === 'number' ? one : Number.NaN;
    });
  return {
    at,
    last: (trial, name, index) => at(trial, -1, name, index),
    list: (trial, name) =>
      seeds.map((seed) => {
        const value = reading(trial, seed, -1)?.[name];
        return typeof value === 'object' && value ? value : [];
      }),
  };
}
