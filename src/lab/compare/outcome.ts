import { count } from '#language/figures.ts';
import { alignedBy, chances, checksOf } from '#panels/checks.ts';
import { fillingOf } from '#panels/fillings.ts';
import type { Scene } from '#panels/panel.ts';
import { lastOf } from '#panels/senses.ts';
import { shareAt } from '#panels/shares.ts';
import { decimal, meanOf, percent, senseOf } from '#panels/words.ts';
import { LEARNED, LOW_BELOW } from '#protocol/collapse.ts';
import { controlId, VANILLA } from '#spec/index.ts';
import { COMPARE } from './compare-words.ts';

/**
 * That a method can answer by the weak sense alone and yet hardly hears it beside the others, where that is so: alone it
 * is over half way from chance to its control, all its seeds over those of vanilla, and its shares are under the line.
 */
export function unheardOf(scene: Scene, id: string): string {
  const { recording, at } = scene;
  if (!recording || id === VANILLA) return '';
  const last = lastOf(scene);
  const { field } = fillingOf(scene);
  const [own, twin] = [id, VANILLA].map((arm) => recording.band(arm, field, 1 << last, at));
  const control = meanOf(scene, controlId(last), 'accuracy');
  const chance = 1 / recording.info.classes.length;
  const able = own.mean - chance > Math.max(LEARNED, (control - chance) / 2);
  const [share, conflict] = ([undefined, 'conflict'] as const).map(
    (measure) => shareAt(scene, id, last, measure)?.mean ?? Number.NaN,
  );
  const unheard = share < LOW_BELOW && !(conflict >= LOW_BELOW);
  return able && own.low > twin.high && unheard
    ? COMPARE.unheard(senseOf(recording, last), recording.info.modalities.length)
    : '';
}

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
