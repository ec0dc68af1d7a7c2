import { drawFacets, type Facet, facetStep, facetsHeight } from '#charts/facets.ts';
import type { BandPoint, Series } from '#charts/types.ts';
import type { Field } from '#lab-state/fields.ts';
import { LOW_BELOW } from '#protocol/collapse.ts';
import { FIELDS } from '#protocol/fields.ts';
import { controlId } from '#spec/index.ts';
import { accuracyCells } from '../alone.ts';
import { FILLING_CHOICE, FILLINGS, fillingOf } from '../fillings.ts';
import type { Drawing, Panel, Scene } from '../panel.ts';
import { fieldOf, type PointsOf, pinLines, pinWords } from '../pins.ts';
import { labelsOf, lastOf } from '../senses.ts';
import { lastShare, shareAt, shareHistory } from '../shares.ts';
import {
  capital,
  decimal,
  emptyOf,
  historyWords,
  inkOf,
  lineOf,
  meanOf,
  percent,
  senseOf,
  textOf,
} from '../words.ts';
import { leadOf, NOWHERE } from './lead.ts';
import { armsOf, nameOf, VANILLA } from './methods.ts';

const two = decimal(2);

interface Scales {
  readonly domain: (scene: Scene) => readonly [number, number];
  readonly format: (value: number) => string;
  readonly threshold?: (scene: Scene) => number | undefined;
  /** What is drawn of every pinned run. */
  readonly pinned: (scene: Scene) => PointsOf;
}

/** A drawing with one small chart per method. */
const facetsOf = (
  name: string,
  facet: (scene: Scene, id: string) => Omit<Facet, 'title'>,
  { domain, format, threshold, pinned }: Scales,
): Drawing => ({
  name,
  height: facetsHeight(armsOf({}).map(nameOf), 1096),
  overTime: true,
  wide: true,
  fit: (scene, width) => facetsHeight(armsOf(scene).map(nameOf), width),
  stepAt: (x, scene, width) => facetStep(x, armsOf(scene).length, { width, steps: scene.steps }),
  draw: (surface, scene, width) => {
    const facets = armsOf(scene).map((id) => ({
      title: nameOf(id),
      ...facet(scene, id),
    }));
    const [low, high] = domain(scene);
    drawFacets(surface, facets, {
      width,
      height: facetsHeight(armsOf(scene).map(nameOf), width),
      steps: scene.steps,
      at: scene.at,
      domain: [low, high],
      ticks: [low, (low + high) / 2, high],
      format,
      threshold: threshold?.(scene),
      pins: pinLines(scene, pinned(scene)),
      empty: emptyOf(scene),
    });
  },
});

/** "vanilla 5 %" behind the number of every other method. */
const aside = (id: string, text: string): string | undefined =>
  id === VANILLA ? undefined : `vanilla ${text}`;

const shareOf = (scene: Scene, id: string): number =>
  shareAt(scene, id, lastOf(scene))?.mean ?? Number.NaN;

function shareFacet(scene: Scene, id: string): Omit<Facet, 'title'> {
  const { recording } = scene;
  const last = lastOf(scene);
  const layers = labelsOf(scene).map((label, i) => ({
    label,
    ink: inkOf(i),
    text: textOf(i),
    points: recording ? shareHistory(recording, id, i) : [],
    ghost: recording && id !== VANILLA ? shareHistory(recording, VANILLA, i) : undefined,
  }));
  const name = labelsOf(scene)[last] ?? '';
  const text = `${name} ${percent(shareOf(scene, id))}`;
  const quiet = aside(id, percent(shareOf(scene, VANILLA)));
  return { layers, reading: { text, ink: textOf(last), aside: quiet } };
}

/** Live is the method, the ghost is vanilla. */
function pairOf(scene: Scene, id: string, field: Field, index: number): Series[] {
  const live = lineOf(scene, id, field, index, '', 'live');
  return id === VANILLA ? [live] : [live, lineOf(scene, VANILLA, field, index, '', 'ghost')];
}

/** "Least entangled: distillation, 0.08; vanilla 0.19.", led by the words given. */
function seeBest(
  scene: Scene,
  lead: string,
  read: (id: string) => BandPoint | undefined,
  { print, sign, early }: { print: (value: number) => string; sign: 1 | -1; early: string },
): string {
  const known = armsOf(scene).map((id) => ({ id, band: read(id) ?? NOWHERE }));
  if (!scene.recording || scene.at <= 0 || known.some(({ band }) => !Number.isFinite(band.mean))) {
    return early;
  }
  const best = leadOf(known, sign);
  const value = print(best.band.mean);
  if (best.id === VANILLA) return `${lead}: no method does better than vanilla, ${value}.`;
  const name = nameOf(best.id).toLowerCase();
  const vanilla = `vanilla ${print(read(VANILLA)?.mean ?? Number.NaN)}`;
  const seeds = scene.recording.replicasOf(VANILLA).length;
  if (seeds > 1 && best.clear) return `${lead}: ${name}, ${value}; ${vanilla}.`;
  const why = seeds > 1 ? 'the seeds overlap' : 'one seed';
  return `${lead}: too early to say, ${why}. By the mean ${name}, ${value}; ${vanilla}.`;
}

const bandOf = (scene: Scene, id: string, field: Field, index = 0): BandPoint | undefined =>
  scene.recording?.band(id, field, index, scene.at);

const weakOf = (scene: Scene): string =>
  scene.recording ? senseOf(scene.recording, lastOf(scene)) : '';

const describeAll = (
  scene: Scene,
  points: (id: string) => readonly BandPoint[],
  print: (value: number) => string,
): string =>
  armsOf(scene)
    .map((id) => historyWords(nameOf(id), points(id), print))
    .join(' ');

const tableOf = (scene: Scene, columns: readonly [string, (id: string) => string][]) => ({
  columns: ['Method', ...columns.map(([label]) => label)],
  rows: scene.recording
    ? armsOf(scene).map((id) => [nameOf(id), ...columns.map(([, cell]) => cell(id))])
    : [],
});

const sharePinned = () => lastShare();

const shares: Panel = {
  id: 'compared-shares',
  title: 'Modality contributions',
  what: 'How much of the answer each sense brings. Thin line: vanilla. Dots: 10 %, under which it is low.',
  estimator: () => `${FIELDS.shapley.estimator}; shown from 5 points above chance`,
  needs: ['share', 'shapley', 'shareResampled', 'shapleyResampled', 'accuracy', 'accuracyMean'],
  drawings: [
    facetsOf('Shares of the answer over time, by method', shareFacet, {
      domain: () => [0, 1],
      format: percent,
      threshold: (scene) => (labelsOf(scene).length === 2 ? LOW_BELOW : undefined),
      pinned: sharePinned,
    }),
  ],
  see: (scene) =>
    seeBest(scene, `Most of ${weakOf(scene)}`, (id) => shareAt(scene, id, lastOf(scene)), {
      print: percent,
      sign: 1,
      early: 'Nothing is learned yet that could be shared out.',
    }),
  describe: (scene) =>
    describeAll(
      scene,
      (id) => (scene.recording ? shareHistory(scene.recording, id, lastOf(scene)) : []),
      percent,
    ) + pinWords(scene, sharePinned(), percent),
  table: (scene) =>
    tableOf(scene, [
      ...labelsOf(scene).flatMap((label, i): [string, (id: string) => string][] => [
        [`Share of ${label}`, (id) => percent(shareAt(scene, id, i)?.mean ?? Number.NaN)],
        [
          `${label}, under conflict`,
          (id) => percent(shareAt(scene, id, i, 'conflict')?.mean ?? Number.NaN),
        ],
        [`${label} alone, right`, (id) => accuracyCells(scene, id, i)[1]],
      ]),
      ['All senses, right', (id) => accuracyCells(scene, id, 0)[0]],
    ]),
};

const collisionPinned = () => fieldOf('entanglement');

const collisionOf = (scene: Scene, id: string): number => meanOf(scene, id, 'entanglement');

const entanglement: Panel = {
  id: 'compared-entanglement',
  title: 'Neuron entanglement',
  what: 'How far noise of one sense sits on the signal of another. Grey: vanilla.',
  estimator: () =>
    `${FIELDS.predictive.estimator}. ${FIELDS.entanglement.estimator}. Band: lowest to highest seed`,
  needs: ['entanglement', 'polysemantic'],
  drawings: [
    facetsOf(
      'Mean collision of the neurons over time, by method',
      (scene, id) => {
        const text = two(collisionOf(scene, id));
        const quiet = aside(id, two(collisionOf(scene, VANILLA)));
        const lines = pairOf(scene, id, 'entanglement', 0);
        return { lines, reading: { text, ink: 'var(--ink)', aside: quiet } };
      },
      {
        domain: (scene) => {
          const all = armsOf(scene).flatMap(
            (id) => scene.recording?.history(id, 'entanglement') ?? [],
          );
          return [0, Math.ceil(Math.max(0.2, ...all.map(({ high }) => high || 0)) * 5) / 5];
        },
        format: two,
        pinned: collisionPinned,
      },
    ),
  ],
  see: (scene) =>
    seeBest(scene, 'Least entangled', (id) => bandOf(scene, id, 'entanglement'), {
      print: two,
      sign: -1,
      early: 'Untrained neurons mix everything by chance.',
    }),
  describe: (scene) =>
    describeAll(scene, (id) => scene.recording?.history(id, 'entanglement') ?? [], two) +
    pinWords(scene, collisionPinned(), two),
  table: (scene) =>
    tableOf(scene, [
      ['Mean collision', (id) => two(collisionOf(scene, id))],
      ['Neurons of both senses', (id) => percent(meanOf(scene, id, 'polysemantic'))],
    ]),
};

const alonePinned = (scene: Scene) => fieldOf(fillingOf(scene).field, (last) => 1 << last);

const aloneOf = (scene: Scene, id: string): number =>
  meanOf(scene, id, fillingOf(scene).field, 1 << lastOf(scene));

const alone: Panel = {
  id: 'compared-missing',
  title: 'Missing modalities',
  what: 'The weak sense alone: who can still answer? Dashed: the control, which has only that sense. Grey: vanilla.',
  estimator: ({ filling }) =>
    `Held-out accuracy with the last sense only; in the place of an absent one stands ${FILLINGS[filling].what}. Band: lowest to highest seed`,
  needs: ['accuracyMean', 'accuracySubstituted', 'accuracyZero', 'accuracyResampled', 'accuracy'],
  choice: FILLING_CHOICE,
  drawings: [
    facetsOf(
      'Accuracy with the weak sense alone over time, by method',
      (scene, id) => {
        const last = lastOf(scene);
        const hue = { ink: inkOf(last), text: textOf(last) };
        const [live, ...ghost] = pairOf(scene, id, fillingOf(scene).field, 1 << last);
        const control = lineOf(scene, controlId(last), 'accuracy', 0, '', 'live');
        const text = percent(aloneOf(scene, id));
        const quiet = aside(id, percent(aloneOf(scene, VANILLA)));
        const lines = [
          { ...live, ...hue },
          { ...control, ...hue, role: 'control' } as const,
          ...ghost,
        ];
        return { lines, reading: { text, ink: hue.text, aside: quiet } };
      },
      {
        domain: () => [0, 1],
        format: percent,
        threshold: ({ recording }) => recording && 1 / recording.info.classes.length,
        pinned: alonePinned,
      },
    ),
  ],
  see: (scene) =>
    seeBest(
      scene,
      `${capital(weakOf(scene))} alone`,
      (id) => bandOf(scene, id, fillingOf(scene).field, 1 << lastOf(scene)),
      {
        print: percent,
        sign: 1,
        early: 'Nobody can answer yet.',
      },
    ),
  describe: (scene) =>
    describeAll(
      scene,
      (id) => scene.recording?.history(id, fillingOf(scene).field, 1 << lastOf(scene)) ?? [],
      percent,
    ) + pinWords(scene, alonePinned(scene), percent),
  table: (scene) => {
    const every = 2 ** labelsOf(scene).length - 1;
    return tableOf(scene, [
      ['All senses', (id) => percent(meanOf(scene, id, 'accuracy'))],
      ...labelsOf(scene).flatMap((label, i) =>
        Object.values(FILLINGS).map(
          ({ field, label: filled }): [string, (id: string) => string] => [
            `${label} alone, ${filled}`,
            (id) => percent(meanOf(scene, id, field, every & (1 << i))),
          ],
        ),
      ),
    ]);
  },
};

/** The panels of a comparison: each shows all arms side by side. */
export const COMPARED_PANELS: readonly Panel[] = [shares, entanglement, alone];
