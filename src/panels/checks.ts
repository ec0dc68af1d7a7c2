import type { Field } from '#lab-state/fields.ts';
import { RARE_EVERY } from '#protocol/fields.ts';
import { LIVE } from '#spec/index.ts';
import type { Scene } from './panel.ts';
import { say } from './panel-say.ts';
import { labelsOf } from './senses.ts';
import { emptyOf, knownAt, meanOf, percent } from './words.ts';

/** What the checks of reallocation say of an arm; accuracies, means over seeds. */
export interface Checks {
  /** How often a fresh discriminator names the sense. */
  readonly fresh: number;
  /** How often the run's own does. */
  readonly own: number;
  /** Class probe per sense; mean of the probes on the other senses. */
  readonly classes: readonly number[];
  readonly transfer: number;
}

/** A verdict in a word. */
export type Aligned = 'apart' | 'aligned' | 'lost';

const chanceOf = (count: number): number => 1 / Math.max(1, count);

/** Chance of a discriminator and of a class probe. */
export const chances = (scene: Scene) => ({
  sense: chanceOf(labelsOf(scene).length),
  class: chanceOf(scene.recording?.info.classes.length ?? 1),
});

/** The checks as they were last taken, where the block has been in use since; nothing else is known. */
export function checksOf(scene: Scene, arm: string): Checks | undefined {
  const taken = knownAt(scene, arm, 'refitAccuracy');
  const inUse =
    arm !== LIVE || scene.reallocated.some(({ from, to }) => from < taken && scene.at <= to);
  if (taken < 0 || !inUse) return undefined;
  const read = (field: Field, index = 0) => meanOf(scene, arm, field, index);
  const senses = labelsOf(scene).map((_, i) => i);
  const pairs = senses.length * (senses.length - 1);
  const across = Array.from({ length: pairs }, (_, k) => read('classTransfer', k));
  return {
    fresh: read('refitAccuracy'),
    own: read('discriminatorAccuracy'),
    classes: senses.map((i) => read('classAccuracy', i)),
    transfer: across.reduce((sum, value) => sum + value, 0) / pairs,
  };
}

/** What is said where nothing was checked: no block, or not yet. */
export function uncheckedWords(scene: Scene): string {
  const { recording, reallocated, at, every, steps } = scene;
  if (!recording) return emptyOf(scene);
  const span = reallocated.find(({ from, to }) => from <= at && at < to);
  if (!span) return say('check-none');
  const apart = RARE_EVERY * every;
  const first = Math.min(steps, (Math.floor(span.from / apart) + 1) * apart);
  return first > at ? say('check-first', { first }) : say('check-not');
}

/**
 * Aligned means: a fresh discriminator near chance while class probes stay. Near is the lower half of the way
 * from chance to always right; a probe in that half has lost the class (our choice).
 */
export function alignedBy({ fresh, classes }: Checks, chance: ReturnType<typeof chances>): Aligned {
  if (fresh >= (1 + chance.sense) / 2) return 'apart';
  return Math.min(...classes) >= (1 + chance.class) / 2 ? 'aligned' : 'lost';
}

/** What the checks come to, in a sentence or two. */
export function checkWords(scene: Scene, checks: Checks): string {
  const chance = chances(scene);
  const { fresh, classes } = checks;
  const told = say('check-told', { fresh: percent(fresh), chance: percent(chance.sense) });
  const probes = classes.map(percent).join(` ${say('and')} `);
  switch (alignedBy(checks, chance)) {
    case 'apart':
      return say('check-apart', { told });
    case 'aligned':
      return say('check-aligned', { told, probes });
    case 'lost':
      return say('check-lost', { told, probes });
  }
}
