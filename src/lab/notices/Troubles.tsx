import { KeptNotices } from '../KeptNotices.tsx';
import {
  Diverged,
  FailureNotice,
  MendedLink,
  Recovered,
  WaitingNotice,
} from './TroubleNotices.tsx';

/** Every state of the page in which something is the matter. */
export function Troubles() {
  return (
    <>
      <WaitingNotice />
      <KeptNotices />
      <MendedLink />
      <FailureNotice />
      <Recovered />
      <Diverged />
    </>
  );
}
