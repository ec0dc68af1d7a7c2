import { createStore } from 'zustand/vanilla';
import type { Lab } from '#lab-state/lab.ts';

/** Things of a page that are lit: "neuron:8" (from 1), "sense:0" (from 0), "line:ghost". */
export interface Lit {
  readonly things: ReadonlySet<string>;
}

/** What words and pictures light of each other. A neuron is that of the view, which the pictures know. */
export function createLit({ view }: Pick<Lab, 'view'>) {
  const store = createStore<Lit>(() => ({ things: new Set() }));
  const neuronIn = (thing: string) => /^neuron:(\d+)$/.exec(thing)?.[1];
  view.subscribe(({ neuron }, before) => {
    if (neuron === before.neuron) return;
    store.setState({ things: new Set(neuron === undefined ? [] : [`neuron:${neuron + 1}`]) });
  });
  return Object.assign(store, {
    light: (thing: string) => {
      const neuron = neuronIn(thing);
      if (neuron) view.setState({ neuron: Number(neuron) - 1 });
      else store.setState({ things: new Set([thing]) });
    },
    dark: () => {
      view.setState({ neuron: undefined });
      store.setState({ things: new Set() });
    },
  });
}
