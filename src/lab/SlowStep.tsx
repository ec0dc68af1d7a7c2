import { lazy, Suspense } from 'react';
import { useView } from '#lab-state/context.ts';

const StepParts = lazy(() => import('./StepParts.tsx'));

/** Slow mode, which is loaded when it is first chosen. */
export function SlowStep() {
  const slow = useView((view) => view.speed === 'slow');
  return <Suspense>{slow && <StepParts />}</Suspense>;
}
