import type { Item } from './item.ts';
import type { Recipe } from './recipes.ts';
import type { Role } from './roles.ts';

/** What the columns of each sense begin with, and what the sense is called. */
const SENSES = [
  ['note', 'notes'],
  ['lab', 'labs'],
  ['dx', 'diagnoses'],
  ['proc', 'procedures'],
  ['med', 'medication'],
  ['demo', 'demographics'],
] as const;

/** What its senses may be called. */
export const MIMIC_NAMES: readonly string[] = SENSES.map(([, name]) => name);

/** What may be asked for; the first that is there is. */
const LABELS = ['mortality', 'readmission'];
/** One of them names a row. */
const STAYS = ['stay_id', 'hadm_id'];
const NAMED: Readonly<Record<string, Role>> = { subject_id: 'group', split: 'split' };

/** Index of the sense that a column belongs to by its name: "lab.sodium" and "lab_sodium" are both of labs. */
const senseOf = (name: string): number =>
  SENSES.findIndex(([prefix]) => new RegExp(`^${prefix}[._]`, 'i').test(name));

/** What such an extract has of the three things that it needs. */
function partsOf(items: readonly Item[]) {
  const names = items.map(({ name }) => name.toLowerCase());
  const used = [...new Set(names.map(senseOf))].filter((sense) => sense >= 0).sort();
  const label = LABELS.find((one) => names.includes(one));
  return { names, used, label, stay: STAYS.find((one) => names.includes(one)) };
}

/** An extract of MIMIC-IV as docs/mimic.md has it: one table, a row a stay, senses by how columns begin. */
export const mimic: Recipe = {
  id: 'mimic',
  roles: (items: readonly Item[]) => {
    const { names, used, label, stay } = partsOf(items);
    if (!label || used.length < 2 || !stay) return undefined;
    return {
      senses: used.map((sense) => SENSES[sense][1]),
      of: names.map((name): Role => {
        if (name === label) return 'label';
        const sense = used.indexOf(senseOf(name));
        if (Object.hasOwn(NAMED, name)) return NAMED[name];
        return sense >= 0 ? sense : 'ignore';
      }),
    };
  },
  lacks: (items) => {
    const { used, label, stay } = partsOf(items);
    const wanting = [
      ...(stay ? [] : ['note-mimic-stay']),
      ...(label ? [] : ['note-mimic-answer']),
      ...(used.length < 2 ? ['note-mimic-senses'] : []),
    ];
    return wanting.length === 1 ? wanting[0] : undefined;
  },
};
