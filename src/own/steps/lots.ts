import { prefixOf } from '#intake/guess-roles.ts';
import type { Finding } from '#intake/messages.ts';
import type { Role, Roles } from '#intake/roles.ts';

/** From so many neighbours with one beginning of their names on, they are one line. */
const MANY = 4;

/** Neighbours that are given a role together. */
export interface Lot {
  readonly name: string;
  readonly from: number;
  readonly count: number;
  /** The role of all of them; nothing where they differ. */
  readonly role?: Role;
}

/** Items in lots: what begins alike and stands together is one, and so is what has a role of many. */
export function lotsOf(items: Finding['items'], roles: Roles): Lot[] {
  const lots: Lot[] = [];
  let from = 0;
  while (from < items.length) {
    const prefix = prefixOf(items[from].name);
    let to = from + 1;
    const alike = (k: number) =>
      items[k]?.width === 1 &&
      prefixOf(items[k].name) === prefix &&
      items[k].type === items[from].type;
    if (items[from].width === 1) while (to < items.length && alike(to)) to++;
    const count = to - from;
    if (count >= MANY) {
      const all = new Set(roles.of.slice(from, to));
      const role = all.size === 1 ? roles.of[from] : undefined;
      lots.push({ name: `${items[from].name} – ${items[to - 1].name}`, from, count, role });
    } else {
      for (let k = from; k < to; k++) {
        lots.push({ name: items[k].name, from: k, count: 1, role: roles.of[k] });
      }
    }
    from = to;
  }
  return lots;
}
