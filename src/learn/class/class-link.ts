import { among, LANGUAGES, type Told } from '#language/language.ts';
import { addressOf, decodeLink, encodeLink, entriesAt } from '#spec/index.ts';
import type { ControlId } from '../lesson.ts';

/** The grammar that is written here. All of this version and older ones are read. */
const VERSION = 1;
/** What may stand in the address of a page of the lesson besides. */
const OTHERS = ['class', 'lang', 'do', 'embed', 'caption', 'theme', 'panels'];

/** A page of the lesson as a teacher sets it up for a class: all that its address holds. */
export interface ClassLink {
  /** "lie/1". */
  readonly page: string;
  /** The experiment, as the lab writes it behind "?"; the page's own, if none is said. */
  readonly spec?: string;
  /** What can be set on the page; all that the page has, if nothing is said. */
  readonly show?: readonly string[];
  readonly language?: Told;
  /** Large enough for a whole room. */
  readonly projector?: boolean;
}

/** Something in the address of a class that was left out: of a newer version, unknown, or damaged. */
export interface ClassNote {
  readonly kind: 'newer' | 'unknown' | 'spec' | 'control';
  readonly what: string;
}

/** Notes that are written out. */
const MOST = 8;
const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** The address of a page as a class opens it: version first, then only what differs from the page's own. */
export function encodeClass({ page, spec, show, language, projector }: ClassLink): string {
  const parts = [`class=${VERSION}`];
  if (show !== undefined) parts.push(`show=${show.join(',')}`);
  if (projector) parts.push('projector=1');
  if (language) parts.push(`lang=${language}`);
  if (spec !== undefined) parts.push(`spec=${encodeURIComponent(spec)}`);
  return `#/learn/${page}?${parts.join('&')}`;
}

/** The experiment of a link, as the lab would write it; nothing where anything of it is lost. */
export function specIn(text: string): string | undefined {
  const query = text.includes('?') ? text.slice(text.indexOf('?') + 1) : text;
  const { spec, lost, newer } = decodeLink(`#/lab?${query}`);
  if (lost !== undefined || newer !== undefined || !query.includes('=')) return undefined;
  return encodeLink(spec).replace('#/lab?', '');
}

/**
 * Reads the address of a page as a class opens it; nothing where it is no class. What cannot be read is left out and
 * told, and the lesson goes on. Never throws.
 */
export function decodeClass(
  hash: string,
): { readonly asked: ClassLink; readonly notes: readonly ClassNote[] } | undefined {
  const entries = entriesAt(hash);
  const version = entries.get('class');
  if (version === null) return undefined;
  const notes: ClassNote[] = [];
  if (version !== String(VERSION)) {
    notes.push({
      kind: /^\d+$/.test(version) ? 'newer' : 'unknown',
      what: `class=${short(version)}`,
    });
  }
  const read: { -readonly [Key in keyof ClassLink]: ClassLink[Key] } = {
    page: addressOf(hash).path.replace(/^\/learn\/?/, ''),
  };
  for (const [key, text] of new Map(entries)) {
    if (key === 'show') read.show = [...new Set(text.split(',').filter(Boolean))];
    else if (key === 'projector' && (text === '1' || text === '0')) read.projector = text === '1';
    else if (key === 'spec') {
      read.spec = specIn(text);
      if (read.spec === undefined) notes.push({ kind: 'spec', what: short(text) });
    } else if (!OTHERS.includes(key))
      notes.push({ kind: 'unknown', what: short(`${key}=${text}`) });
  }
  read.language = among(LANGUAGES, entries.get('lang'));
  return { asked: read, notes: notes.slice(0, MOST) };
}

/** What a class shows of the controls of its page, in the page's order, and what it asks for in vain. */
export function shownOf(controls: readonly ControlId[], show: readonly string[] | undefined) {
  return {
    controls: controls.filter((control) => show === undefined || show.includes(control)),
    missing: (show ?? []).filter((wanted) => !controls.some((control) => control === wanted)),
  };
}
