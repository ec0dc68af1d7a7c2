import type { Backend } from '#protocol/backend.ts';
import { addressOf, entriesOf } from '#spec/address.ts';
import { packed, unpacked } from '#spec/compact.ts';
import { LIVE, type Note, shown } from '#spec/index.ts';
import { PAGE_KEYS } from '#spec/keys.ts';
import {
  interventionsText,
  parseInterventions,
  parseNumber,
  parseValue,
  valueText,
} from '#spec/link-text.ts';
import { summed } from '#spec/notes.ts';
import { cleanSweep } from '../clean-sweep.ts';
import { Points } from '../points.ts';
import { QUESTIONS, type Question, questionAt } from '../questions.ts';
import { isRunSetting, paramOf } from '../scale.ts';
import {
  type AxisKey,
  isMethods,
  methodsOf,
  type Outcome,
  type Sweep,
  settingAxes,
} from '../sweep.ts';
import { axesText, keyOf, parseAxes, settingNamed } from './axes-text.ts';
import { parseSweepView, type SweepView, sweepViewText } from './view-text.ts';

/** The grammar of links that is written here; all of this version and older ones are read. */
const VERSION = 1;
/** Characters from which a link is packed. */
const LONGEST = 1900;
/** What a link without a question is measured against; it stays as it is for ever. */
const OWN = 'own';
const OWN_BASE = { points: 256, seed: 1, seeds: 5, steps: 600, looks: 1 } as const;
const NUMBERS = {
  points: 'points',
  seed: 'seed',
  seeds: 'n',
  steps: 'steps',
  looks: 'looks',
} as const;
type NumberKey = keyof typeof NUMBERS;
/** Engines by name; a sweep never takes whichever is fastest, since each has bits of its own. */
/** What can be told to train a sweep, the usual first. */
export const ENGINES: readonly Backend[] = ['plan-cpu', 'webgpu', 'wasm', 'cpu', 'exact'];

/** What a link to a sweep can carry besides it. */
export interface SweepLinkMore {
  readonly view?: SweepView;
  /** What is to train it, if that is not the processor's plan. */
  readonly engine?: Backend;
}

/** A sweep that was read from a link, and what in it was changed. */
export interface DecodedSweep extends SweepLinkMore {
  readonly sweep: Sweep;
  readonly notes: readonly Note[];
  /** What of the link is lost, so that the sweep may be another than was meant. */
  readonly lost: readonly Note[];
}

/** The question that a sweep was made from: it bears its title. */
export const askedBy = (sweep: Pick<Sweep, 'title'>): Question | undefined =>
  QUESTIONS.find(({ sweep: { title } }) => title === sweep.title);

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const settingsText = ({ run, arm }: Pick<Sweep, 'run' | 'arm'>): string =>
  Object.entries({ ...run, ...arm })
    .map(([setting, value]) => `${keyOf(setting)}=${valueText(value)}`)
    .join(',');

const outcomesText = (outcomes: readonly Outcome[]): string =>
  outcomes.map(({ measure, index }) => `${measure}.${index}`).join(',');

const changesText = (at: Sweep['at']): string =>
  interventionsText(at.map((change) => ({ ...change, arm: LIVE })));

/**
 * A sweep as a readable hash: version first, then the question it was made from and only what differs from it,
 * and last how it is looked at. Its title is no part of it. Very long ones are packed.
 * `#/explore?v=1&q=where.1&n=3&view=cell=8`
 */
export function encodeSweepLink(sweep: Sweep, { view = {}, engine }: SweepLinkMore = {}): string {
  const question = askedBy(sweep);
  const base = question?.sweep;
  const differs = (key: keyof Sweep) => !base || !equal(sweep[key], base[key]);
  const parts: string[] = [];
  if (differs('preset') || differs('revision')) {
    parts.push(`p=${encodeURIComponent(sweep.preset)}.${sweep.revision}`);
  }
  if (base ? differs('run') || differs('arm') : settingsText(sweep)) {
    parts.push(`set=${settingsText(sweep)}`);
  }
  if (base ? differs('at') : sweep.at.length > 0) parts.push(`at=${changesText(sweep.at)}`);
  if (differs('axes')) parts.push(`axes=${axesText(sweep.axes)}`);
  for (const key of Object.keys(NUMBERS) as NumberKey[]) {
    if (sweep[key] !== (base ?? OWN_BASE)[key]) parts.push(`${NUMBERS[key]}=${sweep[key]}`);
  }
  if (differs('outcomes')) parts.push(`see=${outcomesText(sweep.outcomes)}`);
  if (engine && engine !== 'plan-cpu') parts.push(`e=${engine}`);
  const look = sweepViewText(view);
  if (look) parts.push(`view=${look}`);
  const name = question ? `${question.id}.${question.revision}` : OWN;
  const head = `#/explore?v=${VERSION}&q=${name}`;
  const plain = [head, ...parts].join('&');
  return plain.length > LONGEST ? `${head}&x=${packed(parts.join('&'))}` : plain;
}

/** Every key of a link once, the last text of each. */
function fieldsOf(query: string, notes: Note[]): Map<string, string> {
  const fields = new Map<string, string>();
  const add = (part: string) => {
    for (const [key, text] of entriesOf(part, notes)) {
      const before = fields.get(key);
      if (before !== undefined && before !== text) {
        notes.push({ path: shown(key), message: 'stood twice in the link; the last one counts' });
      }
      fields.set(key, text);
    }
  };
  add(query);
  const inner = fields.get('x');
  fields.delete('x');
  const more = inner === undefined ? '' : unpacked(inner);
  if (more === undefined) {
    notes.push({ path: 'x', message: 'the packed part of the link is damaged; left out' });
  }
  add(more ?? '');
  fields.delete('x');
  // In which language it is told is not the sweep's.
  fields.delete('lang');
  return fields;
}

/** Name and revision, or what stands there instead of it. */
function named(text: string): readonly [name: string, revision?: unknown] {
  const dot = text.lastIndexOf('.');
  if (dot < 0) return [text];
  const revision = text.slice(dot + 1);
  return [text.slice(0, dot), /^\d{1,9}$/.test(revision) ? Number(revision) : revision];
}

function baseFor(text: string | undefined, own: boolean, notes: Note[]): Sweep | undefined {
  if (text === OWN) return undefined;
  if (text === undefined) return own ? undefined : QUESTIONS[0].sweep;
  const [id, revision] = named(text);
  const found = questionAt(id, typeof revision === 'number' ? revision : undefined);
  if (found) return found.sweep;
  const known = questionAt(id);
  const message = known
    ? `was asked in revision ${shown(revision)}; this lab has ${known.revision}`
    : `“${shown(text)}” is no question that is known here`;
  notes.push({ path: 'q', message });
  return (known ?? (own ? undefined : QUESTIONS[0]))?.sweep;
}

/** "kd=1,f=8" as settings of the run and of an arm. */
function parseSettings(
  text: string,
  notes: Note[],
): Record<'run' | 'arm', Record<string, unknown>> {
  const parted = { run: {}, arm: {} } as Record<'run' | 'arm', Record<string, unknown>>;
  for (const part of text.split(',').filter(Boolean)) {
    const mark = part.indexOf('=');
    const setting = settingNamed(mark < 0 ? part : part.slice(0, mark));
    const param = paramOf(setting as AxisKey);
    if (!param) {
      notes.push({ path: shown(setting), message: 'is not a known setting; left out' });
      continue;
    }
    const value = parseValue(param, mark < 0 ? '' : part.slice(mark + 1));
    parted[isRunSetting(setting as AxisKey) ? 'run' : 'arm'][setting] = value;
  }
  return parted;
}

function parseChanges(text: string, notes: Note[]): unknown[] {
  return parseInterventions(text).flatMap(({ step, key, value }) => {
    if (typeof step === 'number' && typeof key === 'string' && value !== undefined) {
      return [{ step, key, value }];
    }
    notes.push({ path: 'at', message: `“${shown(step)}” is no step; left out` });
    return [];
  });
}

function parseOutcomes(text: string): unknown[] {
  return text.split(',').map((part) => {
    const [measure, index = 0] = named(part);
    return { measure, index: typeof index === 'number' ? index : -1 };
  });
}

function readVersion(text: string | undefined, notes: Note[]): void {
  if (text === undefined || text === String(VERSION)) return;
  const newer = /^\d{1,9}$/.test(text) && Number(text) > VERSION;
  const message = newer
    ? `is ${text}; this lab reads links up to ${VERSION}`
    : `“${shown(text)}” is no version; read as ${VERSION}`;
  notes.push({ path: 'v', message });
}

/** What differs from point to point, whatever its values. */
const askedOf = ({ axes }: Pick<Sweep, 'axes'>): string[] =>
  axes.map((axis) => (isMethods(axis) ? 'methods' : axis.setting));

/**
 * Reads any hash as a sweep. Never throws and never comes back empty: what cannot be read is changed or left
 * out, and all is listed.
 */
export function decodeSweepLink(hash: string): DecodedSweep {
  const { query = '', notes: repairs } = addressOf(hash);
  const notes = [...repairs];
  const fields = fieldsOf(query, notes);
  const take = (key: string) => {
    const text = fields.get(key);
    fields.delete(key);
    return text;
  };
  readVersion(take('v'), notes);
  const axes = take('axes');
  const base = baseFor(take('q'), axes !== undefined, notes);
  const preset = take('p');
  const settings = take('set');
  const at = take('at');
  const see = take('see');
  const asked = take('e');
  const look = take('view');
  const numbers = Object.fromEntries(
    (Object.keys(NUMBERS) as NumberKey[]).flatMap((key) => {
      const text = take(NUMBERS[key]);
      if (text === undefined) return [];
      const value = parseNumber(text);
      if (typeof value === 'number') return [[key, value]];
      notes.push({ path: key, message: `“${shown(text)}” is no number; left out` });
      return [];
    }),
  );
  for (const key of PAGE_KEYS) fields.delete(key);
  for (const key of fields.keys()) {
    notes.push({ path: shown(key), message: 'is nothing that a sweep has; left out' });
  }
  const [named_, revision] = preset === undefined ? [] : named(preset);
  const { sweep: clean, notes: cleaned } = cleanSweep({
    ...(base ?? OWN_BASE),
    ...(named_ === undefined
      ? {}
      : { preset: named_, ...(revision !== undefined && { revision }) }),
    ...(settings === undefined ? {} : parseSettings(settings, notes)),
    ...(at === undefined ? {} : { at: parseChanges(at, notes) }),
    ...(axes === undefined ? (base ? {} : { axes: [] }) : { axes: parseAxes(axes, notes) }),
    ...(see === undefined ? {} : { outcomes: parseOutcomes(see) }),
    ...numbers,
  });
  notes.push(...cleaned);
  // A question that is asked of other settings is another one.
  const isStill = base !== undefined && equal(askedOf(base), askedOf(clean));
  const sweep = isStill ? clean : { ...clean, title: '' };
  const engine = ENGINES.find((one) => one === asked);
  if (asked !== undefined && !engine) {
    notes.push({ path: 'e', message: `“${shown(asked)}” is no engine; the processor trains it` });
  }
  const points = new Points(sweep);
  const view =
    look === undefined
      ? undefined
      : parseSweepView(
          look,
          {
            outcomes: sweep.outcomes.length,
            methods: methodsOf(sweep).length,
            points: points.count,
            axes: settingAxes(sweep).length,
          },
          notes,
        );
  const lost = summed(notes.filter(({ harmless }) => !harmless));
  return { sweep, view, notes: summed(notes), lost, ...(engine && { engine }) };
}
