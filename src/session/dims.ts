import type { DataSource } from '#data/source.ts';
import type { Dims } from '#model/index.ts';
import type { RunParams } from '#spec/index.ts';

/** Sizes of the network that a run trains on this data. */
export const dimsOf = (run: RunParams, source: DataSource): Dims => ({
  inputs: source.modalities.map((modality) => modality.inputs),
  hidden: run.hidden,
  latent: run.latent,
  shared: run.shared,
  block: run.block || run.shared,
  judge: run.judge,
  fusion: run.fusion,
  classes: source.classes.length,
  linear: run.units === 'identity',
  sum: run.head === 'sum',
  initial: run.initial,
  numbers: source.asks === 'numbers',
});
