import { create } from 'zustand';
import { notify } from './live.ts';

export type Theme = 'light' | 'dark';

/** How the page is looked at; nothing here changes the experiment. */
export interface View {
  /** Chosen by the visitor, or as the system has it. */
  readonly theme?: Theme;
  /** Step under the crosshair, if the pointer is over a time chart. */
  readonly crosshair?: number;
  /** Neuron pointed at. */
  readonly neuron?: number;
  /** Matrix whose singular values are shown. */
  readonly matrix: 'activations' | 'weights';
}

export const useView = create<View>(() => ({ matrix: 'activations' }));

export function look(change: Partial<View>): void {
  useView.setState(change);
  notify();
}
