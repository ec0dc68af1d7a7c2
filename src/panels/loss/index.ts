import { drawTime } from '#charts/time.ts';
import type { Field } from '#lab-state/fields.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import type { Panel, Scene } from '../panel.ts';
import { fieldOf, pinLines, pinWords } from '../pins.ts';
import { decimal, historyWords, lineOf, meanOf, overTime, pairOf, percent } from '../words.ts';

/** What the loss is measured in. */
const lossOf = ({ asks }: Pick<Scene, 'asks'>) =>
  asks === 'numbers'
    ? { axis: 'half the squared error', short: 'loss, half the squared error' }
    : { axis: 'cross-entropy, nats', short: 'loss, nats' };

/** How many weights an arm has in use. */
const weightsWords = ({ weights }: Scene, arm: string): string =>
  weights?.[arm]?.toLocaleString('en') ?? '–';

/** Largest loss the axis shows. */
const MOST = 6;

export const loss: Panel = {
  id: 'loss',
  title: 'Loss and accuracy',
  what: 'Both arms learn the task. The curve that people usually watch hides the collapse.',
  estimator: () =>
    'Cross-entropy in nats (half the squared error where numbers are asked for) and accuracy, held out, all senses present; training loss: the last minibatch. Weights in use: those of encoders, head and whatever the methods that are on add, for the answer or for training alone',
  needs: ['loss', 'trainLoss', 'accuracy'],
  drawings: [
    {
      name: 'Loss over time',
      height: 96,
      overTime: true,
      draw: (surface, scene, width) => {
        const [live, ...ghost] = pairOf(scene, 'loss', 0, 'loss');
        const training = lineOf(scene, LIVE, 'trainLoss', 0, 'in training', 'second');
        const early = live.points.slice(0, 3).map(({ mean }) => mean || 0);
        const top = Math.min(MOST, Math.ceil(Math.max(0.5, ...early)));
        drawTime(surface, [live, training, ...ghost], {
          ...overTime(scene, width, 96),
          domain: [0, top],
          ticks: [0, top],
          format: decimal(2),
          unit: lossOf(scene).axis,
          pins: pinLines(scene, fieldOf('loss')),
        });
      },
    },
    {
      name: 'Accuracy over time',
      height: 84,
      overTime: true,
      draw: (surface, scene, width) =>
        drawTime(surface, pairOf(scene, 'accuracy', 0, 'accuracy'), {
          ...overTime(scene, width, 84),
          domain: [0, 1],
          ticks: [0, 0.5, 1],
          format: percent,
          unit: 'accuracy, held out',
          pins: pinLines(scene, fieldOf('accuracy')),
        }),
    },
  ],
  see: (scene) => {
    const accuracy = meanOf(scene, LIVE, 'accuracy');
    if (!Number.isFinite(accuracy) || scene.at <= 0) return 'Nothing is learned yet.';
    const ghost = scene.identical ? '' : `, the ghost ${percent(meanOf(scene, GHOST, 'accuracy'))}`;
    return `${percent(accuracy)} right with all senses${ghost}.`;
  },
  describe: (scene) =>
    historyWords('Held-out loss, live', scene.recording?.history(LIVE, 'loss') ?? [], decimal(2)) +
    pinWords(scene, fieldOf('loss'), decimal(2)),
  figures: (scene) => {
    const twin = (text: string) => (scene.identical ? undefined : text);
    const read = (arm: string, field: Field) => meanOf(scene, arm, field);
    const two = decimal(2);
    return [
      {
        label: 'accuracy',
        live: percent(read(LIVE, 'accuracy')),
        ghost: twin(percent(read(GHOST, 'accuracy'))),
      },
      {
        label: lossOf(scene).short,
        live: two(read(LIVE, 'loss')),
        ghost: twin(two(read(GHOST, 'loss'))),
      },
      {
        label: 'weights in use',
        live: weightsWords(scene, LIVE),
        ghost: twin(weightsWords(scene, GHOST)),
      },
    ];
  },
  table: (scene) => {
    const number = decimal(3);
    const unit = scene.asks === 'numbers' ? 'half the squared error' : 'nats';
    const rows: [string, Field][] = [
      [`Loss, held out (${unit})`, 'loss'],
      [`Loss, last minibatch (${unit})`, 'trainLoss'],
      ['Accuracy, held out', 'accuracy'],
    ];
    return {
      columns: ['Mean over seeds', 'Live', 'Ghost'],
      rows: rows.map(([label, field]) => [
        label,
        number(meanOf(scene, LIVE, field)),
        number(meanOf(scene, GHOST, field)),
      ]),
    };
  },
};
