import { KeptNotices } from './KeptNotices.tsx';
import { RecordedNotice } from './notices/RecordedNotice.tsx';
import { Finished, Offline, WasHidden } from './notices/StateNotices.tsx';
import { STRINGS } from './notices/strings.ts';
import {
  CleanedLink,
  Diverged,
  FailureNotice,
  NewerLink,
  Recovered,
} from './notices/TroubleNotices.tsx';
import { Update } from './Update.tsx';

/** Every state of the page that needs words; none of them leaves it blank. */
export function Notices() {
  return (
    <section className="notices" aria-label={STRINGS.notices}>
      <RecordedNotice />
      <NewerLink />
      <Update />
      <KeptNotices />
      <CleanedLink />
      <FailureNotice />
      <Recovered />
      <Diverged />
      <Offline />
      <WasHidden />
      <Finished />
    </section>
  );
}
