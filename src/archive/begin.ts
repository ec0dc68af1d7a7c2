import { create } from 'zustand';
import type { Lab } from '#lab-state/lab.ts';

/** Whether what keeps runs did not load; then nothing is kept. */
export const useBegun = create<{ readonly missing: boolean }>(() => ({ missing: false }));

/** Loads what keeps the runs of a lab, after the page stands, and begins; also once more after it did not come. */
export function beginKeeping(lab: Lab): void {
  import('./index.ts').then(
    ({ startArchive }) => {
      useBegun.setState({ missing: false });
      startArchive(lab);
    },
    () => useBegun.setState({ missing: true }),
  );
}
