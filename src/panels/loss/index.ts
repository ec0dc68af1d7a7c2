import { drawTime } from '#charts/time.ts';
import type { Field } from '#lab-state/fields.ts';
import { count } from '#language/figures.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import type { Panel, Scene } from '../panel.ts';
import { say } from '../panel-say.ts';
import { fieldOf, pinLines, pinWords } from '../pins.ts';
import { decimal, historyWords, lineOf, meanOf, overTime, pairOf, percent } from '../words.ts';

/** What the loss is measured in. */
const lossOf = ({ asks }: Pick<Scene, 'asks'>) =>
  asks === 'numbers'
    ? { axis: say('loss-squared'), short: say('loss-squared-short') }
    : { axis: say('loss-nats'), short: say('loss-nats-short') };

/** How many weights an arm has in use. */
const weightsWords = ({ weights }: Scene, arm: string): string =>
  weights?.[arm] === undefined ? '–' : count(weights[arm]);

/** Largest loss the axis shows. */
const MOST = 6;

export const loss: Panel = {
  id: 'loss',
  get title() {
    return say('loss-title');
  },
  get what() {
    return say('loss-what');
  },
  estimator: () => say('loss-estimator'),
  needs: ['loss', 'trainLoss', 'accuracy'],
  drawings: [
    {
      get name() {
        return say('loss-drawing');
      },
      height: 96,
      overTime: true,
      draw: (surface, scene, width) => {
        const [live, ...ghost] = pairOf(scene, 'loss', 0, say('loss'));
        const training = lineOf(scene, LIVE, 'trainLoss', 0, say('loss-training'), 'second');
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
      get name() {
        return say('loss-accuracy-drawing');
      },
      height: 84,
      overTime: true,
      draw: (surface, scene, width) =>
        drawTime(surface, pairOf(scene, 'accuracy', 0, say('accuracy')), {
          ...overTime(scene, width, 84),
          domain: [0, 1],
          ticks: [0, 0.5, 1],
          format: percent,
          unit: say('loss-accuracy-unit'),
          pins: pinLines(scene, fieldOf('accuracy')),
        }),
    },
  ],
  see: (scene) => {
    const accuracy = meanOf(scene, LIVE, 'accuracy');
    if (!Number.isFinite(accuracy) || scene.at <= 0) return say('loss-nothing');
    const ghost = scene.identical
      ? ''
      : say('loss-ghost', { accuracy: percent(meanOf(scene, GHOST, 'accuracy')) });
    return say('loss-see', { accuracy: percent(accuracy), ghost });
  },
  describe: (scene) =>
    historyWords(say('loss-describe'), scene.recording?.history(LIVE, 'loss') ?? [], decimal(2)) +
    pinWords(scene, fieldOf('loss'), decimal(2)),
  figures: (scene) => {
    const twin = (text: string) => (scene.identical ? undefined : text);
    const read = (arm: string, field: Field) => meanOf(scene, arm, field);
    const two = decimal(2);
    return [
      {
        label: say('accuracy'),
        live: percent(read(LIVE, 'accuracy')),
        ghost: twin(percent(read(GHOST, 'accuracy'))),
      },
      {
        label: lossOf(scene).short,
        live: two(read(LIVE, 'loss')),
        ghost: twin(two(read(GHOST, 'loss'))),
      },
      {
        label: say('loss-weights'),
        live: weightsWords(scene, LIVE),
        ghost: twin(weightsWords(scene, GHOST)),
      },
    ];
  },
  table: (scene) => {
    const number = decimal(3);
    const unit = scene.asks === 'numbers' ? say('loss-squared') : say('nats');
    const rows: [string, Field][] = [
      [say('loss-held-out', { unit }), 'loss'],
      [say('loss-minibatch', { unit }), 'trainLoss'],
      [say('loss-accuracy-held-out'), 'accuracy'],
    ];
    return {
      columns: [say('seed-mean'), say('Live'), say('Ghost')],
      rows: rows.map(([label, field]) => [
        label,
        number(meanOf(scene, LIVE, field)),
        number(meanOf(scene, GHOST, field)),
      ]),
    };
  },
};
