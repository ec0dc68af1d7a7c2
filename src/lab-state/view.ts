import { createStore } from 'zustand/vanilla';
import type { Speed } from './speed.ts';

/** Parts of one training step, in order; slow mode walks through them. */
export type Phase = 'encode' | 'fuse' | 'loss' | 'gradient' | 'update';

/** Matrix whose singular values are shown. */
export type Matrix = 'activations' | 'weights' | 'gradient' | 'agop';
/** How it is measured what a sense contributes. */
export type Measure = 'accuracy' | 'loss' | 'conflict' | 'permuting' | 'removing';
/** What stands in for an absent sense. */
export type Filling = 'substituted' | 'mean' | 'zero' | 'resampled';

/** How the page is looked at; nothing here changes the experiment. */
export interface View {
  /** Step under the crosshair, if the pointer is over a time chart. */
  readonly crosshair?: number;
  /** Measured step that was dragged back to; stays until "back to now", unlike the crosshair. */
  readonly scrub?: number;
  readonly speed: Speed;
  /** The part of a step that slow mode stands at. */
  readonly phase?: Phase;
  /** Neuron pointed at. */
  readonly neuron?: number;
  readonly matrix: Matrix;
  readonly measure: Measure;
  readonly filling: Filling;
}

/** How every lab is looked at before anybody has chosen. */
export const VIEW: View = {
  speed: 'one',
  matrix: 'activations',
  measure: 'accuracy',
  filling: 'substituted',
};

export const createView = () => createStore<View>(() => VIEW);

/** Step whose numbers are shown, of a run whose newest measurement is at `newest`. */
export const stepShown = ({ crosshair, scrub }: View, newest: number): number =>
  Math.min(crosshair ?? scrub ?? newest, newest);
