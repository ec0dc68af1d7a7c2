import { create } from 'zustand';
import type { Given } from '#protocol/messages.ts';
import { notify } from './live.ts';

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

export const useSample = create<Sample>(() => FRESH);

function put(change: Partial<Sample>): void {
  useSample.setState(change);
  notify();
}

export const forgetSample = (): void => put(FRESH);

/** Puts in another sample; what the visitor made is taken out, covers stay. */
export const chooseSample = (place: number): void => put({ place, own: [] });

/** Gives one modality something of the visitor's, or its part of the sample back. */
export function give(modality: number, given: Given | undefined): void {
  const own = [...useSample.getState().own];
  own[modality] = given;
  put({ own });
}

export function cover(modality: number, on: boolean): void {
  const bit = 1 << modality;
  const { covered } = useSample.getState();
  put({ covered: on ? covered | bit : covered & ~bit });
}

/** What every modality is given. */
export const givenOf = ({ place, own }: Sample, modalities: number): Given[] =>
  Array.from({ length: modalities }, (_, i) => own[i] ?? { kind: 'sample', sample: place });
