import type { Mark, Surface } from '#charts/types.ts';
import type { Field } from '#store/fields.ts';
import type { Recording } from '#store/recording.ts';
import type { View } from '#store/view.ts';

/** A line of the run that was left, as charts over time draw it. */
export interface SceneBranch {
  /** "branch 1" */
  readonly label: string;
  /** Step from which it differs from the line that is trained. */
  readonly from: number;
  readonly end: number;
  readonly recording: Recording;
}

/** Everything a panel may look at. */
export interface Scene {
  readonly recording?: Recording;
  /** Last step of the run. */
  readonly steps: number;
  /** Steps between two measurements. */
  readonly every: number;
  /** Step whose numbers are shown: under the crosshair, else dragged back to, else the newest; -1 before the first. */
  readonly at: number;
  readonly marks: readonly Mark[];
  readonly branches: readonly SceneBranch[];
  /** True until a switch is thrown: live and ghost are the same run. */
  readonly identical: boolean;
  readonly view: View;
}

/** A drawing of fixed height that fills the width it is given. */
export interface Drawing {
  /** What it shows, for those who cannot see it. */
  readonly name: string;
  readonly height: number;
  /** Whether its horizontal axis is the step, so that the crosshair works on it. */
  readonly overTime: boolean;
  draw(surface: Surface, scene: Scene, width: number): void;
  /** Neuron under a point of the drawing, if it shows neurons. */
  neuronAt?(x: number, y: number, scene: Scene, width: number): number | undefined;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Per row the senses present, as a bit mask, where the rows are all subsets but the empty one. */
  readonly subsets?: readonly number[];
}

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
  /** How to read it, one or two lines. */
  readonly what: string;
  /** The estimator behind its numbers, and on what. */
  readonly estimator: string;
  readonly needs: readonly Field[];
  readonly drawings: readonly Drawing[];
  /** Whether its table stands in sight rather than folded. */
  readonly tableFirst?: boolean;
  /** Whether it can look at weights as well as activations. */
  readonly hasMatrix?: boolean;
  /** What to see now, derived from the data. */
  see(scene: Scene): string;
  /** The course of its main number, for those who cannot see the drawings. */
  describe(scene: Scene): string;
  figures?(scene: Scene): readonly Figure[];
  /** The same as the drawings, as numbers. */
  table(scene: Scene): Table;
}
