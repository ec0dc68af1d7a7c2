import type { SenseWords } from '#language/senses.ts';
import { say, words } from '../panel-say.ts';
/** Words of the drawing of the network. */
export const STRINGS = words(
  'network',
  [
    'title',
    'what',
    'estimator',
    'name',
    'goesIn',
    'encoders',
    'block',
    'comesOut',
    'mean',
    'live',
    'ghost',
    'neuron',
    'signal',
    'noise',
    'collision',
    'ghostCollision',
    'speaksFor',
  ],
  {
    get blockOff(): readonly string[] {
      return [say('network-blockOff-1'), say('network-blockOff-2')];
    },
    blockOn: (shared: number) => [say('network-blockOn-1', { shared }), say('network-blockOn-2')],
    neurons: (count: number) => say('network-neurons', { count }),
    faint: (names: string) => say('network-faint', { names }),
    covered: words('network-covered', ['sound', 'other']),
    layers: (inputs: number, latent: number) => say('network-layers', { inputs, latent }),
    readOff: (accuracy: string) => say('network-readOff', { accuracy }),
    lent: (sense: string) => say('network-lent', { sense }),
    truth: (label: string) => say('network-truth', { label }),
    says: (arm: string, label: string, share: string) => say('network-says', { arm, label, share }),
    likely: (list: string) => say('network-likely', { list }),
    goes: (
      { the: sense, number }: SenseWords,
      covered: boolean,
      label: number | undefined,
      classes: readonly string[],
    ): string => {
      const name = `${sense.charAt(0).toUpperCase()}${sense.slice(1)}`;
      if (covered) return say('network-isCovered', { name, number });
      return label === undefined
        ? say('network-isYours', { name, number })
        : say('network-isA', { name, number, label: classes[label] });
    },
    description: (count: number, collide: number) => say('network-description', { collide, count }),
  },
);
