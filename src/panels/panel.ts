import type { Mark, Surface } from '#charts/types.ts';
import type { Field } from '#store/fields.ts';
import type { Recording } from '#store/recording.ts';
import type { View } from '#store/view.ts';

/** Everything a panel may look at. */
export interface Scene {
  readonly recording?: Recording;
  /** Last step of the run. */
  readonly steps: number;
  readonly marks: readonly Mark[];
  /** True until a switch is thrown: live and ghost are the same run. */
  readonly identical: boolean;
  readonly view: View;
}

/** A drawing of fixed height that fills the width it is given. */
export interface Drawing {
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
  /** What to see now, derived from the data. */
  see(scene: Scene): string;
  /** The same as the drawings, as numbers. */
  table(scene: Scene): Table;
}

/** The step whose numbers are shown: under the crosshair, else the newest. */
export const stepOf = (scene: Scene): number =>
  Math.min(scene.view.crosshair ?? Number.POSITIVE_INFINITY, scene.recording?.newest ?? -1);
