import type { Refusal } from '#files/file-error.ts';
import { useMessages } from '#language/messages.tsx';
import { Notice } from '#parts/Notice.tsx';
import { useSentence } from '#parts/useSentence.ts';
import type { Trouble } from '../diagnosis.ts';
import { refusedIn } from './refused.ts';

/** What is wrong with a file, once its words are there. */
function Why({ refusal }: { refusal: Refusal }) {
  return useSentence(refusal, refusedIn);
}

/** Why something was not done; what broke here is said as it was caught, in English. */
export function Refused({ trouble }: { trouble: Trouble }) {
  const { say } = useMessages();
  return (
    <Notice sign="triangle" alert>
      <p>
        <strong>{say(`trouble-${trouble.of}`)}</strong>{' '}
        {trouble.of === 'file' && <Why refusal={trouble.refusal} />}
        {trouble.of !== 'file' && trouble.message && <span lang="en">{trouble.message}</span>}
      </p>
    </Notice>
  );
}
