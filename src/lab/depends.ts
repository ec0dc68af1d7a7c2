import type { Drawing, Scene } from '#panels/panel.ts';

/** What a picture of a scene depends on, but for the trace, which moves on its own. */
const wholeOf = (scene: Scene) => {
  const {
    recording,
    trace: _,
    marks,
    turns,
    diverged,
    branches,
    reallocated,
    first,
    ...plain
  } = scene;
  const lines = branches.map(({ label, from, end }) => [label, from, end]);
  return [
    ...Object.values(plain),
    recording,
    recording?.changes,
    JSON.stringify([marks, turns, diverged, reallocated, lines, first]),
  ];
};

/** Remembers what was drawn last, and whether another scene looks the same. */
export class LastDrawn {
  #last: readonly unknown[] = [];
  #scene?: Scene;
  #width = 0;

  /** Whether this scene, at this width, has to be drawn; from then on it counts as drawn. */
  isNew({ depends = wholeOf }: Drawing, scene: Scene, width: number): boolean {
    if (scene === this.#scene && width === this.#width) return false;
    [this.#scene, this.#width] = [scene, width];
    const next = [width, ...depends(scene)];
    const same = next.length === this.#last.length && next.every((v, k) => v === this.#last[k]);
    this.#last = next;
    return !same;
  }
}
