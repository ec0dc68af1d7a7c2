import { drawTime } from '#charts/time.ts';
import type { Series } from '#charts/types.ts';
import { controlId, GHOST, LIVE } from '#spec/index.ts';
import type { Field } from '#store/fields.ts';
import type { Recording } from '#store/recording.ts';
import { type Panel, type Scene, stepOf } from '../panel.ts';
import { EMPTY, inkOf, percent, senseOf, textOf } from '../words.ts';

const subsetName = (recording: Recording, subset: number): string => {
  const names = recording.info.modalities.filter((_, i) => subset & (1 << i));
  return names.length === recording.info.modalities.length
    ? 'all senses'
    : `${names.map(({ label }) => label).join(' and ')} alone`;
};

const subsets = (recording: Recording) =>
  Array.from({ length: 2 ** recording.info.modalities.length - 1 }, (_, k) => k + 1);

/** The slowest modality alone: the last one, in every scenario. */
function lines({ recording, identical }: Scene): Series[] {
  if (!recording) return [];
  const last = recording.info.modalities.length - 1;
  const make = (
    label: string,
    role: Series['role'],
    ink: string,
    text: string,
    arm: string,
    field: Field,
  ): Series => ({
    label,
    role,
    ink,
    text,
    points: recording.history(arm, field, field === 'accuracy' ? 0 : 1 << last),
  });
  const hue = [inkOf(last), textOf(last)] as const;
  const grey = ['var(--ghost)', 'var(--ink-3)'] as const;
  return [
    make('substituted', 'live', ...hue, LIVE, 'accuracySubstituted'),
    make('mean fill', 'live', ...hue, LIVE, 'accuracyMean'),
    ...(identical ? [] : [make('ghost', 'ghost', ...grey, GHOST, 'accuracySubstituted')]),
    make('control', 'control', ...hue, controlId(last), 'accuracy'),
  ];
}

export const missing: Panel = {
  id: 'missing',
  title: 'Missing modalities',
  what: 'Take a sense away and see who can still answer. The control was only ever shown that one sense.',
  estimator:
    'Held-out accuracy; the absent sense is its training mean, or what a present one substitutes (arms without a substitute: the mean)',
  needs: ['accuracyMean', 'accuracySubstituted', 'accuracy'],
  drawings: [
    {
      height: 168,
      overTime: true,
      draw: (surface, scene, width) => {
        const { recording } = scene;
        const last = (recording?.info.modalities.length ?? 1) - 1;
        drawTime(surface, lines(scene), {
          width,
          height: 168,
          steps: scene.steps,
          domain: [0, 1],
          ticks: [0, 0.5, 1],
          format: percent,
          marks: scene.marks,
          crosshair: scene.view.crosshair,
          threshold: recording && { value: 1 / recording.info.classes.length, label: 'chance' },
          unit: recording ? `accuracy, ${senseOf(recording, last)} alone` : 'accuracy',
          empty: EMPTY,
        });
      },
    },
  ],
  see: (scene) => {
    const { recording } = scene;
    if (!recording || recording.newest <= 0) return 'Nobody can answer yet.';
    const last = recording.info.modalities.length - 1;
    const read = (arm: string, field: Field, index: number) =>
      percent(recording.band(arm, field, index, stepOf(scene)).mean);
    const control = read(controlId(last), 'accuracy', 0);
    const substituted = read(LIVE, 'accuracySubstituted', 1 << last);
    return `With ${senseOf(recording, last)} alone, ${substituted} are right; its control, ${control}.`;
  },
  table: (scene) => {
    const { recording } = scene;
    const read = (arm: string, field: Field, index: number) =>
      percent(recording?.band(arm, field, index, stepOf(scene)).mean ?? Number.NaN);
    return {
      columns: ['Present', 'Live, mean', 'Live, substituted', 'Ghost, mean', 'Control'],
      rows: recording
        ? subsets(recording).map((subset) => {
            const single = recording.info.modalities.findIndex((_, i) => subset === 1 << i);
            return [
              subsetName(recording, subset),
              read(LIVE, 'accuracyMean', subset),
              read(LIVE, 'accuracySubstituted', subset),
              read(GHOST, 'accuracyMean', subset),
              single < 0 ? '–' : read(controlId(single), 'accuracy', 0),
            ];
          })
        : [],
    };
  },
};
