import { askedBy } from '#sweep/link/sweep-link.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { LIVING_MAPS } from '../living/state/living-maps.ts';
import { say } from '../say.ts';

/** What a sweep that bears a title asks, in the language of the moment if it comes with the page. */
export function titleWords(sweep: Pick<Sweep, 'title'>): string {
  const question = askedBy(sweep);
  if (question) return say(`question-${question.id}`);
  const map = LIVING_MAPS.find((one) => one.sweep.title === sweep.title);
  return map ? say(`living-title-${map.id}`) : sweep.title;
}
