import type { ReactNode } from 'react';
import type { Surface } from '#charts/types.ts';
import type { Table } from '#panels/panel.ts';
import type { ExhibitId, ExhibitRow, Finding } from '#protocol/exhibits.ts';

/** What is said of a statement of the paper. */
export interface Words {
  /** The question, as anybody would ask it. */
  readonly title: string;
  /** What it is about, in plain words. */
  readonly plain: string;
  /** Where it stands in the paper. */
  readonly source: string;
  readonly statement?: ReactNode;
  readonly proved: string;
  readonly assumption: string;
  readonly measured: string;
  /** What its runs are of, where that is not the showcase world. */
  readonly where?: string;
  /** The claim that tests it over many seeds, if one does. */
  readonly claim?: string;
}

/** A drawing that fills the width it is given. */
export interface Picture<Of> {
  /** What it shows, for those who cannot see it. */
  readonly name: string;
  height(width: number): number;
  draw(surface: Surface, of: Of, width: number): void;
}

/** An exhibit as it is made: words, and what is drawn and said of its rows. */
interface Made<Row> extends Words {
  readonly pictures: readonly Picture<readonly Row[]>[];
  /** What there is to see, derived from the rows. */
  see(rows: readonly Row[]): string;
  table(rows: readonly Row[]): Table;
}

/** An exhibit as the page shows it. */
export interface Exhibit extends Words {
  readonly id: ExhibitId;
  readonly pictures: readonly Picture<Finding>[];
  see(finding: Finding): string;
  table(finding: Finding): Table;
}

const known = new WeakMap<Finding, readonly ExhibitRow[]>();

/** The rows of a finding by the names of their columns; what is no number is NaN. */
function rowsOf<Id extends ExhibitId>(finding: Finding): readonly ExhibitRow<Id>[] {
  const rows =
    known.get(finding) ??
    finding.rows.map(
      (row) =>
        Object.fromEntries(
          finding.columns.map((column, k) => [column, row[k] ?? Number.NaN]),
        ) as unknown as ExhibitRow,
    );
  known.set(finding, rows);
  return rows as readonly ExhibitRow<Id>[];
}

/** Makes what draws rows into what draws a finding. */
export function exhibitOf<Id extends ExhibitId>(
  id: Id,
  { pictures, see, table, ...words }: Made<ExhibitRow<Id>>,
): Exhibit {
  return {
    ...words,
    id,
    pictures: pictures.map(({ name, height, draw }) => ({
      name,
      height,
      draw: (surface, finding, width) => draw(surface, rowsOf<Id>(finding), width),
    })),
    see: (finding) =>
      finding.rows.length > 0 ? see(rowsOf<Id>(finding)) : 'Nothing was measured.',
    table: (finding) => table(rowsOf<Id>(finding)),
  };
}
