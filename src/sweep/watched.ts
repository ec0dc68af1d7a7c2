/** The strong and the weak sense that claims call 1 and 2, where they are not the first two; from 0. */
const WATCHED: Readonly<Record<string, readonly [strong: number, weak: number]>> = {
  landsat: [1, 2],
};

/**
 * Which two senses of a scenario the claims watch. Of a packed set: the one with the largest share in the recorded
 * run of its preset, and the one with the smallest of those that could answer, which is whose control there beats
 * chance by more than half of what the best control does. Claims are tested on other seeds than that run's.
 */
export const watchedIn = (scenario: string): readonly [strong: number, weak: number] =>
  WATCHED[scenario] ?? [0, 1];
