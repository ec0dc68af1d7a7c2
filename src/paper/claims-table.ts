import type { Cell } from '#panels/files/csv.ts';
import type { Kept } from '#sweep/kept.ts';

const COLUMNS = [
  ...['claim', 'title', 'scenario', 'verdict', 'part', 'role', 'unit', 'units', 'left out'],
  ...['least', 'effect', 'low', 'high', 'biserial', 'p', 'outcome', 'engine', 'date', 'link'],
] as const;

/** What every claim rests on, as a table: a row for each part; of a claim that was not run, one row. */
export function claimsTable(claims: readonly Kept[], page: string): Cell[][] {
  const rows = claims.flatMap(({ id, title, findings }) =>
    findings.flatMap(({ scenario, verdict, parts, worlds, engine, date, link }) => {
      const before: Cell[] = [id, title, scenario, verdict];
      const after: Cell[] = [engine, date, link && page + link];
      if (parts.length === 0) {
        const none = COLUMNS.slice(before.length, -after.length).map(() => null);
        return [[...before, ...none, ...after]];
      }
      return parts.map((part): Cell[] => [
        ...before,
        ...[part.name, part.role ?? 'tested', worlds.length > 0 ? 'world' : 'seed'],
        ...[part.units, part.leftOut, part.least, part.effect, part.low, part.high],
        ...[part.biserial, part.p, part.outcome],
        ...after,
      ]);
    }),
  );
  return [[...COLUMNS], ...rows];
}
