import { type NetworkShape, networkLayout, neuronUnder } from '#charts/network/layout.ts';
import { drawNetwork } from '#charts/network/network.ts';
import type { NetworkWords } from '#charts/network/types.ts';
import type { Recording } from '#lab-state/recording.ts';
import type { ArmTrace } from '#lab-state/sample.ts';
import { classLabel } from '#language/senses.ts';
import { neuronsOf, ringed } from '../neurons.ts';
import type { Drawing, Panel, Scene } from '../panel.ts';
import { labelsOf } from '../senses.ts';
import { decimal, emptyOf, percent, wordsOfSense } from '../words.ts';
import { networkOf, truthOf, verdictOf } from './flow.ts';
import { STRINGS } from './network-words.ts';

/** Probability from which a class is named in the description. */
const TOLD = 0.05;

function wordsOf(scene: Scene): NetworkWords {
  const { recording, trace } = scene;
  const shared = trace?.arms[0].shared.find((code) => code)?.length ?? 0;
  return {
    goesIn: STRINGS.goesIn,
    encoders: STRINGS.encoders,
    block: STRINGS.block,
    blockOff: STRINGS.blockOff,
    blockOn: STRINGS.blockOn(shared),
    neurons: STRINGS.neurons(recording?.info.dims.fusion ?? 0),
    comesOut: STRINGS.comesOut,
    faint: STRINGS.faint,
    empty: emptyOf(scene),
  };
}

/** The drawing at one width; its height follows from width and senses. */
export function networkDrawing(shape: NetworkShape): Drawing {
  const at = (width: number) => networkLayout({ ...shape, width });
  return {
    name: STRINGS.name,
    height: at(shape.width).height,
    overTime: false,
    overlaid: true,
    draw: (surface, scene, width) =>
      drawNetwork(surface, at(width), networkOf(scene), wordsOf(scene)),
    depends: (scene) => [
      ...[scene.recording, scene.trace, scene.identical, scene.view.neuron, scene.view.phase],
      ...[scene.pushes, shape, scene.trace ? -1 : scene.at],
    ],
    neuronAt: (x, y, _scene, width) => neuronUnder(at(width), { x, y }),
  };
}

/** "Live says 7, with 90 %." */
export function saysOf(recording: Recording, arm: ArmTrace, name: string): string {
  const { answer, share } = verdictOf(arm);
  return STRINGS.says(name, classLabel(recording.info.classes[answer]), percent(share));
}

/** What goes in and what both arms answer, in sentences. */
function tell(scene: Scene): string {
  const { recording, trace, identical } = scene;
  if (!recording || !trace) return emptyOf(scene);
  const senses = recording.info.modalities.map((_, i) => {
    const covered = (trace.present & (1 << i)) === 0;
    return STRINGS.goes(
      wordsOfSense(recording, i),
      covered,
      trace.seen[i].label,
      recording.info.classes.map(classLabel),
    );
  });
  const truth = truthOf(trace);
  const [live, ghost] = trace.arms;
  const others = [...live.probabilities.entries()]
    .filter(([, share]) => share >= TOLD)
    .map(([c, share]) => `${classLabel(recording.info.classes[c])} ${percent(share)}`)
    .join(', ');
  return [
    ...senses,
    truth === undefined ? '' : STRINGS.truth(classLabel(recording.info.classes[truth])),
    saysOf(recording, live, STRINGS.live),
    identical || !ghost ? '' : saysOf(recording, ghost, STRINGS.ghost),
    STRINGS.likely(others),
  ]
    .filter((sentence) => sentence)
    .join(' ');
}

/** The class a neuron's largest weight speaks for. */
function speaksFor({ recording, trace }: Scene, neuron: number): string {
  const weights = trace?.arms[0].answerWeights;
  const classes = recording?.info.classes.map(classLabel) ?? [];
  if (!weights) return '';
  const own = weights.subarray(neuron * classes.length, (neuron + 1) * classes.length);
  return classes[own.indexOf(Math.max(...own))];
}

/** The network of the lab as a panel, at one width. */
export const networkPanel = (shape: NetworkShape): Panel => ({
  id: 'network',
  title: STRINGS.title,
  what: STRINGS.what,
  estimator: () => STRINGS.estimator,
  needs: ['noise', 'predictive', 'collision', 'encoderAccuracy'],
  drawings: [networkDrawing(shape)],
  see: (scene) => {
    const { live } = neuronsOf(scene);
    return live.length === 0 ? emptyOf(scene) : STRINGS.description(live.length, ringed(live));
  },
  describe: tell,
  table: (scene) => {
    const { live, ghost } = neuronsOf(scene);
    const names = labelsOf(scene);
    const number = decimal(2);
    const columns = names.flatMap((name) => [
      `${name} ${STRINGS.signal}`,
      `${name} ${STRINGS.noise}`,
    ]);
    return {
      columns: [
        STRINGS.neuron,
        ...columns,
        STRINGS.collision,
        ...(ghost ? [STRINGS.ghostCollision] : []),
        STRINGS.speaksFor,
      ],
      rows: live.map((mixture, n) => [
        String(n + 1),
        ...names.flatMap((_, i) => [number(mixture.predictive[i]), number(mixture.noise[i])]),
        number(mixture.collision),
        ...(ghost ? [number(ghost[n].collision)] : []),
        speaksFor(scene, n),
      ]),
    };
  },
});
