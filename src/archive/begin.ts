import { create } from 'zustand';

/** Whether what keeps runs did not load; then nothing is kept. */
export const useBegun = create<{ readonly missing: boolean }>(() => ({ missing: false }));

/** Loads what keeps runs, after the page stands, and begins; also once more after it did not come. */
export function beginKeeping(): void {
  import('./index.ts').then(
    ({ startArchive }) => {
      useBegun.setState({ missing: false });
      startArchive();
    },
    () => useBegun.setState({ missing: true }),
  );
}
