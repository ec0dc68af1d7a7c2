import { useMemo } from 'react';
import { STEPS_FOOT } from '#charts/frame.ts';
import { drawStrip, STRIP_TOP } from '#charts/strip.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { labelsOf, lastOf } from '#panels/senses.ts';
import { shareHistory } from '#panels/shares.ts';
import { inkOf, textOf } from '#panels/words.ts';
import { LOW_BELOW } from '#protocol/collapse.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { usePictureWords } from '../lesson-context.ts';
import { Figure } from './Figure.tsx';
import { overTimeIn, sayLines } from './over-time.ts';
import { heightHere } from './small.ts';

/** How much of the answer each sense brings, over time. */
export function Shares() {
  const { messages, numbers } = usePictureWords();
  const { drawing, see } = useMemo(() => {
    const { say } = messages;
    const linesOf = (scene: Scene) => {
      const { recording, identical } = scene;
      if (!recording) return [];
      return labelsOf(scene).map((_, i) => ({
        label: say(`name-${recording.info.modalities[i].id}`),
        thing: `sense:${i}`,
        ink: inkOf(i),
        text: textOf(i),
        live: shareHistory(recording, LIVE, i),
        ghost: identical ? undefined : shareHistory(recording, GHOST, i),
        tinted: i === lastOf(scene),
      }));
    };
    const drawing: Drawing = {
      name: say('picture-shares'),
      height: heightHere(),
      fit: () => heightHere(),
      overTime: true,
      draw: (surface, scene, width) =>
        drawStrip(surface, {
          ...overTimeIn(messages, scene, width),
          lines: linesOf(scene),
          branches: [],
          twinThing: 'line:ghost',
          threshold: LOW_BELOW,
          thresholdName: say('collapse-line', { share: numbers.percent(LOW_BELOW) }),
          newest: scene.recording?.newest ?? -1,
          format: numbers.percent,
          unit: say('unit-steps'),
        }),
    };
    const see = (scene: Scene) => {
      const lines = linesOf(scene).map(({ label, live }) => ({ label, points: live }));
      return sayLines(messages, numbers, 'see-share', lines, scene);
    };
    return { drawing, see };
  }, [messages, numbers]);
  return (
    <Figure
      id="shares"
      drawing={drawing}
      see={see}
      printed
      plot={{ top: STRIP_TOP, foot: STEPS_FOOT }}
    />
  );
}
