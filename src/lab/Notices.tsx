import { later } from '#parts/later.tsx';
import { NotKept } from './NotKept.tsx';
import { STRINGS } from './notices/notice-words.ts';

/** These come beside the first paint, not before it. */
const Troubles = later(async () => (await import('./notices/Troubles.tsx')).Troubles);
const States = later(async () => (await import('./notices/StateNotices.tsx')).States);

/** Every state of the page that needs words; none of them leaves it blank. */
export function Notices() {
  return (
    <section className="notices" aria-label={STRINGS.notices}>
      <Troubles />
      <NotKept />
      <States />
    </section>
  );
}
