import type { TimeOptions } from '#charts/types.ts';
import type { Scene } from '#panels/panel.ts';
import type { Messages } from '../fluent.ts';

/** What every drawing over time takes from the scene, in the language of the page. */
export const overTimeIn = (
  { say }: Messages,
  { steps, at }: Scene,
  width: number,
  height: number,
): Pick<TimeOptions, 'width' | 'height' | 'steps' | 'marks' | 'at' | 'empty'> => ({
  ...{ width, height, steps, at },
  marks: [],
  empty: say('nothing-yet'),
});
