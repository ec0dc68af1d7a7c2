import { useArchive } from '#archive/state.ts';
import { useTrouble } from '#archive/useTrouble.ts';
import { later } from '#parts/later.tsx';
import { NotKept } from './NotKept.tsx';
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

const KeptNotices = later(async () => (await import('./KeptNotices.tsx')).default);

/** What there is to say about keeping runs, loaded when there is something. */
function Kept() {
  const kept = useArchive(({ interrupted, copied }) => !!interrupted || !!copied);
  const trouble = useTrouble((storage) => storage.trouble);
  return (kept || trouble) && <KeptNotices />;
}

/** Every state of the page that needs words; none of them leaves it blank. */
export function Notices() {
  return (
    <section className="notices" aria-label={STRINGS.notices}>
      <RecordedNotice />
      <WaitingLink />
      <Update />
      <NotKept />
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
