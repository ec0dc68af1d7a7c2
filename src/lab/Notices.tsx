import { lazy, Suspense } from 'react';
import { useArchive } from '#archive/state.ts';
import { useTrouble } from '#archive/useTrouble.ts';
import { RecordedNotice } from './notices/RecordedNotice.tsx';
import { Finished, Offline, WasHidden } from './notices/StateNotices.tsx';
import { STRINGS } from './notices/strings.ts';
import {
  Diverged,
  FailureNotice,
  MendedLink,
  Recovered,
  WaitingLink,
} from './notices/TroubleNotices.tsx';
import { Update } from './Update.tsx';

const KeptNotices = lazy(() => import('./KeptNotices.tsx'));

/** What there is to say about keeping runs, loaded when there is something. */
function Kept() {
  const kept = useArchive(({ interrupted, copied }) => !!interrupted || !!copied);
  const trouble = useTrouble((storage) => storage.trouble);
  const said = kept || trouble;
  return <Suspense>{said && <KeptNotices />}</Suspense>;
}

/** Every state of the page that needs words; none of them leaves it blank. */
export function Notices() {
  return (
    <section className="notices" aria-label={STRINGS.notices}>
      <RecordedNotice />
      <WaitingLink />
      <Update />
      <Kept />
      <MendedLink />
      <FailureNotice />
      <Recovered />
      <Diverged />
      <Offline />
      <WasHidden />
      <Finished />
    </section>
  );
}
