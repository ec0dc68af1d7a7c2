import type { Field } from '#lab-state/fields.ts';
import type { Asked } from '#protocol/asked.ts';
import { decodeLink, encodeLink, type Spec } from '#spec/index.ts';
import type { Place } from './course.ts';
import type { LessonPage } from './lesson.ts';

/** Measurements of a record, at most; they lie whole tens of steps apart. */
const MOST_FRAMES = 60;

/** What records keep: few, so that all pages together are small. */
export const KEPT_FIELDS: readonly Field[] = [
  ...(['loss', 'accuracy', 'accuracyMean', 'accuracySubstituted'] as const),
  ...(['accuracyZero', 'accuracyResampled'] as const),
  ...(['share', 'shapley', 'shareResampled', 'encoderAccuracy'] as const),
  ...(['entanglement', 'noise', 'predictive', 'collision'] as const),
  ...(['sigmaA', 'rankA', 'predictiveRank', 'rankWithout', 'ensembleAccuracy'] as const),
  'refitAccuracy',
];

/** Those of them that no live run is measured by but where a page asks for it: they take long. */
const SELDOM: readonly Field[] = ['rankWithout', 'refitAccuracy'];

/** What is measured of a live run: all that a page shows, and of controls how good they are. */
export const askedOf = ({ measured = [] }: LessonPage): Asked => ({
  fields: KEPT_FIELDS.filter((field) => measured.includes(field) || !SELDOM.includes(field)),
  ofControls: ['loss', 'accuracy'],
});

/** Steps a second at which changes can be followed with the eye, and seconds after which the point is to be seen. */
const TO_FOLLOW = 120;
const TO_THE_POINT = 5;

/** Most steps a second of a live run of a page. */
export const paceOf = ({ point }: LessonPage): number => Math.max(TO_FOLLOW, point / TO_THE_POINT);

/** The experiment that a page trains: on the processor, which gives the same bits in every browser. */
export function specOfLink(link: string): Spec {
  const { spec } = decodeLink(`#/lab?${link}`);
  const { run } = spec;
  const engine = run.engine === 'auto' ? 'plan-cpu' : run.engine;
  const probeEvery = 10 * Math.ceil(run.steps / MOST_FRAMES / 10);
  return { ...spec, run: { ...run, engine, probeEvery } };
}

/** The same as a link of the lab. */
export const labLink = (link: string): string => encodeLink(specOfLink(link));

/** A run that comes with the lesson. */
export interface Kept {
  /** Beside the page: "lessons/lie-1.bin". */
  readonly file: string;
  /** As the page of the lesson has it. */
  readonly link: string;
}

/** Name of the run of a page that its `link` is. */
export const OWN = 'page';

/** The links of a page by the names of its runs. */
export const runsOf = ({ page }: Pick<Place, 'page'>): readonly (readonly [string, string])[] => [
  [OWN, page.link],
  ...Object.entries(page.runs ?? {}),
];

/**
 * The runs that are to be kept for these pages: pages with one experiment share one. All pages write an experiment alike,
 * so that no link is read for it, which takes a phone long.
 */
export function keptFor(places: readonly Place[]): readonly Kept[] {
  const kept = new Map<string, Kept>();
  for (const place of places) {
    for (const [name, link] of runsOf(place)) {
      const stem = `${place.chapter}-${place.number}${name === OWN ? '' : `-${name}`}`;
      if (!kept.has(link)) kept.set(link, { file: `lessons/${stem}.bin`, link });
    }
  }
  return [...kept.values()];
}
