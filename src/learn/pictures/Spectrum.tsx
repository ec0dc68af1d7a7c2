import { useMemo } from 'react';
import { drawSpectrum } from '#charts/spectrum.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { usePictureWords } from '../lesson-context.ts';
import { read } from '../reading.ts';
import { Figure } from './Figure.tsx';
import { heightHere } from './small.ts';

/** The directions that the fusion head uses, strongest first. */
export function Spectrum() {
  const { messages, numbers } = usePictureWords();
  const { drawing, see } = useMemo(() => {
    const { say } = messages;
    const valuesOf = ({ recording, at }: Scene, arm: string): number[] => {
      const { length = 0 } = recording?.layout.fields.sigmaA ?? {};
      return Array.from({ length }, (_, k) => {
        const course = recording?.history(arm, 'sigmaA', k) ?? [];
        return (
          course.findLast(({ step, mean }) => step <= at && Number.isFinite(mean))?.mean ??
          Number.NaN
        );
      });
    };
    const drawing: Drawing = {
      name: say('picture-spectrum'),
      height: heightHere(),
      fit: () => heightHere(),
      overTime: false,
      draw: (surface, scene, width) => {
        const live = {
          role: 'live',
          label: say('this-run'),
          values: valuesOf(scene, LIVE),
        } as const;
        const ghost = {
          role: 'ghost',
          label: say('ghost'),
          values: valuesOf(scene, GHOST),
        } as const;
        drawSpectrum(surface, scene.identical ? [live] : [live, ghost], {
          ...{ width, height: heightHere(), unit: say('unit-spectrum'), empty: say('nothing-yet') },
          format: numbers.decimal,
        });
      },
    };
    const see = ({ recording, at }: Scene) =>
      recording
        ? say('see-spectrum', {
            rank: numbers.decimal(read(recording, { of: 'rank', at })),
            classes: numbers.decimal(read(recording, { of: 'classRank', at })),
            step: numbers.count(at),
          })
        : say('nothing-yet');
    return { drawing, see };
  }, [messages, numbers]);
  return <Figure id="spectrum" drawing={drawing} see={see} timed />;
}
