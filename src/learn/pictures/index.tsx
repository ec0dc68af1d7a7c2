import { later, type Part } from '#parts/later.tsx';
import type { PictureId } from './ids.ts';

const waiting = <div className="learn-figure to-come" />;

/** The pictures of the lesson, each loaded when a page shows it. */
export const PICTURES: Readonly<Record<PictureId, Part>> = {
  accuracy: later(async () => (await import('./Accuracy.tsx')).Accuracy, { waiting }),
  shares: later(async () => (await import('./Shares.tsx')).Shares, { waiting }),
  compare: later(async () => (await import('./Compare.tsx')).Compare, { waiting }),
  company: later(async () => (await import('./Company.tsx')).Company, { waiting }),
  learners: later(async () => (await import('./Learners.tsx')).Learners, { waiting }),
  runs: later(async () => (await import('./Runs.tsx')).Runs, { waiting }),
  senses: later(async () => (await import('./Senses.tsx')).Senses, { waiting }),
  neurons: later(async () => (await import('./Neurons.tsx')).Neurons, { waiting }),
  neuron: later(async () => (await import('./Neuron.tsx')).Neuron, { waiting }),
  spectrum: later(async () => (await import('./Spectrum.tsx')).Spectrum, { waiting }),
  samples: later(async () => (await import('./Samples.tsx')).Samples, { waiting }),
  ask: later(async () => (await import('./Ask.tsx')).Ask, { waiting }),
  fillings: later(async () => (await import('./Fillings.tsx')).Fillings, { waiting }),
  blind: later(async () => (await import('./Blind.tsx')).Blind, { waiting }),
  score: later(async () => (await import('./Score.tsx')).Score, { waiting }),
};
