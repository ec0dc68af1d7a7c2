import { addressOf, entriesOf, isLab } from './address.ts';
import { ARM_SETS, type ArmSet, withArmSet, withCompared } from './arm-sets.ts';
import { cleanSpec } from './clean.ts';
import { packed, unpacked } from './compact.ts';
import { comparedOf, isOwn, VANILLA } from './comparison.ts';
import { type Fingerprint, fingerprintText, parseFingerprint } from './fingerprint.ts';
import { PAGE_KEYS, RUN_KEYS, runName } from './keys.ts';
import {
  armsText,
  armText,
  interventionsText,
  paramOf,
  parseArms,
  parseInterventions,
  parseValue,
  valueText,
} from './link-text.ts';
import { type LinkView, parseView, viewText } from './link-view.ts';
import { type Note, shown, summed } from './notes.ts';
import { madeFrom } from './presets.ts';
import { RUN_PARAMS, type RunParams } from './run-params.ts';
import type { Spec } from './spec.ts';

/** The grammar of links that is written here. All of this version and older ones are read. */
const VERSION = 1;
/** Characters from which a link is packed; with the page's own address it then has about 2,000. */
const LONGEST = 1900;
/** Entries of a link that are read: each setting, and old links' interventions one by one. */
const MOST_ENTRIES = 1200;

/** What a link can carry besides the experiment. */
export interface LinkMore {
  readonly view?: LinkView;
  /** What the sender's run measured. */
  readonly fingerprint?: Fingerprint;
}

/** What was read from a link, and what in it was changed. */
export interface Decoded extends LinkMore {
  readonly spec: Spec;
  readonly notes: Note[];
  /** Version of a link that is newer than this lab. Such an experiment may not be the one that was meant. */
  readonly newer?: number;
  /** What of the link is lost, so that the experiment may be another than was meant. */
  readonly lost?: readonly Note[];
}

/** Words for a device, as short as a link needs them. */
const named = (device: string): string =>
  device
    .replace(/[^\p{L}\p{N} .,()/-]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, 60)
    .trim();

const sameArms = (a: Spec, b: Spec): boolean => JSON.stringify(a.arms) === JSON.stringify(b.arms);

const setOf = (spec: Spec): ArmSet | undefined =>
  (Object.keys(ARM_SETS) as ArmSet[]).find((name) => sameArms(withArmSet(spec, name), spec));

/** The arms of a comparison: methods by their names, own ones with what they change; nothing for other arms. */
function comparedText(spec: Spec): string | undefined {
  const compared = comparedOf(spec);
  if (!compared || !sameArms(withCompared(spec, compared), spec)) return undefined;
  const picks = compared.filter(({ id }) => id !== VANILLA);
  return picks.map((arm) => (isOwn(arm.id) ? armText(arm) : arm.id)).join(';') || VANILLA;
}

/** The arms, where they are not the lab's. */
function armsPart(spec: Spec): string[] {
  const set = setOf(spec);
  if (set !== undefined) return set === 'lab' ? [] : [`set=${set}`];
  const compared = comparedText(spec);
  return [compared === undefined ? `arms=${armsText(spec.arms)}` : `cmp=${compared}`];
}

/**
 * The experiment as a readable hash: version first, then the preset and its revision, then only what
 * differs from it, and last how it is looked at. Very long ones are packed.
 * `#/lab?v=1&p=strong-slow.1&seed=5&at=300:kd=1,sub=0.3&view=neuron=3`
 */
export function encodeLink(spec: Spec, { view = {}, fingerprint }: LinkMore = {}): string {
  const preset = madeFrom(spec);
  const parts: string[] = [];
  for (const key of Object.keys(RUN_KEYS) as (keyof RunParams)[]) {
    if (spec.run[key] !== preset.run[key]) {
      parts.push(`${RUN_KEYS[key]}=${valueText(spec.run[key])}`);
    }
  }
  parts.push(...armsPart(spec));
  if (spec.interventions.length > 0) parts.push(`at=${interventionsText(spec.interventions)}`);
  const look = viewText(view);
  if (look) parts.push(`view=${look}`);
  if (fingerprint) {
    parts.push(`fp=${fingerprintText(fingerprint)}`);
    if (fingerprint.device) parts.push(`on=${encodeURIComponent(named(fingerprint.device))}`);
  }
  const head = `#/lab?v=${VERSION}&p=${encodeURIComponent(spec.preset)}.${spec.revision}`;
  const plain = [head, ...parts].join('&');
  return plain.length > LONGEST ? `${head}&x=${packed(parts.join('&'))}` : plain;
}

/** Interventions of old links, which stood one by one, together; the same ones twice count once. */
function joinedAt(texts: readonly string[], notes: Note[]): string {
  const own = [...new Set(texts)];
  const twice = own.length < texts.length;
  if (twice || (own.length > 1 && own.some((text) => text.includes(':')))) {
    const message = 'stood twice in the link';
    notes.push({ path: 'at', message, harmless: own.length === 1 || undefined });
  }
  return own.join(';');
}

/** Every key of a link once, the last text of each. */
function fieldsOf(query: string, notes: Note[]): Map<string, string> {
  const fields = new Map<string, string>();
  const at: string[] = [];
  const add = ([key, text]: [string, string]) => {
    const name = runName(key);
    const before = fields.get(name);
    if (name === 'at') at.push(text);
    else if (before !== undefined) {
      const message = 'stood twice in the link; the last one counts';
      notes.push({ path: shown(key), message, harmless: before === text || undefined });
    }
    fields.set(name, text);
  };
  const addAll = (part: string) => {
    const entries = entriesOf(part, notes);
    for (const entry of entries.slice(0, MOST_ENTRIES)) add(entry);
    if (entries.length > MOST_ENTRIES) {
      const message = `has ${entries.length} entries; the first ${MOST_ENTRIES} are read`;
      notes.push({ path: 'link', message });
    }
  };
  addAll(query);
  const inner = fields.get('x');
  fields.delete('x');
  const more = inner === undefined ? '' : unpacked(inner);
  if (more === undefined) {
    notes.push({ path: 'x', message: 'the packed part of the link is damaged; left out' });
  }
  addAll(more ?? '');
  if (fields.delete('x')) notes.push({ path: 'x', message: 'is packed twice; left out' });
  // In which language it is told is not the experiment's.
  fields.delete('lang');
  if (at.length > 0) fields.set('at', joinedAt(at, notes));
  return fields;
}

function presetFields(text: string): { preset: string; revision?: unknown } {
  const dot = text.lastIndexOf('.');
  if (dot < 0) return { preset: text };
  const revision = text.slice(dot + 1);
  return {
    preset: text.slice(0, dot),
    revision: /^\d{1,9}$/.test(revision) ? Number(revision) : revision,
  };
}

function readVersion(text: string | undefined, notes: Note[]): number | undefined {
  if (text === undefined || text === String(VERSION)) return undefined;
  if (/^\d{1,9}$/.test(text) && Number(text) > VERSION) {
    notes.push({ path: 'v', message: `is ${text}; this lab reads links up to ${VERSION}` });
    return Number(text);
  }
  notes.push({ path: 'v', message: `"${shown(text)}" is no version; read as ${VERSION}` });
  return undefined;
}

/** The arms that a link lists, compares or names, the first of these that it does; nothing where they are the lab's. */
function readArms(take: (key: string) => string | undefined, notes: Note[]): unknown {
  const [list, compared, set] = [take('arms'), take('cmp'), take('set')];
  const message = 'names arms where others are listed; left out';
  if (set !== undefined && (list ?? compared) !== undefined) notes.push({ path: 'set', message });
  if (compared !== undefined && list !== undefined) notes.push({ path: 'cmp', message });
  if (list !== undefined) return parseArms(list);
  return compared === undefined ? set : { compared: parseArms(compared) };
}

/**
 * Reads any hash; what was hurt on its way is repaired where that can be done in one way only, what cannot
 * be read is changed or left out, and all is listed. Never throws, and changes nothing but what it returns.
 */
export function decodeLink(hash: string): Decoded {
  const { path, query = '', notes: repairs } = addressOf(hash);
  const notes = [...repairs];
  if (!isLab(path)) notes.push({ path: 'link', message: `“${shown(path)}” opens no experiment` });
  const fields = fieldsOf(query, notes);
  const take = (key: string) => {
    const text = fields.get(key);
    fields.delete(key);
    return text;
  };
  const newer = readVersion(take('v'), notes);
  const preset = take('p');
  const at = take('at');
  const look = take('view');
  const print = take('fp');
  const device = named(take('on') ?? '');
  const arms = readArms(take, notes);
  for (const key of PAGE_KEYS) fields.delete(key);
  const { spec, notes: cleaned } = cleanSpec({
    ...(preset === undefined ? {} : presetFields(preset)),
    run: Object.fromEntries(
      [...fields].map(([key, text]) => [key, parseValue(paramOf(RUN_PARAMS, key), text)]),
    ),
    arms,
    interventions: at === undefined ? undefined : parseInterventions(at),
  });
  const beside: Note[] = [];
  const view = look === undefined ? undefined : parseView(look, beside);
  const fingerprint =
    print === undefined ? undefined : parseFingerprint(print, device, spec, beside);
  const all = [
    ...notes,
    ...cleaned,
    ...beside.map((note) => ({ ...note, harmless: true as const })),
  ];
  const lost = summed(all.filter(({ harmless }) => !harmless));
  const damage = lost.length > 0 ? { lost } : {};
  return { spec, notes: summed(all), view, fingerprint, newer, ...damage };
}
