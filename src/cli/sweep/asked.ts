import { readFileSync } from 'node:fs';
import { RUN_PARAMS } from '#spec/index.ts';
import { cleanSweep, withCells } from '#sweep/clean-sweep.ts';
import type { Shard } from '#sweep/file/shard.ts';
import { QUESTIONS, questionOf } from '#sweep/questions.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { WrongError, wholeNumber } from '../command.mjs';

/** Shards that a sweep may be cut into. */
const MOST_SHARDS = 100_000;
const FEWEST_CELLS = 2;

export interface Smaller {
  readonly cells?: string;
  readonly seeds?: string;
  readonly steps?: string;
}

function foreignSweep(name: string): unknown {
  const question = questionOf(name);
  if (question) return question;
  const known = QUESTIONS.map(({ id }) => id).join(', ');
  let text: string;
  try {
    text = readFileSync(name, 'utf8');
  } catch {
    throw new WrongError(`“${name}” is neither a question (${known}) nor a file that can be read.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WrongError(`${name} is not JSON: ${(error as Error).message}`);
  }
}

/**
 * The sweep that a name and options mean.
 *
 * @param name a question or a file. @throws WrongError where it is not exactly what it says.
 */
export function askedSweep(name: string, { cells, seeds, steps }: Smaller): Sweep {
  const foreign = foreignSweep(name);
  const { sweep, notes } = cleanSweep(foreign);
  const wrong = notes.filter(({ harmless }) => !harmless);
  if (wrong.length > 0) {
    const lines = wrong.map(({ path, message }) => `  ${path}: ${message}`);
    throw new WrongError(`The sweep in “${name}” is wrong:\n${lines.join('\n')}`);
  }
  const { min, max } = RUN_PARAMS.steps;
  const smaller: Sweep = {
    ...(cells === undefined
      ? sweep
      : withCells(sweep, wholeNumber('cells', cells, FEWEST_CELLS, 65))),
    ...(seeds !== undefined && { seeds: wholeNumber('seeds', seeds, 1, 64) }),
    ...(steps !== undefined && { steps: wholeNumber('steps', steps, min, max) }),
  };
  const again = cleanSweep({ ...smaller, looks: Math.min(smaller.looks, smaller.steps) });
  if (again.notes.length === 0) return again.sweep;
  const [{ path, message }] = again.notes;
  throw new WrongError(`So small, the sweep no longer fits together: ${path}: ${message}.`);
}

/** "3/8": the fourth of eight. */
export function askedShard(text: string): Shard {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index < shard.of && shard.of <= MOST_SHARDS) return shard;
  throw new WrongError(`--shard takes I/N with I from 0 to N - 1, as 0/8; not “${text}”.`);
}
