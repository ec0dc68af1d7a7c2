import { useMemo } from 'react';
import { type MatrixColumn, matrixHeight } from '#charts/matrix.ts';
import type { Field } from '#lab-state/fields.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { usePictureWords, usePlayer } from '../lesson-context.ts';
import { Figure } from './Figure.tsx';
import { columnIn, drawMatrixIn } from './matrix-in.ts';
import { namesIn } from './senses-in.ts';

/** What is put in the place of a sense that is missing, and where it is measured. */
const FILLINGS = [
  ['substitute', 'accuracySubstituted'],
  ['mean', 'accuracyMean'],
  ['zeros', 'accuracyZero'],
  ['other', 'accuracyResampled'],
] as const satisfies readonly (readonly [string, Field])[];

const HEIGHT = matrixHeight(FILLINGS.length);

/** How often one sense alone is right, by what stands in the place of the others. */
export function Fillings() {
  const { messages, numbers } = usePictureWords();
  const { page } = usePlayer().place;
  const { drawing, see } = useMemo(() => {
    const { say } = messages;
    const senseOf = ({ recording }: Scene) =>
      page.sense ?? (recording?.info.modalities.length ?? 1) - 1;
    const columnsOf = (scene: Scene): MatrixColumn[] => {
      const { recording, at, identical } = scene;
      if (!recording || at < 0) return [];
      const of = (arm: string) =>
        FILLINGS.map(([, field]) => recording.band(arm, field, 1 << senseOf(scene), at));
      return [
        columnIn(messages, 'live', of(LIVE)),
        ...(identical ? [] : [columnIn(messages, 'ghost', of(GHOST))]),
      ];
    };
    const drawing: Drawing = {
      name: say('picture-fillings'),
      height: HEIGHT,
      overTime: false,
      draw: (surface, scene, width) => {
        const mask = 1 << senseOf(scene);
        const rows = FILLINGS.map(([name]) => ({ mask, label: say(`filling-${name}`) }));
        const columns = columnsOf(scene);
        const matrix = { rows, columns, width, height: HEIGHT };
        drawMatrixIn(surface, scene, messages, numbers, matrix);
      },
    };
    const see = (scene: Scene) => {
      const { recording } = scene;
      if (!recording) return say('nothing-yet');
      const [live] = columnsOf(scene);
      const values = FILLINGS.map(
        ([name], k) =>
          `${say(`filling-${name}`)} ${numbers.percent(live?.cells[k]?.mean ?? Number.NaN)}`,
      );
      return say('see-fillings', {
        sense: namesIn(messages, recording)[senseOf(scene)],
        values: values.join(', '),
        step: numbers.count(scene.at),
      });
    };
    return { drawing, see };
  }, [messages, numbers, page]);
  return <Figure id="fillings" drawing={drawing} see={see} printed timed />;
}
