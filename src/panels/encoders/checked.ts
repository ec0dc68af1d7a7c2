import { type DotRow, dotsHeight, drawDots } from '#charts/dots.ts';
import type { Field } from '#lab-state/fields.ts';
import { LIVE } from '#spec/index.ts';
import { chances, checksOf, uncheckedWords } from '../checks.ts';
import type { Drawing, Scene } from '../panel.ts';
import { say } from '../panel-say.ts';
import { labelsOf } from '../senses.ts';
import { inkOf, knownAt, meanOf, percent, textOf } from '../words.ts';

/** Whether the senses are alike to a fresh discriminator, and what classes are still to be read. */
function checkRows(scene: Scene): DotRow[] {
  const checks = checksOf(scene, LIVE);
  const { recording, at } = scene;
  if (!checks || !recording) return [];
  const taken = knownAt(scene, LIVE, 'refitAccuracy');
  const chance = chances(scene);
  const plain = { ink: 'var(--ink)', text: 'var(--ink)' };
  const quiet = { ink: 'var(--ink-2)', text: 'var(--ink-2)' };
  const band = (field: Field, index = 0) => recording.band(LIVE, field, index, taken);
  const across = { low: checks.transfer, mean: checks.transfer, high: checks.transfer };
  return [
    {
      label: say('encoders-own'),
      ...quiet,
      live: recording.band(LIVE, 'discriminatorAccuracy', 0, at),
      control: chance.sense,
    },
    {
      label: say('encoders-fresh'),
      ...plain,
      live: band('refitAccuracy'),
      control: chance.sense,
    },
    ...labelsOf(scene).map((label, i) => ({
      label: say('encoders-class', { label: label.toLowerCase() }),
      ink: inkOf(i),
      text: textOf(i),
      live: band('classAccuracy', i),
      control: chance.class,
    })),
    { label: say('encoders-across'), ...quiet, live: across, control: chance.class },
  ];
}

const checksHeight = (scene: Scene): number =>
  dotsHeight(checksOf(scene, LIVE) ? labelsOf(scene).length + 3 : 0);

export const CHECKED: Drawing = {
  get name() {
    return say('encoders-checked');
  },
  height: dotsHeight(0),
  overTime: false,
  fit: checksHeight,
  draw: (surface, scene, width) =>
    drawDots(surface, checkRows(scene), {
      width,
      height: checksHeight(scene),
      domain: [0, 1],
      format: percent,
      unit: say('encoders-checked-unit'),
      empty: uncheckedWords(scene),
      twinName: say('ghost'),
    }),
};

/** The checks as numbers, each sense on each; NaN where nothing was checked. */
export function checkedCells(scene: Scene): [label: string, value: number][] {
  const checks = checksOf(scene, LIVE);
  const senses = labelsOf(scene);
  const pairs = senses.flatMap((one, i) =>
    senses.flatMap((other, j) => (i === j ? [] : [say('encoders-transfer', { one, other })])),
  );
  return [
    [say('encoders-told-own'), checks?.own ?? Number.NaN],
    [say('encoders-told-fresh'), checks?.fresh ?? Number.NaN],
    ...senses.map((label, i): [string, number] => [
      say('encoders-probe', { label }),
      checks?.classes[i] ?? Number.NaN,
    ]),
    ...pairs.map((label, k): [string, number] => [
      label,
      checks ? meanOf(scene, LIVE, 'classTransfer', k) : Number.NaN,
    ]),
  ];
}
