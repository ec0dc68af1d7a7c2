import { FILLINGS } from './fillings.ts';
import type { Figure, Scene } from './panel.ts';
import { say } from './panel-say.ts';
import { labelsOf, lastOf } from './senses.ts';
import { capital, meanOf, percent, senseOf } from './words.ts';

/** Senses whose accuracy alone is said large; of more, the last one's. */
const MOST = 3;

/**
 * Accuracy with all senses and with each alone, absent ones at their mean, as the shares have it: at the ceiling a share is half of
 * what its sense gets alone, and no evidence beside it.
 */
export function accuraciesBeside(
  scene: Scene,
  read: (accuracy: (arm: string) => number) => Omit<Figure, 'label'>,
): Figure[] {
  const { recording } = scene;
  if (!recording) return [];
  const senses = labelsOf(scene).map((_, i) => i);
  const shown = senses.length > MOST ? [lastOf(scene)] : senses;
  const all = say(senses.length === 2 ? 'both-right' : 'all-right');
  return [
    { label: all, ...read((arm) => meanOf(scene, arm, 'accuracy')) },
    ...shown.map((i) => ({
      label: `${capital(senseOf(recording, i))} ${FILLINGS.mean.alone}`,
      ...read((arm) => meanOf(scene, arm, 'accuracyMean', 1 << i)),
    })),
  ];
}

/** The same as cells of a table: all senses, and sense `i` alone. */
export const accuracyCells = (scene: Scene, arm: string, i: number): string[] => [
  percent(meanOf(scene, arm, 'accuracy')),
  percent(meanOf(scene, arm, 'accuracyMean', 1 << i)),
];
