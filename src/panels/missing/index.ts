import { drawTime } from '#charts/time.ts';
import type { Series } from '#charts/types.ts';
import { controlId, GHOST, LIVE } from '#spec/index.ts';
import type { Field } from '#store/fields.ts';
import type { Panel, Scene } from '../panel.ts';
import { courseOf, inkOf, lineOf, meanOf, overTime, percent, senseOf, textOf } from '../words.ts';

/** The slowest modality: the last one, in every scenario. */
const lastOf = ({ recording }: Scene): number => (recording?.info.modalities.length ?? 1) - 1;

/** Which modalities are present, in words. */
function subsetName(labels: readonly string[], subset: number): string {
  const names = labels.filter((_, i) => subset & (1 << i));
  return names.length === labels.length ? 'all senses' : `${names.join(' and ')} alone`;
}

/** Accuracy with the slowest modality alone. */
function lines(scene: Scene): Series[] {
  const last = lastOf(scene);
  const alone = 1 << last;
  const hue = { ink: inkOf(last), text: textOf(last) };
  const of = (arm: string, field: Field, label: string, role: 'live' | 'second' | 'ghost') => ({
    ...lineOf(scene, arm, field, alone, label, role),
    ...(role === 'ghost' ? {} : hue),
  });
  const control = lineOf(scene, controlId(last), 'accuracy', 0, 'control', 'live');
  const live = scene.identical
    ? [of(LIVE, 'accuracyMean', 'live', 'live')]
    : [
        of(LIVE, 'accuracySubstituted', 'live, substituted', 'live'),
        of(LIVE, 'accuracyMean', 'live, mean', 'second'),
        of(GHOST, 'accuracyMean', 'ghost', 'ghost'),
      ];
  return [...live, { ...control, ...hue, role: 'control' }];
}

export const missing: Panel = {
  id: 'missing',
  title: 'Missing modalities',
  what: 'Take a sense away and see who can still answer. The control was only ever shown that one sense.',
  estimator:
    'Held-out accuracy; the absent sense is its mean over training samples, or what a present one substitutes (an arm without substitutes: the mean)',
  needs: ['accuracyMean', 'accuracySubstituted', 'accuracy'],
  tableFirst: true,
  drawings: [
    {
      name: 'Accuracy with one sense alone over time',
      height: 168,
      overTime: true,
      draw: (surface, scene, width) => {
        const { recording } = scene;
        const sense = recording ? `, ${senseOf(recording, lastOf(scene))} alone` : '';
        drawTime(surface, recording ? lines(scene) : [], {
          ...overTime(scene, width, 168),
          domain: [0, 1],
          ticks: [0, 0.5, 1],
          format: percent,
          threshold: recording && { value: 1 / recording.info.classes.length, label: 'chance' },
          unit: `accuracy${sense}`,
        });
      },
    },
  ],
  see: (scene) => {
    const { recording } = scene;
    if (!recording || scene.at <= 0) return 'Nobody can answer yet.';
    const last = lastOf(scene);
    const read = (arm: string, field: Field) => percent(meanOf(scene, arm, field, 1 << last));
    const control = percent(meanOf(scene, controlId(last), 'accuracy'));
    const live = read(LIVE, scene.identical ? 'accuracyMean' : 'accuracySubstituted');
    const ghost = scene.identical ? '' : ` Ghost: ${read(GHOST, 'accuracyMean')}.`;
    const sense = senseOf(recording, last);
    return `With ${sense} alone ${live} are right.${ghost} Its control gets ${control}.`;
  },
  describe: (scene) => {
    const last = lastOf(scene);
    const points = scene.recording?.history(LIVE, 'accuracyMean', 1 << last) ?? [];
    return courseOf('Accuracy with the last sense alone, others at their mean', points, percent);
  },
  table: (scene) => {
    const labels = scene.recording?.info.modalities.map(({ label }) => label) ?? [];
    const count = labels.length > 0 ? 2 ** labels.length - 1 : 0;
    const subsets = Array.from({ length: count }, (_, k) => count - k);
    return {
      subsets,
      columns: ['Present', 'Live, mean', 'Live, substituted', 'Ghost, mean', 'Control'],
      rows: subsets.map((subset) => {
        const single = labels.findIndex((_, i) => subset === 1 << i);
        const read = (arm: string, field: Field) => percent(meanOf(scene, arm, field, subset));
        return [
          subsetName(labels, subset),
          read(LIVE, 'accuracyMean'),
          read(LIVE, 'accuracySubstituted'),
          read(GHOST, 'accuracyMean'),
          single < 0 ? '–' : percent(meanOf(scene, controlId(single), 'accuracy')),
        ];
      }),
    };
  },
};
