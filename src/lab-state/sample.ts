import { createStore } from 'zustand/vanilla';
import type { Given } from '#protocol/messages.ts';

export type { ArmTrace, Given, Trace } from '#protocol/messages.ts';

/** What is put into the network of the page: a held-out sample, or what the visitor made. */
export interface Sample {
  /** Place among the samples that can be traced. */
  readonly place: number;
  /** Per modality, what it is given instead of its part of the sample. */
  readonly own: readonly (Given | undefined)[];
  /** Bit mask of the modalities that are covered. */
  readonly covered: number;
}

const FRESH: Sample = { place: 0, own: [], covered: 0 };

/** What goes in, and how the visitor changes it. */
export function createSample() {
  const store = createStore<Sample>(() => FRESH);
  return Object.assign(store, {
    forget: () => store.setState(FRESH),

    /** Puts in another sample; what the visitor made is taken out, covers stay. */
    choose: (place: number) => store.setState({ place, own: [] }),

    /** Gives one modality something of the visitor's, or its part of the sample back. */
    give: (modality: number, given: Given | undefined) => {
      const own = [...store.getState().own];
      own[modality] = given;
      store.setState({ own });
    },

    cover: (modality: number, on: boolean) => {
      const bit = 1 << modality;
      store.setState(({ covered }) => ({ covered: on ? covered | bit : covered & ~bit }));
    },
  });
}

/** What every modality is given. */
export const givenOf = ({ place, own }: Sample, modalities: number): Given[] =>
  Array.from({ length: modalities }, (_, i) => own[i] ?? { kind: 'sample', sample: place });
