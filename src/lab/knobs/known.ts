import type { OverlapColumn, OverlapRow } from '#charts/overlap.ts';
import { fixed, pointed } from '#language/figures.ts';
import { senseLabel } from '#language/senses.ts';
import type { Table } from '#panels/panel.ts';
import { inkOf, textOf } from '#panels/words.ts';
import {
  bestAccuracy,
  classesOf,
  knownShare,
  type Part,
  type RunParams,
  scenarioOf,
} from '#spec/index.ts';
import { STRINGS } from './known-words.ts';

/** What there is to draw, to say and to list of what the senses of a run can know. */
export interface Known {
  readonly rows: readonly OverlapRow[];
  readonly columns: readonly OverlapColumn[];
  readonly together: string;
  readonly chance: string;
  readonly sees: string;
  readonly table: Table;
}

/** To one place only where whole percents would not be exact. */
export const percent = (share: number): string =>
  `${pointed(String(Number((100 * share).toFixed(1))))} %`;

function partWords({ kind, senses, share }: Part, names: readonly string[]): string {
  const sense = names[31 - Math.clz32(senses)];
  return STRINGS.part[kind](percent(share), sense);
}

/** Of a run whose senses know what is known by construction; nothing of any other. */
export function knownOf(run: RunParams): Known | undefined {
  const scenario = scenarioOf(run);
  const parts = scenario.known?.(run);
  if (!parts) return undefined;
  const names = scenario.senses(run).map(({ label }) => senseLabel(label));
  const classes = classesOf(run).length;
  const every = 2 ** names.length - 1;
  const best = (set: number) => percent(bestAccuracy(parts, classes, set));
  const headed = (kind: Part['kind'] | 'nobody') => {
    const [label, short] = STRINGS.headOf(kind);
    return { label, short };
  };
  const column = (part: Part): OverlapColumn => ({
    ...headed(part.kind),
    share: part.share,
    has: names.map((_, i) => (part.senses & (1 << i)) !== 0),
    together: part.kind === 'synergistic',
  });
  const nobody: OverlapColumn = {
    ...{ ...headed('nobody'), share: 1, together: false },
    has: names.map(() => false),
  };
  const words = parts.map((part) => partWords(part, names));
  return {
    rows: names.map((label, i) => ({
      label,
      ...{ ink: inkOf(i), text: textOf(i), end: best(1 << i) },
    })),
    columns: parts.length > 0 ? parts.map(column) : [nobody],
    together: best(every),
    chance: percent(1 / classes),
    sees: STRINGS.sees(
      words.length > 0 ? words : [STRINGS.part.nobody],
      names.map((name, i) => `${name} ${best(1 << i)}`),
      best(every),
    ),
    table: {
      columns: STRINGS.columns,
      rows: Array.from({ length: every + 1 }, (_, set) => [
        names.filter((_name, i) => set & (1 << i)).join(' + ') || STRINGS.none,
        percent(knownShare(parts, set)),
        fixed(knownShare(parts, set) * Math.log2(classes), 2),
        best(set),
      ]),
    },
  };
}
