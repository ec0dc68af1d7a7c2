import type { Place } from '../course.ts';
import { type ClassLink, type ClassNote, decodeClass, shownOf } from './class-link.ts';

/** A page as a class opens it: Reset, and all that begins anew, comes back to this. */
export interface Opened {
  readonly place: Place;
  readonly asked: ClassLink;
  readonly notes: readonly ClassNote[];
}

/** The page of an address as its teacher set it up; nothing where the address is no class. */
export function asClass(place: Place, hash: string): Opened | undefined {
  const read = decodeClass(hash);
  if (!read) return undefined;
  const { asked, notes } = read;
  const { controls, missing } = shownOf(place.page.controls, asked.show);
  const page = { ...place.page, controls, link: asked.spec ?? place.page.link };
  const told = missing.map((what) => ({ kind: 'control' as const, what }));
  return { place: { ...place, page }, asked, notes: [...notes, ...told] };
}
