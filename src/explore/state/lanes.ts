import type { RunParams } from '#spec/index.ts';
import type { Crewing } from '#sweep/crews.ts';

type Engine = RunParams['engine'];

/** Networks of a crew at most: on the processor more save nothing, a graphics card takes many at once. */
const ON_PROCESSOR = 24;
const ON_CARD = 256;

const isOnCard = (engine: Engine): boolean => engine === 'webgpu' || engine === 'auto';

/** Workers that train at once: one for each core, of which the page keeps one where there are more than two. */
export const lanesFor = (engine: Engine, cores: number): number =>
  isOnCard(engine) ? 1 : Math.max(1, cores > 2 ? cores - 1 : cores);

export const crewingOf = (engine: Engine): Crewing => ({
  mixes: engine === 'plan-cpu',
  most: isOnCard(engine) ? ON_CARD : ON_PROCESSOR,
});
