import { drawShares, type Part } from '#charts/bars.ts';
import { drawDots } from '#charts/dots.ts';
import { drawStack, type Layer } from '#charts/stack.ts';
import { drawTime } from '#charts/time.ts';
import type { Surface } from '#charts/types.ts';
import { fixed } from '#language/figures.ts';
import { LOW_BELOW } from '#protocol/collapse.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { shareWords } from '../change-words.ts';
import type { Scene } from '../panel.ts';
import { say } from '../panel-say.ts';
import { fieldOf, pinLines } from '../pins.ts';
import { ghostLine, labelsOf, lastOf, senseDots, senseLines } from '../senses.ts';
import { lastShare, SHARE_FIELDS, type ShareMeasure, shareAt, shareHistory } from '../shares.ts';
import {
  decimal,
  emptyOf,
  inkOf,
  meanOf,
  overTime,
  percent,
  sinceParting,
  textOf,
} from '../words.ts';
import { DROPS, isShare } from './measures.ts';

const hardly = () => say('shares-hardly');

function layers(scene: Scene, measure: ShareMeasure): Layer[] {
  const { recording, identical } = scene;
  if (!recording) return [];
  return labelsOf(scene).map((label, i) => ({
    label,
    ink: inkOf(i),
    text: textOf(i),
    points: shareHistory(recording, LIVE, i, measure),
    ghost: identical ? undefined : shareHistory(recording, GHOST, i, measure),
  }));
}

/** The layers of every line that was left, from where it parted. */
const branchesOf = (scene: Scene, measure: ShareMeasure) =>
  scene.branches.map((branch) =>
    labelsOf(scene).map((_, i) =>
      sinceParting(branch, shareHistory(branch.recording, LIVE, i, measure)),
    ),
  );

const partsOf = (scene: Scene, arm: string, measure: ShareMeasure): Part[] =>
  labelsOf(scene).map((label, i) => ({
    label,
    share: shareAt(scene, arm, i, measure)?.mean ?? Number.NaN,
    points: meanOf(scene, arm, SHARE_FIELDS[measure].value, i),
    ink: inkOf(i),
    text: textOf(i),
  }));

/** How what is shared out adds up: from chance in points of accuracy, or from guessing in nats. */
function sumOf(scene: Scene, measure: ShareMeasure) {
  const classes = scene.recording?.info.classes.length ?? 1;
  if (measure === 'loss') {
    const title = say('shares-nats', { most: fixed(Math.log(classes), 2) });
    return { title, base: 0, baseName: say('guess'), full: Math.log(classes), format: decimal(2) };
  }
  return {
    title: say('shares-points'),
    base: 1 / classes,
    baseName: say('chance'),
    full: 1,
    format: (points: number) => (100 * points).toFixed(0),
  };
}

export function drawHistory(surface: Surface, scene: Scene, width: number, height: number): void {
  const { measure } = scene.view;
  const frame = overTime(scene, width, height);
  if (!isShare(measure)) {
    const { field, unit } = DROPS[measure];
    const lines = [...senseLines(scene, field), ...ghostLine(scene, field, lastOf(scene))];
    const marks = scene.marks.filter(({ kind }) => kind !== 'collapsed');
    const scale = { domain: [0, 1], ticks: [0, 0.5, 1], format: percent, unit } as const;
    const pins = pinLines(
      scene,
      fieldOf(field, (last) => last),
    );
    drawTime(surface, lines, { ...frame, ...scale, marks, pins });
    return;
  }
  drawStack(surface, layers(scene, measure), {
    ...frame,
    ...(scene.at > 0 ? { empty: hardly() } : {}),
    branches: branchesOf(scene, measure),
    pins: pinLines(scene, lastShare(measure)),
    format: shareWords,
    threshold: measure === 'accuracy' ? { value: LOW_BELOW, label: say('shares-low') } : undefined,
    unit: say('shares-unit'),
  });
}

export function drawNow(surface: Surface, scene: Scene, width: number, height: number): void {
  const { measure } = scene.view;
  const empty = emptyOf(scene);
  if (!isShare(measure)) {
    const { field, unit } = DROPS[measure];
    drawDots(surface, senseDots(scene, field), {
      ...{ width, height, unit, empty },
      domain: [0, 1],
      format: percent,
      twinName: say('ghost'),
    });
    return;
  }
  const live = { label: say('live'), role: 'live', parts: partsOf(scene, LIVE, measure) } as const;
  const ghost = {
    label: say('ghost'),
    role: 'ghost',
    parts: partsOf(scene, GHOST, measure),
  } as const;
  drawShares(surface, scene.identical ? [live] : [live, ghost], {
    width,
    height,
    format: shareWords,
    threshold: measure === 'accuracy' ? LOW_BELOW : undefined,
    sum: sumOf(scene, measure),
    empty: scene.at > 0 ? hardly() : empty,
  });
}
