import type { NetworkAnswer, NetworkData, NetworkFlow } from '#charts/network/types.ts';
import type { Recording } from '#lab-state/recording.ts';
import type { ArmTrace, Trace } from '#lab-state/sample.ts';
import { classLabel, senseLabel } from '#language/senses.ts';
import { LIVE } from '#spec/index.ts';
import { neuronsOf } from '../neurons.ts';
import type { Scene } from '../panel.ts';
import { inkOf, meanOf, percent, senseOf, textOf } from '../words.ts';
import { STRINGS } from './network-words.ts';

const SOUND = 'sound';

/** Class of what goes in: that of the senses that are present, if they agree. */
export function truthOf({ seen, present }: Trace): number | undefined {
  const labels = seen.flatMap(({ label }, i) => (present & (1 << i) ? [label] : []));
  return labels.every((label) => label === labels[0]) ? labels[0] : undefined;
}

/** What an arm answers: place of the class, and its probability. */
export function verdictOf({ probabilities }: ArmTrace) {
  const share = Math.max(...probabilities);
  return { answer: probabilities.indexOf(share), share };
}

function notesOf(scene: Scene, recording: Recording, trace: Trace, i: number): string[] {
  const { latent } = recording.info.dims;
  const [live] = trace.arms;
  const standIn = live.standIns[i];
  const first = STRINGS.layers(trace.seen[i].inputs.length, latent);
  if (standIn === 'mean') return [first, STRINGS.mean];
  if (standIn !== undefined) return [first, STRINGS.lent(senseOf(recording, standIn))];
  return [first, STRINGS.readOff(percent(meanOf(scene, LIVE, 'encoderAccuracy', i)))];
}

function answersOf(recording: Recording, scene: Scene, trace: Trace): NetworkAnswer[] {
  const [live, ghost] = trace.arms;
  const truth = truthOf(trace);
  return recording.info.classes.map((label, c) => ({
    label: classLabel(label),
    live: live.probabilities[c],
    ghost: scene.identical ? undefined : ghost?.probabilities[c],
    truth: c === truth,
  }));
}

function flowOf(scene: Scene, recording: Recording, trace: Trace): NetworkFlow {
  const [live] = trace.arms;
  return {
    gate: live.gate,
    activations: live.neurons,
    fusionWeights: live.fusionWeights,
    answerWeights: live.answerWeights,
    answers: answersOf(recording, scene, trace),
    senses: recording.info.modalities.map(({ id, label, shape, range, shown }, i) => ({
      label: senseLabel(label),
      ink: inkOf(i),
      text: textOf(i),
      wash: `var(--m${i + 1}-wash)`,
      inputs: trace.seen[i].inputs,
      ...{ shape, range },
      above: shown && (shown === 'text' ? 'words' : 'picture'),
      upwards: id === SOUND,
      covered:
        trace.present & (1 << i) ? undefined : STRINGS.covered[id === SOUND ? 'sound' : 'other'],
      code: live.codes[i],
      shared: live.gate > 0 ? live.shared[i] : undefined,
      fused: live.fused[i],
      standIn: live.standIns[i],
      notes: notesOf(scene, recording, trace, i),
    })),
  };
}

/** The part of a step that slow mode stands at. */
function stepOf({ view, pushes }: Scene, inks: readonly string[]): NetworkData['step'] {
  if (!view.phase || !pushes) return undefined;
  return { ...pushes, phase: view.phase, inks, texts: inks.map((_, i) => textOf(i)) };
}

/** What the drawing of the network shows of a scene: everything at the step that was traced. */
export function networkOf(scene: Scene): NetworkData {
  const { recording, trace, view } = scene;
  const { live, ghost, inks, most } = neuronsOf(trace ? { ...scene, at: trace.asked } : scene);
  return {
    inks,
    live,
    ghost,
    most,
    chosen: view.neuron,
    flow: recording && trace && live.length > 0 ? flowOf(scene, recording, trace) : undefined,
    step: stepOf(scene, inks),
  };
}
