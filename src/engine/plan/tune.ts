import type { Task } from '../task.ts';
import type { Tiles } from './assemble.ts';
import { type Device, isSoftware } from './device.ts';
import { keep, kept } from './kept.ts';
import { compile } from './program.ts';
import { PlanTrainer } from './trainer.ts';

const all = (rows: number, columns: number, group: number, quads = false): Tiles => {
  const tile = { rows, columns, group, quads };
  return { forward: tile, back: tile, weights: tile };
};

/** Wide tiles suit processors, small ones with many threads suit graphics cards. */
export const TILES = { wide: all(16, 8, 16), middle: all(8, 8, 32), small: all(4, 4, 64) } as const;
export type TilesName = keyof typeof TILES;

/** For SwiftShader, where loads cost most. */
export const QUADS = all(16, 8, 16, true);

/** Counts up when the programs change, so that an old choice is made anew. */
const REVISION = 2;
const WARM_STEPS = 2;
/** Time for the trial of one choice, ms, and the most steps it takes. */
const TRIAL_MS = 15;
const TRIAL_STEPS = 64;

const isName = (value: unknown): value is TilesName =>
  typeof value === 'string' && Object.hasOwn(TILES, value);

/** Time of a step with these tiles, ms. */
async function timeOf(device: Device, task: Task, tiles: Tiles): Promise<number> {
  const trainer = new PlanTrainer(device, await compile(device, tiles), tiles, task);
  try {
    await trainer.advance(WARM_STEPS);
    const started = performance.now();
    let steps = 0;
    while (steps < TRIAL_STEPS && performance.now() - started < TRIAL_MS) {
      await trainer.advance(4);
      steps += 4;
    }
    return (performance.now() - started) / steps;
  } finally {
    trainer.dispose();
  }
}

/** Tries every choice on the task itself; results do not depend on which one wins, save for clipping. */
async function fastest(device: Device, task: Task): Promise<TilesName> {
  let best: TilesName = 'small';
  let least = Number.POSITIVE_INFINITY;
  for (const name of ['small', 'middle', 'wide'] as const) {
    const time = await timeOf(device, task, TILES[name]);
    if (time < least) [best, least] = [name, time];
  }
  return best;
}

/** The tiles for this adapter: known for processors, else tried once and remembered. */
export async function tilesFor(
  device: Device,
  task: Task,
  adapter: Device['adapter'] = device.adapter,
): Promise<Tiles> {
  const { vendor, architecture, device: model } = adapter;
  if (isSoftware(adapter)) {
    const known = /swiftshader/i.test(architecture) && device.gpu.features.has('subgroups');
    return known ? QUADS : TILES.wide;
  }
  const key = ['tiles', REVISION, vendor, architecture, model].join(' ');
  const known = await kept(key);
  if (isName(known)) return TILES[known];
  const name = await fastest(device, task);
  await keep(key, name);
  return TILES[name];
}
