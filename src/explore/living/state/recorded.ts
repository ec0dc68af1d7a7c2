import { type LivingPlace, LOOKED } from '#protocol/living.ts';
import type { Course } from '#spec/course.ts';
import type { Points } from '#sweep/points.ts';
import { Film, type Frame, frameOf } from './film.ts';
import { type LivingMapKind, type LivingSize, recordedSizes } from './living-maps.ts';
import { membersOf } from './members.ts';

/** A run that comes with the page, as `npm run living:record` writes it. */
export interface RecordedMap {
  readonly film: Film;
  /** Where the run ends, with its course. */
  readonly end: LivingPlace;
}

interface RecordedFile {
  readonly version: 1;
  readonly course: Course;
  /** Pictures of the line and of the ghost map, and the accuracy of controls by step; `toText`. */
  readonly frames: readonly {
    readonly step: number;
    readonly ghost?: true;
    readonly rows: string;
  }[];
  readonly controls: Readonly<Record<number, string>>;
}

/** A number takes a byte: parts in steps of 1/200, floored, so that each stays on its side of a tenth. */
const STEPS = 200;
const ZERO = 50;
const NONE = 255;
const ACCURACY = LOOKED.indexOf('accuracy');
const DIVERGED_AT = LOOKED.indexOf('divergedAt');
const PROBE = 256;

const byteOf = (value: number, column: number): number => {
  if (!Number.isFinite(value)) return NONE;
  if (column === ACCURACY) return Math.min(NONE - 1, Math.round(value * PROBE));
  if (column === DIVERGED_AT) return 0;
  return Math.min(NONE - 1, Math.max(0, Math.floor(value * STEPS) + ZERO));
};

const numberOf = (byte: number, column: number, step: number): number => {
  if (byte === NONE) return Number.NaN;
  if (column === ACCURACY) return byte / PROBE;
  return column === DIVERGED_AT ? step : (byte - ZERO) / STEPS;
};

const widthOf = LOOKED.length;

const toText = (rows: Float32Array): string =>
  btoa(String.fromCharCode(...Array.from(rows, (value, k) => byteOf(value, k % widthOf))));

const toRows = (text: string, step: number): Float32Array =>
  Float32Array.from(atob(text), (sign, k) => numberOf(sign.charCodeAt(0), k % widthOf, step));

/** Where the recorded map of a size lies; nothing of a size that none was recorded in. */
export function placeOfRecorded(kind: LivingMapKind, size: LivingSize): string | undefined {
  const { cells, seeds } = size;
  const isRecorded = recordedSizes(kind).some(
    (one) => one.cells === cells && one.seeds === seeds && one.steps === size.steps,
  );
  return isRecorded ? `living/${kind.id}.${kind.revision}-${cells}x${seeds}.json` : undefined;
}

/** @param controls `LOOKED` of every control, by step. */
export const encodeRecordedMap = (
  { film, end }: RecordedMap,
  controls: ReadonlyMap<number, Float32Array>,
): string => {
  const row = (frame: Frame, ghost: boolean) => ({
    step: frame.step,
    ...(ghost && { ghost: true as const }),
    rows: toText(frame.rows),
  });
  const own = film.of(end);
  const ghosts = film.of({ ...end, course: [] }).filter((frame) => !own.includes(frame));
  const steps = new Set([...own, ...ghosts].map(({ step }) => step));
  const file: RecordedFile = {
    version: 1,
    course: end.course,
    frames: [...own.map((frame) => row(frame, false)), ...ghosts.map((frame) => row(frame, true))],
    controls: Object.fromEntries(
      [...controls].filter(([step]) => steps.has(step)).map(([step, rows]) => [step, toText(rows)]),
    ),
  };
  return JSON.stringify(file);
};

/** @throws Error if it is no such file, or one of another map. */
export function decodeRecordedMap(points: Points, text: string): RecordedMap {
  const { version, course, frames, controls } = JSON.parse(text) as RecordedFile;
  const members = membersOf(points);
  const film = new Film();
  if (version !== 1) throw new Error('The recorded map is of another version.');
  for (const { step, ghost, rows } of frames) {
    const own = toRows(rows, step);
    const judges = toRows(controls[step] ?? '', step);
    const fits = own.length === members.networks.length * widthOf;
    if (!fits || judges.length !== members.controls.length * widthOf) {
      throw new Error('The recorded map is of other networks.');
    }
    film.add(frameOf(points, members, { step, course: ghost ? [] : course }, own, judges));
  }
  return { film, end: { course, step: Math.max(...frames.map(({ step }) => step)) } };
}
