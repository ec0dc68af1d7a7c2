import { birds } from '#intake/example.ts';
import { Idea } from './Idea.tsx';
import type { IntakeStore } from './state/intake.ts';
import { useOwnWords } from './words.ts';

const STEPS = ['found', 'roles', 'report', 'train'] as const;

/** What will happen, and a table for who has none at hand. */
export function Start({ intake }: { intake: IntakeStore }) {
  const { say } = useOwnWords();
  const example = () =>
    intake.bring([{ name: 'birds.csv', blob: new Blob([birds()], { type: 'text/csv' }) }]);
  return (
    <div className="own-start">
      <Idea />
      <div>
        <ol>
          {STEPS.map((step) => (
            <li key={step}>
              <strong>{say(step)}</strong>
              <p>{say(`${step}.short`)}</p>
            </li>
          ))}
        </ol>
        <p>
          <button type="button" className="outlined" onClick={example}>
            {say('example')}
          </button>
        </p>
        <p className="note">{say('example.about')}</p>
      </div>
    </div>
  );
}
