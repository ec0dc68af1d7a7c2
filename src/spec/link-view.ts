import { type Note, shown } from './notes.ts';

const MATRICES = ['activations', 'weights', 'gradient', 'agop'] as const;

/** How a run is looked at. Nothing here changes it. */
export interface LinkView {
  /** Id of the panel to begin with. */
  readonly panel?: string;
  /** Fusion neuron that is pointed at, from 0. */
  readonly neuron?: number;
  /** Step that the panels stand at. */
  readonly step?: number;
  readonly matrix?: (typeof MATRICES)[number];
}

const whole =
  (most: number) =>
  (text: string): number | undefined =>
    /^\d{1,6}$/.test(text) && Number(text) <= most ? Number(text) : undefined;

const READERS: { [K in keyof LinkView]-?: (text: string) => LinkView[K] } = {
  panel: (text) => (/^[a-z][a-z-]{0,31}$/.test(text) ? text : undefined),
  neuron: whole(63),
  step: whole(100_000),
  matrix: (text) => MATRICES.find((name) => name === text),
};

/** "neuron=5,step=300"; empty where there is nothing to say. */
export const viewText = (view: LinkView): string =>
  (Object.keys(READERS) as (keyof LinkView)[])
    .filter((key) => view[key] !== undefined)
    .map((key) => `${key}=${view[key]}`)
    .join(',');

/** Reads what `viewText` wrote; what makes no sense is left out and noted. */
export function parseView(text: string, notes: Note[]): LinkView {
  const view: Record<string, unknown> = {};
  for (const part of text.split(',')) {
    const mark = part.indexOf('=');
    const key = part.slice(0, Math.max(0, mark));
    const known = Object.hasOwn(READERS, key) ? (key as keyof LinkView) : undefined;
    const value = known && READERS[known](part.slice(mark + 1));
    if (known === undefined || value === undefined) {
      notes.push({ path: 'view', message: `"${shown(part)}" is not a way to look; left out` });
    } else view[known] = value;
  }
  return view;
}
