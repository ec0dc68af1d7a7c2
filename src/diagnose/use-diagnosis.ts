import { useStore } from 'zustand';
import { heard } from '#lab-state/page-host.ts';
import { openBefore, rememberOpen } from '#parts/open-before.ts';
import { createDiagnosis, type Diagnosis } from './diagnosis.ts';

const PAGE = 'diagnose';

/** The page's own: what was read stays while other pages are looked at, and goes with the tab. */
const diagnosis = createDiagnosis(
  {
    spawn: (hearer) =>
      heard(
        new Worker(new URL('../worker/diagnose.ts', import.meta.url), { type: 'module' }),
        hearer,
      ),
    fetch: async (path) => {
      const response = await fetch(new URL(path, document.baseURI));
      if (!response.ok) throw new Error(`${response.status}`);
      return response.blob();
    },
    now: () => performance.now(),
  },
  openBefore(PAGE),
);
diagnosis.subscribe(({ name }) => rememberOpen(PAGE, name));

export const useDiagnosis = (): Diagnosis => useStore(diagnosis);
