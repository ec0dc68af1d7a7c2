import { MAX_MODALITIES } from '#spec/param.ts';
import { GUESSED } from './guessed-names.ts';
import type { Item } from './item.ts';
import type { Role, Roles } from './roles.ts';

/** What the first rows say of an item. */
export interface Glance {
  /** Different words in them, those that are missing left out. */
  readonly distinct: number;
  /** Words of the longest value. */
  readonly words: number;
}

/** Rows that are looked at before anything is said. */
const GLANCED = 512;
/** More classes are none that a person named. */
const MOST_CLASSES = 64;
/** From so many words on, a text is read word by word. */
const SENTENCE = 4;

export async function glanceAt(item: Item): Promise<Glance> {
  if (item.width !== 1) return { distinct: 0, words: 0 };
  const texts = await item.text(0, Math.min(GLANCED, item.rows));
  const known = texts.filter((text) => text !== '');
  return {
    distinct: new Set(known).size,
    words: known.reduce((most, text) => Math.max(most, text.trim().split(/\s+/).length), 0),
  };
}

const LABEL = /^(label|labels|class|classes|target|targets|y|outcome|species|category|digit)$/i;
const GROUP = /^(group|groups|(subject|patient|speaker|person|participant|user)([ _.-]?id)?)$/i;
const SPLIT = /^(split|partition|subset|is[ _.-]?(train|test))$/i;
const NUMBERED = /^(id|index|row|#|unnamed.*|.*[ _.-]id)$/i;

/** What the name of a column begins with: "petal" of "petal_width" and of "petal.width", "pixel" of "pixel12". */
export function prefixOf(name: string): string {
  const [, before] = /^(.+?)[ _.:/-]/.exec(name) ?? [];
  const [, letters] = /^(\D+)\d+$/.exec(name) ?? [];
  return (before ?? letters ?? name).trim();
}

const mayBeLabel = (item: Item, { distinct }: Glance): boolean =>
  item.width === 1 && item.type !== 'date' && distinct >= 2 && distinct <= MOST_CLASSES;

function labelAmong(items: readonly Item[], glances: readonly Glance[]): number {
  const may = items.map((item, k) => mayBeLabel(item, glances[k]));
  const named = items.findIndex(({ name }, k) => may[k] && LABEL.test(name));
  if (named >= 0) return named;
  const last = items.findLastIndex(({ type }, k) => may[k] && (type === 'text' || type === 'bool'));
  return last;
}

/** Whether an item can be a sense by itself: numbers, or words of which there are few or many. */
function isUsable({ type, name, width }: Item, { distinct, words }: Glance): boolean {
  if (width > 1) return type !== 'text';
  if (type === 'date' || NUMBERED.test(name)) return false;
  if (type === 'text') return words >= SENTENCE || (distinct > 1 && distinct <= MOST_CLASSES);
  return true;
}

/** The usable items by the beginning of their name, arrays each for itself. */
function byPrefix(items: readonly Item[], usable: readonly number[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const k of usable) {
    const { name, width } = items[k];
    const prefix = width > 1 ? name : prefixOf(name);
    groups.set(prefix, [...(groups.get(prefix) ?? []), k]);
  }
  return groups;
}

/** Senses where names say nothing: words beside numbers, or the first half beside the second. */
function byKind(items: readonly Item[], usable: readonly number[]): [string, number[]][] {
  const words = usable.filter((k) => items[k].type === 'text');
  const numbers = usable.filter((k) => items[k].type !== 'text');
  if (words.length > 0 && numbers.length > 0)
    return [
      [GUESSED.kinds[0], numbers],
      [GUESSED.kinds[1], words],
    ];
  const half = Math.ceil(usable.length / 2);
  return [
    [GUESSED.halves[0], usable.slice(0, half)],
    [GUESSED.halves[1], usable.slice(half)],
  ];
}

function sensesAmong(items: readonly Item[], usable: readonly number[]): [string, number[]][] {
  const groups = [...byPrefix(items, usable)];
  const large = groups.filter(([, of]) => of.length > 1 || items[of[0]].width > 1);
  if (large.length < 2) return byKind(items, usable);
  const rest = groups.filter((group) => !large.includes(group)).flatMap(([, of]) => of);
  const most =
    rest.length > 0 || large.length > MAX_MODALITIES ? MAX_MODALITIES - 1 : MAX_MODALITIES;
  const other = [...rest, ...large.slice(most).flatMap(([, of]) => of)];
  const named = large.slice(0, most);
  return other.length > 0 ? [...named, [GUESSED.rest, other]] : named;
}

/** What every item is likely to be there for; a person says whether it is so. */
export function guessRoles(items: readonly Item[], glances: readonly Glance[]): Roles {
  const of: Role[] = items.map(() => 'ignore');
  const take = (k: number, role: Role) => {
    if (k >= 0) of[k] = role;
  };
  take(labelAmong(items, glances), 'label');
  const free = (pattern: RegExp) =>
    items.findIndex(
      ({ name, width }, k) => of[k] === 'ignore' && width === 1 && pattern.test(name),
    );
  take(free(SPLIT), 'split');
  take(free(GROUP), 'group');
  const usable = items.flatMap((item, k) =>
    of[k] === 'ignore' && isUsable(item, glances[k]) ? [k] : [],
  );
  const senses = sensesAmong(items, usable).filter(([, own]) => own.length > 0);
  for (const [sense, [, own]] of senses.entries()) for (const k of own) of[k] = sense;
  return { senses: senses.map(([name]) => name), of };
}
