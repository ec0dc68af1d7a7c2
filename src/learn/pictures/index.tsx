import type { ComponentType } from 'react';
import { later, type Part } from '#parts/later.tsx';
import type { PictureId } from './ids.ts';
import { ToCome } from './ToCome.tsx';

const LOADS: Readonly<Record<PictureId, () => Promise<ComponentType>>> = {
  accuracy: async () => (await import('./Accuracy.tsx')).Accuracy,
  shares: async () => (await import('./Shares.tsx')).Shares,
  compare: async () => (await import('./Compare.tsx')).Compare,
  company: async () => (await import('./Company.tsx')).Company,
  learners: async () => (await import('./Learners.tsx')).Learners,
  runs: async () => (await import('./Runs.tsx')).Runs,
  senses: async () => (await import('./Senses.tsx')).Senses,
  neurons: async () => (await import('./Neurons.tsx')).Neurons,
  neuron: async () => (await import('./Neuron.tsx')).Neuron,
  spectrum: async () => (await import('./Spectrum.tsx')).Spectrum,
  samples: async () => (await import('./Samples.tsx')).Samples,
  ask: async () => (await import('./Ask.tsx')).Ask,
  fillings: async () => (await import('./Fillings.tsx')).Fillings,
  blind: async () => (await import('./Blind.tsx')).Blind,
  score: async () => (await import('./Score.tsx')).Score,
};

/** The pictures of the lesson, each loaded when a page shows it. */
export const PICTURES = Object.fromEntries(
  Object.entries(LOADS).map(([id, load]) => [
    id,
    later(load, { waiting: <ToCome id={id as PictureId} /> }),
  ]),
) as Readonly<Record<PictureId, Part>>;
