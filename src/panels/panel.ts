import type { Mark, Surface } from '#charts/types.ts';
import type { Divergence } from '#lab-state/experiment.ts';
import type { Field } from '#lab-state/fields.ts';
import type { Recording } from '#lab-state/recording.ts';
import type { Trace } from '#lab-state/sample.ts';
import type { View } from '#lab-state/view.ts';
import type { First } from './first-words.ts';
import type { Turn } from './run-state.ts';

/** A line of the run that was left, as charts over time draw it. */
export interface SceneBranch {
  /** "branch 1" */
  readonly label: string;
  /** Step from which it differs from the line that is trained. */
  readonly from: number;
  readonly end: number;
  readonly recording: Recording;
}

/** A kept run beside the one on the screen, as charts over time draw it. */
export interface ScenePin {
  /** What stands on its lines: "A". */
  readonly letter: string;
  /** What it is called. */
  readonly label: string;
  /** Its place among the pinned, from 0, by which its lines are dashed. */
  readonly slot: number;
  readonly recording: Recording;
}

/** Everything a panel may look at. */
export interface Scene {
  readonly recording?: Recording;
  /** Whether no engine is on its way, as while a damaged link waits for the visitor. */
  readonly idle?: boolean;
  /** Last step of the run. */
  readonly steps: number;
  /** Steps between two measurements. */
  readonly every: number;
  /** Step whose numbers are shown: under the crosshair, else dragged back to, else the newest; -1 before the first. */
  readonly at: number;
  readonly marks: readonly Mark[];
  /** What was changed of the live arm, or is to be, and which replicas broke. */
  readonly turns: readonly Turn[];
  readonly diverged: readonly Divergence[];
  /** "three seeds of one world": on what all rests that is said of the run. */
  readonly scope: string;
  /** Whether a link brought the run. */
  readonly byLink?: boolean;
  /** What a first visit is told before the first step. */
  readonly first?: First;
  /** What an experiment that comes with the lab says of itself before the first step. */
  readonly line?: string;
  readonly branches: readonly SceneBranch[];
  readonly pins: readonly ScenePin[];
  /** Ids of the arms of a comparison, the twin first. */
  readonly compared?: readonly string[];
  /** True until a switch is thrown: live and ghost are the same run. */
  readonly identical: boolean;
  /** When basis reallocation was on in the live arm: spans of steps, open at the end while it is. */
  readonly reallocated: readonly Span[];
  /** By arm: weights that serve its answer or its training at the step that is shown. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Whether numbers are asked for, so that the loss is half their squared error. */
  readonly asks?: 'numbers';
  readonly view: View;
  /** Per encoder of the live arm's first seed: length of the next step's gradient, and of its update. */
  readonly pushes?: { readonly gradient: readonly number[]; readonly update: readonly number[] };
  /** The sample on the page, followed through the network; it may be some steps behind. */
  readonly trace?: Trace;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A drawing that fills the width it is given. */
export interface Drawing {
  /** What it shows, for those who cannot see it. */
  readonly name: string;
  readonly height: number;
  /** Its height where that depends on the data or the width; `height` is then the least. */
  fit?(scene: Scene, width: number): number;
  /** Whether its horizontal axis is the step, so that the crosshair works on it. */
  readonly overTime: boolean;
  /** Whether it takes the width of both columns. */
  readonly wide?: boolean;
  /** Whether controls of the page lie over it: then it grows as they do. */
  readonly overlaid?: boolean;
  draw(surface: Surface, scene: Scene, width: number): void;
  /** What it shows of a scene, where that is less than all but the trace; the same list, the same picture. */
  depends?(scene: Scene): readonly unknown[];
  /** Step under a point, where its axis of steps is not the one that all share. */
  stepAt?(x: number, scene: Scene, width: number): number;
  /** Neuron under a point of the drawing, if it shows neurons. */
  neuronAt?(x: number, y: number, scene: Scene, width: number): number | undefined;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The parts of the view that a panel can let the visitor choose. */
type Chosen = 'matrix' | 'measure' | 'filling';

/** One thing to choose in a panel: what is looked at, never what is trained. */
export type Choice = {
  [K in Chosen]: {
    readonly key: K;
    /** What the options are of: "Measure". */
    readonly legend: string;
    readonly options: readonly { readonly value: View[K]; readonly label: string }[];
  };
}[Chosen];

/** One number that is said large, beside its twin in the ghost. */
export interface Figure {
  readonly label: string;
  readonly live: string;
  readonly ghost?: string;
}

/** What every panel is; a new one is a folder with one of these, listed in `panels/index.ts`. */
export interface Panel {
  readonly id: string;
  readonly title: string;
  /** How to read it, in one line of at most a hundred characters. */
  readonly what: string;
  /** Where more of it is shown. */
  readonly further?: { readonly words: string; readonly href: string };
  /** The estimator behind the numbers that are shown, and on what. */
  estimator(view: View): string;
  readonly needs: readonly Field[];
  readonly drawings: readonly Drawing[];
  readonly choice?: Choice;
  /** What to see now, derived from the data. */
  see(scene: Scene): string;
  /** The course of its main number, for those who cannot see the drawings. */
  describe(scene: Scene): string;
  figures?(scene: Scene): readonly Figure[];
  /** The same as the drawings, as numbers. */
  table(scene: Scene): Table;
}
