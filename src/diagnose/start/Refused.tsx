import { useMessages } from '#language/messages.tsx';
import { Notice } from '#parts/Notice.tsx';
import type { Trouble } from '../diagnosis.ts';

/** Why something was not done; what is wrong with a file is said by who read it, in English. */
export function Refused({ trouble }: { trouble: Trouble }) {
  const { say } = useMessages();
  return (
    <Notice sign="triangle" alert>
      <p>
        <strong>{say(`trouble-${trouble.of}`)}</strong>{' '}
        {trouble.message && <span lang="en">{trouble.message}</span>}
      </p>
    </Notice>
  );
}
