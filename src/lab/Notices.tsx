import { lazy, Suspense } from 'react';
import { RecordedNotice } from './notices/RecordedNotice.tsx';
import { Finished, Offline, WasHidden } from './notices/StateNotices.tsx';
import { STRINGS } from './notices/strings.ts';
import { Update } from './Update.tsx';

/** These come beside the first paint, not before it. */
const troubles = import('./notices/Troubles.tsx');
const Troubles = lazy(() => troubles);

/** Every state of the page that needs words; none of them leaves it blank. */
export function Notices() {
  return (
    <section className="notices" aria-label={STRINGS.notices}>
      <RecordedNotice />
      <Suspense>
        <Troubles />
      </Suspense>
      <Update />
      <Offline />
      <WasHidden />
      <Finished />
    </section>
  );
}
