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

const stemOf = ({ run }: OpenRun): string => {
  const name = run.name || `${run.spec.preset}-seed-${run.spec.run.seed}`;
  return `wane-${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`.replace(/-+$/, '');
};

/** What a run can be saved as. `has` says whether there is anything to save. */
export const KINDS = {
  experiment: {
    has: () => true,
    save: (open: OpenRun) => {
      const where = { wane: WANE, browser: navigator.userAgent };
      const file = fileOf(open.run, open.body, where, new Date());
      download(`${stemOf(open)}.json`, 'application/json', JSON.stringify(file));
    },
  },
  csv: {
    has: ({ body }: OpenRun) => body.recording !== undefined,
    save: (open: OpenRun) => {
      const { recording } = open.body;
      if (recording) download(`${stemOf(open)}.csv`, 'text/csv', toCsv(tableOf(recording)));
    },
  },
  parquet: {
    has: ({ body }: OpenRun) => body.recording !== undefined,
    save: async (open: OpenRun) => {
      const { recording } = open.body;
      if (!recording) return;
      const { toParquet } = await ask(() => import('./parquet.ts'));
      const type = 'application/vnd.apache.parquet';
      download(`${stemOf(open)}.parquet`, type, toParquet(tableOf(recording)));
    },
  },
  weights: {
    has: ({ body }: OpenRun) => body.checkpoint !== undefined && body.recording !== undefined,
    save: (open: OpenRun) => {
      const { checkpoint, recording } = open.body;
      if (!checkpoint || !recording) return;
      const metadata = { wane: WANE, link: linkOf(open) };
      const file = toSafetensors(checkpoint, recording.info.replicas, metadata);
      download(`${stemOf(open)}.safetensors`, 'application/octet-stream', file);
    },
  },
  citation: {
    has: () => true,
    save: (open: OpenRun) => {
      const page = location.href.split('#')[0];
      const year = new Date(open.run.created).getUTCFullYear();
      const text = toBibtex(WANE, year, page + linkOf(open));
      download(`${stemOf(open)}.bib`, 'application/x-bibtex', text);
    },
  },
} as const;

export type Kind = keyof typeof KINDS;
