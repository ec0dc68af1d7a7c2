import type { OpenRun } from '#archive/index.ts';
import { toCsv } from '#panels/files/csv.ts';
import { download } from '#panels/files/download.ts';
import { tableOf } from '#panels/files/table.ts';
import { ask } from '#parts/ask.ts';
import { toBibtex } from './bibtex.ts';
import { fileOf } from './experiment-file.ts';
import { linkOf } from './link.ts';
import { toSafetensors } from './safetensors.ts';

const WANE = __WANE__;

/** A run to be saved, and how the names of its files begin. */
export interface Named extends OpenRun {
  readonly stem: string;
}

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
      if (recording) download(`${open.stem}.csv`, 'text/csv', toCsv(tableOf(recording)));
    },
  },
  parquet: {
    has: ({ body }: OpenRun) => body.recording !== undefined,
    save: async (open: Named) => {
      const { recording } = open.body;
      if (!recording) return;
      const { toParquet } = await ask(() => import('./parquet.ts'));
      const type = 'application/vnd.apache.parquet';
      download(`${open.stem}.parquet`, type, toParquet(tableOf(recording)));
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
      const page = location.href.split('#')[0];
      const year = new Date(open.run.created).getUTCFullYear();
      const text = toBibtex(WANE, year, page + linkOf(open));
      download(`${open.stem}.bib`, 'application/x-bibtex', text);
    },
  },
} as const;

export type Kind = keyof typeof KINDS;
