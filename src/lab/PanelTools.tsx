import { useEffect, useRef, useState } from 'react';
import { useLab, useView } from '#lab-state/context.ts';
import type { Lab } from '#lab-state/lab.ts';
import type { Panel } from '#panels/panel.ts';
import { restsOn } from '#panels/words.ts';
import { ask, NotLoaded } from '#parts/ask.ts';
import { Failed } from '#parts/Failed.tsx';
import { PANEL_STRINGS as WORDS } from './panel-words.ts';
import { TableTwin } from './TableTwin.tsx';
import { useShownSizes } from './useScene.ts';

const FOLDS = ['method', 'table'] as const;
export type Fold = (typeof FOLDS)[number];

const SAVES = {
  svg: async (panel: Panel, lab: Lab) =>
    (await ask(() => import('./export/picture.ts'))).saveSvg(panel, lab),
  png: async (panel: Panel, lab: Lab) =>
    (await ask(() => import('./export/picture.ts'))).savePng(panel, lab),
  csv: async (panel: Panel, lab: Lab) =>
    (await ask(() => import('./export/csv.ts'))).saveCsv(panel, lab),
} as const;

/** How the numbers of a panel are made, and on what. */
function Method({ panel }: { panel: Panel }) {
  const view = useView();
  const { seeds, probeSize } = useShownSizes();
  return (
    <p className="note">
      {panel.estimator(view)}; {restsOn(seeds, probeSize)}.
    </p>
  );
}

/** What a panel keeps folded, under all its columns. */
export function PanelFold({ id, panel, open }: { id: string; panel: Panel; open?: Fold }) {
  const fold = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) fold.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <div ref={fold} id={id} className="fold" hidden={!open}>
      {open === 'method' && <Method panel={panel} />}
      {open === 'table' && <TableTwin panel={panel} />}
    </div>
  );
}

interface Tools {
  readonly panel: Panel;
  /** The id of its `PanelFold`. */
  readonly foldId: string;
  readonly open?: Fold;
  readonly onOpen: (fold?: Fold) => void;
}

/** A quiet line of what else a panel has: how it is measured, its table, its files. */
export function PanelTools({ panel, foldId, open, onOpen }: Tools) {
  const lab = useLab();
  const [failed, setFailed] = useState<{
    readonly kind: keyof typeof SAVES;
    readonly error: unknown;
  }>();
  const save = async (kind: keyof typeof SAVES) => {
    try {
      await SAVES[kind](panel, lab);
      setFailed(undefined);
    } catch (error) {
      setFailed({ kind, error });
    }
  };
  return (
    <div className="tools">
      {FOLDS.map((fold) => (
        <button
          key={fold}
          type="button"
          className="link"
          aria-expanded={open === fold}
          aria-controls={foldId}
          aria-label={WORDS.open(panel.title, WORDS[fold])}
          onClick={() => onOpen(open === fold ? undefined : fold)}
        >
          {WORDS[fold]}
        </button>
      ))}
      {(Object.keys(SAVES) as (keyof typeof SAVES)[]).map((kind) => (
        <button
          key={kind}
          type="button"
          className="link"
          aria-label={WORDS.save(panel.title, WORDS[kind])}
          onClick={() => save(kind)}
        >
          {WORDS[kind]}
        </button>
      ))}
      {failed &&
        (failed.error instanceof NotLoaded ? (
          <Failed error={failed.error} again={() => save(failed.kind)} />
        ) : (
          <p role="alert">{WORDS.failed}</p>
        ))}
    </div>
  );
}
