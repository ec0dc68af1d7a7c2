import { count } from '#language/figures.ts';
import { alignedBy, chances, checksOf } from '#panels/checks.ts';
import { fillingOf } from '#panels/fillings.ts';
import type { Scene } from '#panels/panel.ts';
import { lastOf } from '#panels/senses.ts';
import { shareAt } from '#panels/shares.ts';
import { decimal, meanOf, percent, senseOf } from '#panels/words.ts';
import { COMPARE } from './compare-words.ts';

/** What a method comes to at the step that is shown. */
export function outcomeOf(scene: Scene, id: string): { label: string; value: string }[] {
  if (!scene.recording) return [];
  const { recording } = scene;
  const last = lastOf(scene);
  const { field, alone } = fillingOf(scene);
  const share = (measure?: 'conflict') =>
    percent(shareAt(scene, id, last, measure)?.mean ?? Number.NaN);
  const checks = checksOf(scene, id);
  const chance = chances(scene);
  return [
    { label: COMPARE.share(senseOf(recording, last)), value: share() },
    { label: COMPARE.conflict, value: share('conflict') },
    { label: COMPARE.all, value: percent(meanOf(scene, id, 'accuracy')) },
    ...recording.info.modalities.map((_, i) => ({
      label: COMPARE.alone(senseOf(recording, i), alone),
      value: percent(meanOf(scene, id, field, 1 << i)),
    })),
    {
      label: COMPARE.weights,
      value: scene.weights?.[id] === undefined ? '–' : count(scene.weights[id]),
    },
    { label: COMPARE.entangled, value: decimal(2)(meanOf(scene, id, 'entanglement')) },
    ...(checks
      ? [
          { label: COMPARE.own, value: percent(checks.own) },
          { label: COMPARE.fresh(percent(chance.sense)), value: percent(checks.fresh) },
          ...checks.classes.map((right, i) => ({
            label: COMPARE.probe(senseOf(recording, i)),
            value: percent(right),
          })),
          { label: COMPARE.aligned, value: COMPARE.verdicts[alignedBy(checks, chance)] },
        ]
      : []),
  ];
}
