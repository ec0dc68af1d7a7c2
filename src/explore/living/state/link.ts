import { addressOf, entriesOf } from '#spec/address.ts';
import type { Course } from '#spec/course.ts';
import { type Intervention, LIVE, type Note, shown } from '#spec/index.ts';
import { PAGE_KEYS } from '#spec/keys.ts';
import { interventionsText, parseInterventions } from '#spec/link-text.ts';
import { summed } from '#spec/notes.ts';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import type { Sweep } from '#sweep/sweep.ts';
import type { Mark } from './living-map.ts';
import {
  LIVING_MAPS,
  type LivingMapKind,
  type LivingSize,
  LOOK_EVERY,
  resized,
  sizeOf,
} from './living-maps.ts';

export const LIVING_PATH = '/explore/live';
const VERSION = '1';
/** What a size may be; a map beyond takes more memory than a page has. */
const LIMITS: Readonly<Record<keyof LivingSize, readonly [least: number, most: number]>> = {
  cells: [2, 24],
  seeds: [1, 5],
  steps: [LOOK_EVERY, 6000],
};
const KEYS = { cells: 'cells', seeds: 'n', steps: 'steps' } as const;
const SIZES = Object.keys(KEYS) as (keyof LivingSize)[];

/** A map as a link names it: what is trained, and what its sender measured. */
export interface LinkedMap {
  readonly kind: LivingMapKind;
  readonly size: LivingSize;
  readonly course: Course;
  readonly promise?: Mark;
}

/** What was read from a link, and what in it was changed. */
export interface ReadMap extends LinkedMap {
  readonly sweep: Sweep;
  readonly lost: readonly Note[];
}

/** `#/explore/live?v=1&m=strength.1&cells=8&at=300:kd=1,sub=0.3&f=600.0a1b2c3d`: only what differs from the map. */
export function encodeLivingLink({ kind, size, course, promise }: LinkedMap): string {
  const usual = sizeOf(kind);
  const parts = [`v=${VERSION}`, `m=${kind.id}.${kind.revision}`];
  for (const key of SIZES) if (size[key] !== usual[key]) parts.push(`${KEYS[key]}=${size[key]}`);
  if (course.length > 0) parts.push(`at=${interventionsText(course)}`);
  if (promise) parts.push(`f=${promise.step}.${promise.mark}`);
  return `#${LIVING_PATH}?${parts.join('&')}`;
}

/**
 * Reads any hash as a living map. Never throws: what cannot be read is left out, and all of it is listed.
 *
 * @param usual size where the link names no map.
 */
export function decodeLivingLink(
  hash: string,
  usual: (kind: LivingMapKind) => LivingSize = sizeOf,
): ReadMap {
  const { query = '', notes: repairs } = addressOf(hash);
  const notes = [...repairs];
  const fields = new Map(entriesOf(query, notes));
  const take = (key: string) => {
    const text = fields.get(key);
    fields.delete(key);
    return text;
  };
  const version = take('v');
  if (version !== undefined && version !== VERSION) {
    notes.push({ path: 'v', message: `is ${shown(version)}; this lab reads ${VERSION}` });
  }
  const named = take('m');
  const kind = LIVING_MAPS.find(({ id, revision }) => named === `${id}.${revision}`);
  if (named !== undefined && !kind) {
    notes.push({ path: 'm', message: `“${shown(named)}” is no map that is known here` });
  }
  const own = kind ?? LIVING_MAPS[0];
  const size = { ...(kind ? sizeOf(kind) : usual(own)) } as Record<keyof LivingSize, number>;
  for (const key of SIZES) {
    const text = take(KEYS[key]);
    if (text === undefined) continue;
    const [least, most] = LIMITS[key];
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) size[key] = value;
    else notes.push({ path: KEYS[key], message: `“${shown(text)}” is not ${least} to ${most}` });
  }
  const sweep = resized(own, size);
  const at = take('at');
  const changes = (at === undefined ? [] : parseInterventions(at)).flatMap(
    ({ step, arm, key, value }) => {
      if (arm === LIVE && value !== undefined) return [{ step, key, value }];
      notes.push({ path: 'at', message: `“${shown(step)}” is no change; left out` });
      return [];
    },
  );
  const { sweep: cleaned, notes: more } = cleanSweep({
    ...sweep,
    at: changes,
  });
  notes.push(...more);
  const course = cleaned.at.map((change) => ({ ...change, arm: LIVE }) as Intervention);
  const mark = take('f');
  const [, step, digits] = /^(\d{1,6})\.([\da-f]{8})$/.exec(mark ?? '') ?? [];
  if (mark !== undefined && digits === undefined) {
    notes.push({ path: 'f', message: `“${shown(mark)}” is no mark of a map; left out` });
  }
  for (const key of [...PAGE_KEYS, 'lang']) fields.delete(key);
  for (const key of fields.keys()) {
    notes.push({ path: shown(key), message: 'is nothing that a living map has; left out' });
  }
  const lost = summed(notes.filter(({ harmless }) => !harmless));
  const promise = digits === undefined ? {} : { promise: { step: Number(step), mark: digits } };
  return { kind: own, size, sweep, course, lost, ...promise };
}
