import { useMessages } from '#language/messages.tsx';
import { useDiagnosis } from './use-diagnosis.ts';

/** While nothing is known yet: how far the reading is, and the way back. */
export function Reading() {
  const { say } = useMessages();
  const { name = '', reading = 0, leave } = useDiagnosis();
  return (
    <section className="diagnose-reading" aria-label={name} aria-busy="true">
      <h2>{say('reading', { name })}</h2>
      <p role="status">{say('reading.first')}</p>
      <progress value={reading} aria-label={say('reading.part')} />
      <button type="button" className="outlined" onClick={leave}>
        {say('cancel')}
      </button>
    </section>
  );
}
