import { useId } from 'react';
import type { Finding } from '#intake/messages.ts';
import { parseReading, type Reading, readingText, SIDES } from '#intake/reading.ts';
import type { IntakeStore } from '../state/intake.ts';
import { useOwnWords } from '../words.ts';

type Shown = NonNullable<Finding['files'][number]['samples']>;

interface PartProps {
  readonly shown: Shown;
  readonly onRead: (change: Partial<Reading>) => void;
}

/** Both ways to take labels, where they differ, with what each gives. */
function Labels({ shown: { by, readings }, onRead }: PartProps) {
  const { say } = useOwnWords();
  const name = useId();
  return (
    <fieldset className="own-labels">
      <legend>{say('samples.labels')}</legend>
      {readings.map((one) => (
        <label key={one.by}>
          <input
            type="radio"
            name={name}
            checked={one.by === by}
            onChange={() => onRead({ labels: one.by })}
          />{' '}
          {say(`labels-${one.by}`, { count: one.count })}{' '}
          <span className="note">
            {one.first.join(' · ')}
            {one.count > one.first.length && ' …'}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What samples become: how large, with the memory that takes; of sounds, a picture or a waveform. */
function Form({ shown, onRead }: PartProps) {
  const { say, megabytes } = useOwnWords();
  const [size, kind] = [useId(), useId()];
  const { sides, sound } = shown;
  return (
    <div className="own-form">
      {sound && (
        <p>
          <label htmlFor={kind}>{say('samples.sound')}</label>
          <select
            id={kind}
            value={sound}
            onChange={({ target }) => onRead({ sound: target.value === 'mel' ? 'mel' : 'wave' })}
          >
            <option value="mel">{say('sound-mel')}</option>
            <option value="wave">{say('sound-wave')}</option>
          </select>
        </p>
      )}
      {sides.length > 0 && (
        <p>
          <label htmlFor={size}>{say('samples.size')}</label>
          <select
            id={size}
            value={shown.side}
            onChange={({ target }) =>
              onRead({ side: SIDES.find((side) => side === Number(target.value)) })
            }
          >
            {sides.map(({ side, shape, bytes, fits }) => (
              <option key={side} value={side} disabled={!fits}>
                {shape.join(' × ')} ({megabytes(bytes)})
              </option>
            ))}
          </select>
        </p>
      )}
    </div>
  );
}

/** How pictures and sounds are read, and how else they could be. */
export function SamplesAs({ intake, finding }: { intake: IntakeStore; finding: Finding }) {
  const onRead = (change: Partial<Reading>) =>
    intake.read(readingText({ ...parseReading(intake.getState().reading ?? ''), ...change }));
  const all = finding.files.flatMap(({ name, samples }) => (samples ? [{ name, samples }] : []));
  return (
    <>
      {all.map(({ name, samples }, k) => (
        <div key={name} className="own-samples">
          {k === 0 && samples.readings.length > 1 && <Labels shown={samples} onRead={onRead} />}
          {(samples.sides.length > 0 || samples.sound) && <Form shown={samples} onRead={onRead} />}
        </div>
      ))}
    </>
  );
}
