import { useMemo } from 'react';
import { type MatrixColumn, matrixHeight } from '#charts/matrix.ts';
import { useSample } from '#lab-state/context.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { controlId, GHOST, LIVE } from '#spec/index.ts';
import { usePictureWords } from '../lesson-context.ts';
import { Figure } from './Figure.tsx';
import { columnIn, drawMatrixIn } from './matrix-in.ts';
import { setName } from './senses-in.ts';

/** All senses first, then each alone; with some covered, all and what is left. */
function masksOf({ recording }: Scene, covered: number): number[] {
  const count = recording?.info.modalities.length ?? 0;
  const full = (1 << count) - 1;
  const left = full & ~covered;
  return covered && left
    ? [full, left]
    : [full, ...Array.from({ length: count }, (_, i) => 1 << i)];
}

/** Who can still answer when a sense is covered, beside a network that was only ever shown the rest. */
export function Senses() {
  const { messages, numbers } = usePictureWords();
  const covered = useSample((sample) => sample.covered);
  const { drawing, see } = useMemo(() => {
    const { say } = messages;
    const columnsOf = (scene: Scene, masks: readonly number[]): MatrixColumn[] => {
      const { recording, at, identical } = scene;
      if (!recording || at < 0) return [];
      const of = (arm: string) =>
        masks.map((mask) => recording.band(arm, 'accuracyMean', mask, at));
      const control = masks.map((mask) => {
        const sense = recording.info.modalities.findIndex((_, i) => mask === 1 << i);
        return sense < 0
          ? recording.band(LIVE, 'ensembleAccuracy', mask, at)
          : recording.band(controlId(sense), 'accuracy', 0, at);
      });
      return [
        columnIn(messages, 'live', of(LIVE)),
        ...(identical ? [] : [columnIn(messages, 'ghost', of(GHOST))]),
        columnIn(messages, 'control', control),
      ];
    };
    const drawing: Drawing = {
      name: say('picture-senses'),
      height: matrixHeight(3),
      overTime: false,
      fit: (scene) => matrixHeight(masksOf(scene, covered).length),
      draw: (surface, scene, width) => {
        const { recording } = scene;
        const masks = masksOf(scene, covered);
        const rows = masks.map((mask) => ({
          mask,
          label: recording ? setName(messages, recording, mask) : '',
        }));
        const columns = columnsOf(scene, masks);
        const matrix = { rows, columns, width, height: matrixHeight(masks.length) };
        drawMatrixIn(surface, scene, messages, numbers, matrix);
      },
    };
    const see = (scene: Scene) => {
      const { recording } = scene;
      const masks = masksOf(scene, covered);
      const columns = columnsOf(scene, masks);
      if (!recording) return say('nothing-yet');
      return masks
        .map((mask, k) =>
          say('see-senses', {
            what: setName(messages, recording, mask),
            values: columns
              .map(
                ({ label, cells }) => `${label} ${numbers.percent(cells[k]?.mean ?? Number.NaN)}`,
              )
              .join(', '),
          }),
        )
        .join(' ');
    };
    return { drawing, see };
  }, [messages, numbers, covered]);
  return <Figure id="senses" drawing={drawing} see={see} printed timed />;
}
