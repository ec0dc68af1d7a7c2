/** What an item is there for: a sense (its index), or the label, the group, the half; or nothing. */
export type Role = number | 'label' | 'group' | 'split' | 'ignore';

/** What every item is there for, and what the senses are called. */
export interface Roles {
  readonly senses: readonly string[];
  readonly of: readonly Role[];
}

const MARKS = { label: 'L', group: 'G', split: 'S', ignore: 'X' } as const;
const FIRST = 'a'.charCodeAt(0);

const markOf = (role: Role): string =>
  typeof role === 'number' ? String.fromCharCode(FIRST + role) : MARKS[role];

function roleOf(mark: string): Role {
  const named = (Object.keys(MARKS) as (keyof typeof MARKS)[]).find((key) => MARKS[key] === mark);
  return named ?? mark.charCodeAt(0) - FIRST;
}

/** Roles as short text: a letter for each run of items, with its length where it is not 1. "a4b4L". */
export function rolesText(of: readonly Role[]): string {
  const runs: { mark: string; length: number }[] = [];
  for (const mark of of.map(markOf)) {
    const last = runs.at(-1);
    if (last?.mark === mark) last.length++;
    else runs.push({ mark, length: 1 });
  }
  return runs.map(({ mark, length }) => (length === 1 ? mark : `${mark}${length}`)).join('');
}

/** The items' roles of such a text. */
export const parseRoles = (text: string): Role[] =>
  [...text.matchAll(/([a-fLGSX])(\d*)/g)].flatMap(([, mark, length]) =>
    new Array<Role>(length ? Number(length) : 1).fill(roleOf(mark)),
  );

/** Gives one item a role; a label, a group and a half there is only one of. */
export function withRole({ senses, of }: Roles, item: number, role: Role): Roles {
  const single = role === 'label' || role === 'group' || role === 'split';
  const next = of.map((own, k): Role => {
    if (k === item) return role;
    return single && own === role ? 'ignore' : own;
  });
  return { senses, of: next };
}

/** Without the senses that no item belongs to. */
export function trimmed({ senses, of }: Roles): Roles {
  const used = senses.map((_, sense) => sense).filter((sense) => of.includes(sense));
  return {
    senses: used.map((sense) => senses[sense]),
    of: of.map((role) => (typeof role === 'number' ? used.indexOf(role) : role)),
  };
}
