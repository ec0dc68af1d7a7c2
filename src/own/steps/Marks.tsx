import type { Weight } from '#intake/report.ts';

const PATHS: Readonly<Record<Weight, { readonly d: string; readonly filled: boolean }>> = {
  stop: { d: 'M2 2h10v10h-10z', filled: true },
  leak: { d: 'M7 1.5 13 12.5H1z', filled: true },
  look: { d: 'M7 2 12.4 12H1.6z', filled: false },
  fine: { d: 'M1.5 7.5 5.5 11.5 12.5 2.5', filled: false },
};

/** How much something matters, by shape: a square stops, a filled triangle is a leak, an open one is to be looked at. */
export function Mark({ weight }: { weight: Weight }) {
  const { d, filled } = PATHS[weight];
  return (
    <svg className="own-mark" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d={d} fill={filled ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
