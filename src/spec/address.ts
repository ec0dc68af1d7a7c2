import { type Note, shown } from './notes.ts';

/**
 * Links hurt on their way: chat and mail write "&amp;" for "&", encode the whole, put a full stop or a
 * bracket behind, break the line. What can have been meant in one way only is repaired here, before
 * anything is read, and said. Nothing is guessed: what is left over is for the reader to refuse.
 */

/** The part of an address after "#", repaired. */
export interface Address {
  /** Route: "/lab", "/runs"; "/" where there is none. */
  readonly path: string;
  /** What follows "?", still encoded; nothing where there is no "?". */
  readonly query?: string;
  readonly notes: readonly Note[];
}

/** Whether an experiment may stand behind a route: behind none stand those of old links. */
export const isLab = (path: string): boolean => path === '/' || path === '/lab';

/** What may stand behind the bare address and is of the front page. */
const OF_FRONT = ['lang'];

/** Characters of a link that are read at all. */
const MOST_READ = 100_000;
/** Times that a link may have been encoded as a whole. */
const MOST_ROUNDS = 3;
/** What stands free in a link: blanks, brackets and stops may belong to it. */
const FREE = ['caption', 'on'];
/** The free one that is written here, and so without breaks and invisible characters of its own. */
const NAME = ['on'];

const BREAKS = /(?:%0[AD]|[\n\r\t])+(?:%20|\+| )*/gi;
/** A break between "%" and the two signs that belong to it. */
const WITHIN_ESCAPE = new RegExp(`(?<=%[\\da-f]?)${BREAKS.source}`, 'gi');
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]|%C2%AD|%E2%80%8[B-F]|%E2%81%A0|%EF%BB%BF/gi;
const ENTITY = /&(?:amp|#0*38|#x0*26)(?:;|%3B)/gi;
/** "..." as one character or three: what stood there was cut off to show the link shorter. */
const CUT = /\.{3}|…|%E2%80%A6/i;
/** What sentences, brackets, quotes and their entities put behind a link. */
const BEHIND =
  /(?:[.,;:!?)\]}>"'`*”’»›。、，）」\s]|%2[01279ACE]|%3[ABEF]|%5D|%60|%7D|%C2%BB|%E2%80%9[9D]|%E2%80%BA|%E3%80%8[12D]|%EF%BC%8[9C]|&(?:gt|quot|apos|nbsp|#0*39|#0*34|#x27|#x22);)+$/i;

const mended = (message: string): Note => ({ path: 'link', message, harmless: true });

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether what divides the link is written as escapes: all "?" and "&", all "=", or all "&". */
const isWrapped = (text: string): boolean =>
  (!/[?&]/.test(text) && /%(?:25)*3F/i.test(text)) ||
  (!text.includes('=') && /%3D/i.test(text)) ||
  /^[^&]*\?[^&]*%26\w+=[^&]*$/i.test(text);

function unwrapped(text: string, notes: Note[]): string {
  let now = text;
  for (let round = 0; round < MOST_ROUNDS && isWrapped(now); round++) now = decoded(now);
  if (now !== text) notes.push(mended('was encoded as a whole; decoded'));
  return now;
}

const isOneOf = (keys: readonly string[], part: string): boolean =>
  keys.some((key) => new RegExp(`^(?:amp;)?${key}=`, 'i').test(part));

const isFree = (part: string): boolean => isOneOf(FREE, part);

/**
 * A name of several words: a break in it is nothing, and a blank where one of the name's own may have gone with
 * it, because one stands behind the break or the name is no longer escaped.
 */
function joinedName(text: string): string {
  const bare = / |\+/.test(text.replace(BREAKS, ''));
  return text
    .replace(BREAKS, (gap) => (bare || /%20|\+/.test(gap) ? '%20' : ''))
    .replace(INVISIBLE, '');
}

function joinedPart(part: string): string {
  const text = part.replace(WITHIN_ESCAPE, '');
  if (isOneOf(NAME, text)) return joinedName(text);
  if (isFree(text)) return text.replace(BREAKS, '%20');
  return text.replace(BREAKS, '').replace(INVISIBLE, '');
}

/** Without line breaks and invisible characters; a break in a caption is a blank. */
function joined(text: string, notes: Note[]): string {
  const now = text
    .split(/([?&])/)
    .map(joinedPart)
    .join('');
  if (now !== text) notes.push(mended('was broken over lines; joined'));
  return now;
}

function withoutEntities(text: string, notes: Note[]): string {
  let now = text;
  for (let before = ''; before !== now; ) {
    before = now;
    now = now.replace(ENTITY, '&');
  }
  if (now !== text) notes.push(mended('had “&amp;” where “&” belongs'));
  return now;
}

/** What was hung on later may stand behind a cut. */
const isCut = (text: string): boolean =>
  text.split(/[?&]/).some((part) => !isFree(part) && CUT.test(part));

function withoutEnd(text: string, notes: Note[]): string {
  const cut = isCut(text);
  if (cut) notes.push({ path: 'link', message: 'has “...” in it: the rest of it was cut off' });
  if (isFree(text.slice(text.lastIndexOf('&') + 1))) return text;
  const now = text.replace(BEHIND, '');
  if (now.endsWith('&')) {
    notes.push({ path: 'link', message: 'ends in “&”: the rest of it was cut off' });
  } else if (now !== text && !cut) {
    const end = shown(decoded(text.slice(now.length)));
    notes.push(mended(`had “${end}” behind it; left out`));
  }
  return now;
}

/** The place of "?", or of what stands for it where there is none; -1 where nothing is asked. */
function markOf(text: string): { at: number; length: number } {
  const plain = text.indexOf('?');
  if (plain >= 0) return { at: plain, length: 1 };
  const other = text.search(/%3F|&/i);
  return { at: other, length: text[other] === '&' ? 1 : 3 };
}

/** "/lab" of "!/lab/", "lab" and "%2FLab". */
function pathOf(text: string): string {
  const parts = decoded(text)
    .replace(/^[#!\s]+/, '')
    .split('/');
  return `/${parts
    .map((part) => part.trim().toLowerCase())
    .filter(Boolean)
    .join('/')}`;
}

/** Reads the hash of any address. Never throws; what was repaired, or cannot be, is in the notes. */
export function addressOf(hash: string): Address {
  const notes: Note[] = [];
  if (hash.length > MOST_READ) {
    notes.push({ path: 'link', message: `is longer than ${MOST_READ} characters; cut off there` });
  }
  let text = hash.slice(0, MOST_READ).replace(/^#/, '');
  for (const repair of [unwrapped, joined, withoutEntities, withoutEnd]) text = repair(text, notes);
  const { at, length } = markOf(text);
  const before = at < 0 ? text : text.slice(0, at);
  const path = pathOf(before);
  if (at >= 0 && before.replace(/^\/?$/, '/') !== path) {
    notes.push(mended(`had the address “${shown(before)}”; read as “${shown(path)}”`));
  }
  return { path, query: at < 0 ? undefined : text.slice(at + length), notes };
}

/** Keys that others add to count visits. */
const TRACKING =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|_hs\w+|mc_[ce]id|[a-z]{0,5}clid|[gw]braid|msclkid|igshid|igsh|_ga|_gl|ref_src)$/i;

/** A tracker that takes the link for one without "?" hangs its keys on with a second one. */
const SECOND = /\?(\w+)(?==)/g;

/** Blanks at the edges and round what divides; inside a word they stay, for nobody knows what was meant. */
const tight = (text: string): string => text.trim().replace(/\s*([,:;=])\s*/g, '$1');
/** Of what is one long word. */
const WORDS = ['x', 'fp'];

/**
 * The entries of a repaired query, in order. Blanks round names and values and what only counts visits are
 * taken out, and said.
 */
export function entriesOf(query: string, notes: Note[]): [key: string, text: string][] {
  const entries: [string, string][] = [];
  const dropped: string[] = [];
  let blanks = false;
  const take = (key: string, text: string) => {
    if (TRACKING.test(key)) {
      if (/[&?]/.test(text))
        notes.push({ path: shown(key), message: 'has swallowed other settings' });
      dropped.push(shown(key));
      return;
    }
    const own = WORDS.includes(key.trim()) ? text.replace(/\s+/g, '') : tight(text);
    const value = FREE.includes(key.trim()) ? text : own;
    blanks ||= key.trim() !== key || value !== text;
    entries.push([key.trim(), value]);
  };
  const flat = query.replace(SECOND, (all, key) => (TRACKING.test(key) ? `&${key}` : all));
  for (const [key, text] of new URLSearchParams(flat)) take(key, text);
  if (blanks) notes.push(mended('had blanks in it; taken out'));
  if (dropped.length > 0) {
    notes.push(mended(`carried ${dropped.slice(0, 4).join(', ')}, without meaning here`));
  }
  return entries;
}

/** The entries of an address as they are repaired, for what is read beside the experiment. */
export const entriesAt = (hash: string): URLSearchParams =>
  new URLSearchParams(entriesOf(addressOf(hash).query ?? '', []));

/** Whether an address shows the lab: its own, or the bare one with anything of an experiment behind it. */
export function opensLab(hash: string): boolean {
  const { path } = addressOf(hash);
  if (path !== '/') return isLab(path);
  return [...entriesAt(hash).keys()].some((key) => !OF_FRONT.includes(key));
}
