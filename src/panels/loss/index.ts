import { drawTime } from '#charts/time.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import type { Field } from '#store/fields.ts';
import { type Panel, type Scene, stepOf } from '../panel.ts';
import { decimal, EMPTY, pairOf, percent } from '../words.ts';

const value = (scene: Scene, arm: string, field: Field) =>
  scene.recording?.band(arm, field, 0, stepOf(scene)).mean ?? Number.NaN;

export const loss: Panel = {
  id: 'loss',
  title: 'Loss and accuracy',
  what: 'Both arms learn the task. The curve that people usually watch hides the collapse.',
  estimator: 'Cross-entropy in nats and accuracy on held-out samples with all senses present',
  needs: ['loss', 'trainLoss', 'accuracy'],
  drawings: [
    {
      height: 132,
      overTime: true,
      draw: (surface, scene, width) => {
        const series = pairOf(scene, 'loss', 0, 'loss');
        const top = Math.max(
          0.5,
          ...series.flatMap(({ points }) => points.slice(0, 3).map((p) => p.mean || 0)),
        );
        drawTime(surface, series, {
          width,
          height: 132,
          steps: scene.steps,
          domain: [0, Math.min(6, Math.ceil(top))],
          ticks: [0, Math.min(6, Math.ceil(top))],
          format: decimal(2),
          marks: scene.marks,
          crosshair: scene.view.crosshair,
          unit: 'cross-entropy, nats',
          empty: EMPTY,
          axis: true,
        });
      },
    },
    {
      height: 110,
      overTime: true,
      draw: (surface, scene, width) =>
        drawTime(surface, pairOf(scene, 'accuracy', 0, 'accuracy'), {
          width,
          height: 110,
          steps: scene.steps,
          domain: [0, 1],
          ticks: [0, 0.5, 1],
          format: percent,
          marks: scene.marks,
          crosshair: scene.view.crosshair,
          unit: 'accuracy',
          empty: EMPTY,
        }),
    },
  ],
  see: (scene) => {
    const accuracy = value(scene, LIVE, 'accuracy');
    if (!Number.isFinite(accuracy)) return 'Nothing is learned yet.';
    const ghost = scene.identical ? '' : `, the ghost ${percent(value(scene, GHOST, 'accuracy'))}`;
    return `${percent(accuracy)} right with all senses${ghost}.`;
  },
  table: (scene) => {
    const number = decimal(3);
    const rows: [string, Field][] = [
      ['Loss, held out (nats)', 'loss'],
      ['Loss, last minibatch (nats)', 'trainLoss'],
      ['Accuracy, held out', 'accuracy'],
    ];
    return {
      columns: ['Mean over seeds', 'Live', 'Ghost'],
      rows: rows.map(([label, field]) => [
        label,
        number(value(scene, LIVE, field)),
        number(value(scene, GHOST, field)),
      ]),
    };
  },
};
