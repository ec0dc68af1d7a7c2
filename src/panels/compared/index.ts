import { drawFacets, type Facet, facetStep, facetsHeight } from '#charts/facets.ts';
import type { BandPoint, Series } from '#charts/types.ts';
import type { Field } from '#lab-state/fields.ts';
import { methodName } from '#language/methods.ts';
import { LOW_BELOW } from '#protocol/collapse.ts';
import { controlId } from '#spec/index.ts';
import { accuracyCells } from '../alone.ts';
import { estimatorWords } from '../estimator-words.ts';
import { FILLING_CHOICE, FILLINGS, fillingOf } from '../fillings.ts';
import type { Drawing, Panel, Scene } from '../panel.ts';
import { say } from '../panel-say.ts';
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
  name: () => string,
  facet: (scene: Scene, id: string) => Omit<Facet, 'title'>,
  { domain, format, threshold, pinned }: Scales,
): Drawing => ({
  get name() {
    return name();
  },
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
  id === VANILLA ? undefined : say('compared-vanilla', { value: text });

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

/**
 * Who is best, where the seeds bear it out: "Least entangled: distillation, 0.08, clear of all others; vanilla 0.19.";
 * else who is clear of vanilla, if anybody is. Led by the words given.
 */
function seeBest(
  scene: Scene,
  lead: string,
  read: (id: string) => BandPoint | undefined,
  { print, sign, early }: { print: (value: number) => string; sign: 1 | -1; early: string },
): string {
  const known = armsOf(scene).map((id) => ({ id, band: read(id) ?? NOWHERE }));
  const twin = known.find(({ id }) => id === VANILLA);
  if (!scene.recording || scene.at <= 0 || !twin) return early;
  if (known.some(({ band }) => !Number.isFinite(band.mean))) return early;
  const methods = known.filter((one) => one !== twin);
  const value = print(twin.band.mean);
  const vanilla = say('compared-vanilla', { value });
  if (methods.length === 0) return say('compared-alone-vanilla', { lead, vanilla });
  const { ranked, clear, winner } = leadOf(methods, twin, { sign, print });
  const means = ranked.map(({ band }) => band.mean);
  const [least, most] = [Math.min(...means), Math.max(...means)].map(print);
  const span = least === most ? least : say('range', { low: least, high: most });
  if (scene.recording.replicasOf(VANILLA).length < 2) {
    return say('compared-one', { lead, span, vanilla });
  }
  if (winner) {
    return say('compared-best', {
      lead,
      name: methodName(winner.id),
      value: print(winner.band.mean),
      vanilla,
    });
  }
  if (clear.length === 0) return say('compared-none', { lead, span, value });
  const names = clear.map(({ id, band }) => `${methodName(id)} ${print(band.mean)}`).join(', ');
  return say('compared-clear', { lead, names, value });
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
  columns: [say('method'), ...columns.map(([label]) => label)],
  rows: scene.recording
    ? armsOf(scene).map((id) => [nameOf(id), ...columns.map(([, cell]) => cell(id))])
    : [],
});

const sharePinned = () => lastShare();

const shares: Panel = {
  id: 'compared-shares',
  get title() {
    return say('shares-title');
  },
  get what() {
    return say('compared-shares-what');
  },
  estimator: () => say('compared-shares-estimator', { field: estimatorWords('shapley') }),
  needs: ['share', 'shapley', 'shareResampled', 'shapleyResampled', 'accuracy', 'accuracyMean'],
  drawings: [
    facetsOf(() => say('compared-shares'), shareFacet, {
      domain: () => [0, 1],
      format: percent,
      threshold: (scene) => (labelsOf(scene).length === 2 ? LOW_BELOW : undefined),
      pinned: sharePinned,
    }),
  ],
  see: (scene) =>
    seeBest(
      scene,
      say('compared-most', { sense: weakOf(scene) }),
      (id) => shareAt(scene, id, lastOf(scene)),
      {
        print: percent,
        sign: 1,
        early: say('shares-learning'),
      },
    ),
  describe: (scene) =>
    describeAll(
      scene,
      (id) => (scene.recording ? shareHistory(scene.recording, id, lastOf(scene)) : []),
      percent,
    ) + pinWords(scene, sharePinned(), percent),
  table: (scene) =>
    tableOf(scene, [
      ...labelsOf(scene).flatMap((label, i): [string, (id: string) => string][] => [
        [
          say('compared-share', { label }),
          (id) => percent(shareAt(scene, id, i)?.mean ?? Number.NaN),
        ],
        [
          say('compared-conflict', { label }),
          (id) => percent(shareAt(scene, id, i, 'conflict')?.mean ?? Number.NaN),
        ],
        [say('compared-alone-right', { label }), (id) => accuracyCells(scene, id, i)[1]],
      ]),
      [say('all-right'), (id) => accuracyCells(scene, id, 0)[0]],
    ]),
};

const collisionPinned = () => fieldOf('entanglement');

const collisionOf = (scene: Scene, id: string): number => meanOf(scene, id, 'entanglement');

const entanglement: Panel = {
  id: 'compared-entanglement',
  get title() {
    return say('entangled-title');
  },
  get what() {
    return say('compared-entangled-what');
  },
  estimator: () =>
    say('compared-entangled-estimator', {
      signal: estimatorWords('predictive'),
      mean: estimatorWords('entanglement'),
    }),
  needs: ['entanglement', 'polysemantic'],
  drawings: [
    facetsOf(
      () => say('compared-collision'),
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
    seeBest(scene, say('compared-least'), (id) => bandOf(scene, id, 'entanglement'), {
      print: two,
      sign: -1,
      early: say('entangled-untrained'),
    }),
  describe: (scene) =>
    describeAll(scene, (id) => scene.recording?.history(id, 'entanglement') ?? [], two) +
    pinWords(scene, collisionPinned(), two),
  table: (scene) =>
    tableOf(scene, [
      [say('compared-mean-collision'), (id) => two(collisionOf(scene, id))],
      [say('compared-both'), (id) => percent(meanOf(scene, id, 'polysemantic'))],
    ]),
};

const alonePinned = (scene: Scene) => fieldOf(fillingOf(scene).field, (last) => 1 << last);

const aloneOf = (scene: Scene, id: string): number =>
  meanOf(scene, id, fillingOf(scene).field, 1 << lastOf(scene));

const alone: Panel = {
  id: 'compared-missing',
  get title() {
    return say('missing-title');
  },
  get what() {
    return say('compared-missing-what');
  },
  estimator: ({ filling }) => say('compared-missing-estimator', { what: FILLINGS[filling].what }),
  needs: ['accuracyMean', 'accuracySubstituted', 'accuracyZero', 'accuracyResampled', 'accuracy'],
  choice: FILLING_CHOICE,
  drawings: [
    facetsOf(
      () => say('compared-alone'),
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
      say('compared-lead', { sense: capital(weakOf(scene)) }),
      (id) => bandOf(scene, id, fillingOf(scene).field, 1 << lastOf(scene)),
      {
        print: percent,
        sign: 1,
        early: say('missing-nobody'),
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
      [say('compared-all'), (id) => percent(meanOf(scene, id, 'accuracy'))],
      ...labelsOf(scene).flatMap((label, i) =>
        Object.values(FILLINGS).map(
          ({ field, label: filled }): [string, (id: string) => string] => [
            say('compared-alone-filled', { label, filled }),
            (id) => percent(meanOf(scene, id, field, every & (1 << i))),
          ],
        ),
      ),
    ]);
  },
};

/** The panels of a comparison: each shows all arms side by side. */
export const COMPARED_PANELS: readonly Panel[] = [shares, entanglement, alone];
