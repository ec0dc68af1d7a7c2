import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Studied } from '#session/study.ts';
import { keyOf, type Trial } from '#sweep/trial.ts';

/** What is stored of one seed of a trial. */
export type Run = Pick<Studied, 'divergedAt' | 'readings'>;

interface Stored {
  readonly key: string;
  readonly engine: string;
  readonly revision: number;
  readonly runs: Record<string, Run>;
}

/** Finished runs, a file per trial; with what is there a sweep goes on where it stopped. */
export class Store {
  readonly #folder: string;
  readonly #engine: string;
  readonly #revision: number;
  readonly #known = new Map<string, Stored>();

  /** @param revision of training and observers: runs of another one are not known here. */
  constructor(folder: string, engine: string, revision: number) {
    this.#folder = folder;
    this.#engine = engine;
    this.#revision = revision;
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
      return { key, engine: this.#engine, revision: this.#revision, runs: {} };
    }
  }

  #file(key: string): string {
    const hash = createHash('sha256')
      .update(`${key} ${this.#engine} ${this.#revision}`)
      .digest('hex');
    return join(this.#folder, `${hash.slice(0, 24)}.json`);
  }
}
