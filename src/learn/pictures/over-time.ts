import type { TimeOptions } from '#charts/types.ts';
import type { Messages } from '#language/fluent.ts';
import type { Scene } from '#panels/panel.ts';

/** What every drawing over time takes from the scene, in the language of the page. */
export const overTimeIn = (
  { say }: Messages,
  { steps, at, turns }: Scene,
  width: number,
  height: number,
): Pick<TimeOptions, 'width' | 'height' | 'steps' | 'marks' | 'at' | 'empty' | 'twinName'> => ({
  ...{ width, height, steps, at },
  marks: turns.flatMap(({ step, thrown }) => {
    if (!thrown || step === 0) return [];
    const label = say(thrown.on ? 'mark-on' : 'mark-off', { name: say(`control-${thrown.name}`) });
    return [{ kind: 'switched' as const, step, label }];
  }),
  empty: say('nothing-yet'),
  twinName: say('ghost'),
});
