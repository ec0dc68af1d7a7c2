import type { ReactNode } from 'react';
import type { Surface } from '#charts/types.ts';
import type { Table } from '#panels/panel.ts';
import type { ExhibitId, ExhibitRow, Finding } from '#protocol/exhibits.ts';
import { say } from './say.ts';
import { STRINGS } from './theory-words.ts';

/** What is said of a statement of the paper: the message `exhibit-<id>` and its attributes. */
interface Words {
  /** The question, as anybody would ask it. */
  readonly title: string;
  /** What it is about, in plain words. */
  readonly plain: string;
  /** Where it stands in the paper. */
  readonly source: string;
  readonly proved: string;
  readonly assumption: string;
  readonly measured: string;
  /** What its runs are of. */
  readonly where: string;
  /** What its picture shows, for those who cannot see it. */
  readonly shows: string;
}

/** A drawing that fills the width it is given. */
interface Picture<Of> {
  height(width: number): number;
  draw(surface: Surface, of: Of, width: number): void;
}

/** What words alone do not say of a statement. */
interface Beside {
  readonly statement?: ReactNode;
  /** The claim that tests it over many seeds, if one does. */
  readonly claim?: string;
  /** Whether its runs are of something else than the showcase world. */
  readonly elsewhere?: boolean;
}

/** An exhibit as it is made: what is drawn and said of its rows. */
interface Made<Row> extends Beside {
  readonly picture: Picture<readonly Row[]>;
  /** What there is to see, derived from the rows. */
  see(rows: readonly Row[]): string;
  table(rows: readonly Row[]): Table;
}

/** An exhibit as the page shows it. */
export interface Exhibit extends Words, Beside {
  readonly id: ExhibitId;
  readonly picture: Picture<Finding>;
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
  { picture, see, table, ...beside }: Made<ExhibitRow<Id>>,
): Exhibit {
  return {
    ...beside,
    id,
    get title() {
      return say(`exhibit-${id}`);
    },
    get plain() {
      return say(`exhibit-${id}.plain`);
    },
    get source() {
      return say(`exhibit-${id}.source`);
    },
    get proved() {
      return say(`exhibit-${id}.proved`);
    },
    get assumption() {
      return say(`exhibit-${id}.assumption`);
    },
    get measured() {
      return say(`exhibit-${id}.measured`);
    },
    get where() {
      return beside.elsewhere ? say(`exhibit-${id}.where`) : STRINGS.world;
    },
    get shows() {
      return say(`exhibit-${id}.picture`);
    },
    picture: {
      height: picture.height,
      draw: (surface, finding, width) => picture.draw(surface, rowsOf<Id>(finding), width),
    },
    see: (finding) => (finding.rows.length > 0 ? see(rowsOf<Id>(finding)) : STRINGS.nothing),
    table: (finding) => table(rowsOf<Id>(finding)),
  };
}
