import type { Note, Value } from '#spec/index.ts';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import { hashOf } from '#sweep/hash.ts';
import { QUESTIONS } from '#sweep/questions.ts';
import { paramOf, valuesOf } from '#sweep/scale.ts';
import { type AxisKey, isMethods, isRange, type Outcome, type Sweep } from '#sweep/sweep.ts';
import { say } from '../../say.ts';
import { STRINGS } from '../explore-words.ts';

/** An axis of a question as it is typed: texts, which need not make sense yet. */
export interface DraftAxis {
  readonly setting: AxisKey;
  readonly kind: 'range' | 'list';
  readonly from: string;
  readonly to: string;
  readonly count: string;
  readonly scale: 'linear' | 'log';
  readonly least: string;
  /** "reverse, mmd" */
  readonly values: string;
  readonly since: string;
}

/** A question as it is typed. */
export interface Draft {
  readonly axes: readonly DraftAxis[];
  readonly methods: readonly string[];
  readonly methodsSince: string;
  readonly seed: string;
  readonly seeds: string;
  readonly steps: string;
  readonly points: string;
  readonly outcomes: readonly Outcome[];
  /** What is not typed here: preset, changes, looks. */
  readonly base: Sweep;
}

const LIST_ENDS = { from: '', to: '', count: '9', least: '', scale: 'linear' } as const;

/** A setting as an axis over all that it can be. */
export function draftAxisOf(setting: AxisKey): DraftAxis {
  const param = paramOf(setting);
  const named = { setting, since: '' };
  if (param.kind === 'number' || param.kind === 'integer') {
    const log = param.scale === 'log' && param.min > 0;
    const ends = { from: String(param.min), to: String(param.max), count: '9' };
    return {
      ...named,
      kind: 'range',
      ...ends,
      scale: log ? 'log' : 'linear',
      least: '',
      values: '',
    };
  }
  const values = param.kind === 'choice' ? param.choices.join(', ') : listed([true, false]);
  return { ...named, kind: 'list', ...LIST_ENDS, values };
}

const listed = (values: readonly Value[]): string =>
  values
    .map((value) => (typeof value === 'boolean' ? (value ? STRINGS.on : STRINGS.off) : value))
    .join(', ');

export function draftOf(sweep: Sweep): Draft {
  const axes: DraftAxis[] = [];
  let methods: readonly string[] = [];
  let methodsSince = '';
  for (const axis of sweep.axes) {
    const since = axis.since ? String(axis.since) : '';
    if (isMethods(axis)) [methods, methodsSince] = [axis.methods, since];
    else if (isRange(axis)) {
      const { setting, from, to, count, scale, least } = axis;
      const ends = { from: String(from), to: String(to), count: String(count) };
      const stretch = { scale, least: least === undefined ? '' : String(least) };
      axes.push({
        setting,
        kind: 'range',
        ...ends,
        ...stretch,
        values: listed(valuesOf(axis)),
        since,
      });
    } else {
      axes.push({
        setting: axis.setting,
        kind: 'list',
        ...LIST_ENDS,
        values: listed(axis.values),
        since,
      });
    }
  }
  const { seed, seeds, steps, points, outcomes } = sweep;
  return {
    ...{ axes, methods, methodsSince, outcomes, base: sweep },
    ...{ seed: String(seed), seeds: String(seeds), steps: String(steps), points: String(points) },
  };
}

/** What a text stands for where a number is asked for; NaN where it is none. */
const numberIn = (text: string): number => {
  const plain = text.trim().replace('−', '-');
  return plain === ''
    ? Number.NaN
    : Number(/^[+-]?\d+,\d+$/.test(plain) ? plain.replace(',', '.') : plain);
};

function valueIn(setting: AxisKey, text: string): Value {
  const param = paramOf(setting);
  const word = text.trim();
  if (param.kind === 'flag') return [STRINGS.on, 'on', 'yes', 'true'].includes(word);
  return param.kind === 'choice' ? word : numberIn(word);
}

/** A question as it is asked, and where it does not say what was typed. */
export interface Asked {
  /** What can be trained; nothing where something typed makes no sense at all. */
  readonly sweep?: Sweep;
  readonly notes: readonly Note[];
}

/** Reads a draft. Every note has the path of its field: "axes.0.from", "axes.1", "seeds", "methods". */
export function askedOf(draft: Draft): Asked {
  const wrong: Note[] = [];
  const number = (path: string, text: string): number => {
    const value = numberIn(text);
    if (!Number.isFinite(value)) wrong.push({ path, message: say('draft-no-number') });
    return value;
  };
  const since = (path: string, text: string) =>
    text.trim() === '' ? {} : { since: number(path, text) };
  const settings = draft.axes.map((axis, k) => {
    const { setting, kind, from, to, count, scale, least, values } = axis;
    const held = since(`axes.${k}.since`, axis.since);
    if (kind === 'list') {
      const all = values
        .split(/[,;]/)
        .filter((text) => text.trim() !== '')
        .map((text) => valueIn(setting, text));
      if (all.some(Number.isNaN))
        wrong.push({ path: `axes.${k}.values`, message: say('draft-no-numbers') });
      return { setting, values: all, ...held };
    }
    return {
      ...{ setting, scale, from: number(`axes.${k}.from`, from), to: number(`axes.${k}.to`, to) },
      count: number(`axes.${k}.count`, count),
      ...(least.trim() !== '' && scale === 'log' && { least: number(`axes.${k}.least`, least) }),
      ...held,
    };
  });
  const { base, methods } = draft;
  const compared = methods.length > 0 ? [{ methods, ...since('methods', draft.methodsSince) }] : [];
  const numbers = {
    ...{ seed: number('seed', draft.seed), seeds: number('seeds', draft.seeds) },
    ...{ steps: number('steps', draft.steps), points: number('points', draft.points) },
  };
  if (settings.length === 0) wrong.push({ path: 'axes', message: say('draft-no-setting') });
  if (wrong.length > 0) return { notes: wrong };
  const { sweep, notes } = cleanSweep({
    ...base,
    ...numbers,
    axes: [...settings, ...compared],
    looks: Math.min(base.looks, Math.max(1, numbers.steps)),
    outcomes: draft.outcomes,
  });
  const placed = notes.map((note) => ({ ...note, path: fieldOf(note.path, draft.axes.length) }));
  // What cannot be asked at all is answered with the first question.
  if (sweep === QUESTIONS[0].sweep) return { notes: placed };
  const title = hashOf(sweep) === hashOf(base) ? base.title : '';
  return { sweep: { ...sweep, title }, notes: placed };
}

/** "axes.0 (weakNoise)" as "axes.0", the axis after the settings as "methods". */
function fieldOf(path: string, settings: number): string {
  const [, axis] = /^axes\.(\d+)/.exec(path) ?? [];
  if (axis === undefined) return path;
  return Number(axis) < settings ? `axes.${axis}` : 'methods';
}

/** What is said of a field, and of what is within it. */
export const notesAt = (notes: readonly Note[], path: string): readonly Note[] =>
  notes.filter((note) => note.path === path || note.path.startsWith(`${path}.`));
