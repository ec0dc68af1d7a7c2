import { useStore } from 'zustand';
import { heard } from '#lab-state/page-host.ts';
import { createDiagnosis, type Diagnosis } from './diagnosis.ts';

/** The page's own: what was read stays while other pages are looked at, and goes with the tab. */
const diagnosis = createDiagnosis({
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
});

export const useDiagnosis = (): Diagnosis => useStore(diagnosis);
