import { NATIVE } from '#numeric/elementary.ts';
import { Stream } from '#numeric/random.ts';
import type { ArmParams } from '#spec/index.ts';

/** Uniform draws of one step for one seed; every arm on that seed reads the same ones. */
export interface StepDraws {
  /** Per sample and modality, in (0, 1). */
  readonly drop: Float64Array;
  readonly replace: Float64Array;
  /** Per modality: how many places after it its donor stands, 1 to m - 1. */
  readonly donor: Int32Array;
}

export function drawStep(seed: number, step: number, size: number, modalities: number): StepDraws {
  const stream = new Stream(seed, 'mask', step);
  const uniforms = () => Float64Array.from({ length: size * modalities }, () => stream.uniform());
  return {
    drop: uniforms(),
    replace: uniforms(),
    donor: Int32Array.from({ length: modalities }, () => 1 + stream.below(modalities - 1)),
  };
}

/**
 * Writes 1 where `modality` is present and 0 where the arm drops it, each with probability p but never
 * all of a sample: the one with the largest draw is spared. `out` has one number per sample.
 */
export function writePresence(
  draws: StepDraws,
  params: ArmParams,
  modality: number,
  modalities: number,
  out: Float32Array,
): void {
  for (let n = 0; n < out.length; n++) {
    const sample = draws.drop.subarray(n * modalities, (n + 1) * modalities);
    const spared = sample.every((draw) => draw <= sample[modality]);
    out[n] = sample[modality] < params.pDrop && !spared ? 0 : 1;
  }
}

/**
 * Writes 1 where `absent` is replaced by what `donor` offers for it, else 0. Modalities are replaced
 * independently of each other, so that two may change places.
 */
export function writeReplacement(
  draws: StepDraws,
  params: ArmParams,
  absent: number,
  donor: number,
  modalities: number,
  out: Float32Array,
): void {
  const chosen = (absent + draws.donor[absent]) % modalities === donor;
  for (let n = 0; n < out.length; n++) {
    out[n] = chosen && draws.replace[n * modalities + absent] < params.pSub ? 1 : 0;
  }
}

/**
 * Directions in which the control for disturbance pulls codes, per modality `size` x `width` standard
 * normals: the same for every arm on a seed.
 */
export function drawDirections(
  {
    seed,
    step,
    size,
    modalities,
    width,
  }: {
    seed: number;
    step: number;
    size: number;
    modalities: number;
    width: number;
  },
  math = NATIVE,
): Float32Array[] {
  const stream = new Stream(seed, 'direction', step, math);
  return Array.from({ length: modalities }, () =>
    Float32Array.from({ length: size * width }, () => stream.normal()),
  );
}
