import type { OpenRun } from '#archive/index.ts';
import { aboutText, type Origin } from '#panels/files/about.ts';
import { toCsv } from '#panels/files/csv.ts';
import { download, downloadTable } from '#panels/files/download.ts';
import { tableOf } from '#panels/files/table.ts';
import { ask } from '#parts/ask.ts';
import { runName } from '#spec/index.ts';
import { toBibtex } from './bibtex.ts';
import { fileOf } from './experiment-file.ts';
import { linkOf } from './link.ts';
import { toSafetensors } from './safetensors.ts';

const WANE = __WANE__;

/** A run to be saved, and how the names of its files begin. */
export interface Named extends OpenRun {
  readonly stem: string;
}

const pageAddress = (): string => location.href.split('#')[0];

/** What its measurements are of. */
const originOf = (open: Named): Origin => ({
  spec: open.run.spec,
  interventions: open.run.interventions,
  title: open.run.name || open.run.called || runName(open.run),
  link: pageAddress() + linkOf(open),
  engine: open.run.backend,
  wane: WANE,
});

/** What a run can be saved as. `has` says whether there is anything to save. */
export const KINDS = {
  experiment: {
    has: () => true,
    save: (open: Named) => {
      const where = { wane: WANE, browser: navigator.userAgent };
      const file = fileOf(open.run, open.body, where, new Date());
      download(`${open.stem}.json`, 'application/json', JSON.stringify(file));
    },
  },
  csv: {
    has: ({ body }: OpenRun) => body.recording !== undefined,
    save: (open: Named) => {
      const { recording } = open.body;
      if (!recording) return;
      const table = tableOf(recording);
      downloadTable(open.stem, toCsv(table), aboutText(originOf(open), table));
    },
  },
  parquet: {
    has: ({ body }: OpenRun) => body.recording !== undefined,
    save: async (open: Named) => {
      const { recording } = open.body;
      if (!recording) return;
      const { toParquet } = await ask(() => import('./parquet.ts'));
      const type = 'application/vnd.apache.parquet';
      const table = tableOf(recording);
      const about = aboutText(originOf(open), table);
      download(`${open.stem}.parquet`, type, toParquet(table, about));
    },
  },
  weights: {
    has: ({ body }: OpenRun) => body.checkpoint !== undefined && body.recording !== undefined,
    save: (open: Named) => {
      const { checkpoint, recording } = open.body;
      if (!checkpoint || !recording) return;
      const metadata = { wane: WANE, link: linkOf(open) };
      const file = toSafetensors(checkpoint, recording.info.replicas, metadata);
      download(`${open.stem}.safetensors`, 'application/octet-stream', file);
    },
  },
  citation: {
    has: () => true,
    save: (open: Named) => {
      const year = new Date(open.run.created).getUTCFullYear();
      const text = toBibtex(WANE, year, pageAddress() + linkOf(open));
      download(`${open.stem}.bib`, 'application/x-bibtex', text);
    },
  },
} as const;

export type Kind = keyof typeof KINDS;
