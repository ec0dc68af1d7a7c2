import { useId } from 'react';
import { useStore } from 'zustand';
import type { Finding } from '#intake/messages.ts';
import {
  DELIMITER_NAMES,
  delimiterName,
  delimiterOf,
  parseReading,
  type Reading,
  readingText,
} from '#intake/reading.ts';
import type { IntakeStore } from '../state/intake.ts';
import { useOwnWords } from '../words.ts';

type TextReading = NonNullable<Finding['files'][number]['asRead']>;

/** Columns whose other reading is shown. */
const MOST_COLUMNS = 12;

interface FormProps {
  readonly asRead: TextReading;
  readonly onRead: (change: Partial<Reading>) => void;
}

/** Delimiter, encoding and names of a table of text, each of which may be said otherwise. */
function Form({ asRead, onRead }: FormProps) {
  const { say } = useOwnWords();
  const [delimiter, encoding, header] = [useId(), useId(), useId()];
  const { encodings } = asRead;
  const names = [...new Set([asRead.encoding, ...encodings.map((one) => one.encoding)])];
  const preview = encodings.find((one) => one.encoding === asRead.encoding)?.preview ?? [];
  return (
    <div className="own-form">
      <p>
        <label htmlFor={delimiter}>{say('read.delimiter')}</label>
        <select
          id={delimiter}
          value={delimiterName(asRead.delimiter)}
          onChange={({ target }) =>
            onRead({ delimiter: delimiterOf(target.value), decimals: new Map() })
          }
        >
          {DELIMITER_NAMES.map((name) => (
            <option key={name} value={name}>
              {say(`delimiter-${name}`)}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor={encoding}>{say('read.encoding')}</label>
        <select
          id={encoding}
          value={asRead.encoding}
          onChange={({ target }) => onRead({ encoding: target.value })}
        >
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor={header}>{say('read.header')}</label>
        <select
          id={header}
          value={asRead.header ? 'yes' : 'no'}
          onChange={({ target }) => onRead({ header: target.value === 'yes', decimals: new Map() })}
        >
          <option value="yes">{say('read.names')}</option>
          <option value="no">{say('read.values')}</option>
        </select>
      </p>
      {preview.length > 0 && <p className="note">{preview.slice(0, 2).join(' · ')}</p>}
    </div>
  );
}

/** How a table of text was read, how else it could be, and what each would make of it. */
export function ReadAs({ intake, finding }: { intake: IntakeStore; finding: Finding }) {
  const { say } = useOwnWords();
  const reading = useStore(intake, (state) => parseReading(state.reading ?? '').decimals.size);
  const asRead = finding.files.find((file) => file.asRead)?.asRead;
  if (!asRead) return null;
  const read = (change: Partial<Reading>) =>
    intake.read(readingText({ ...parseReading(intake.getState().reading ?? ''), ...change }));
  const columns = finding.items.flatMap((item, place) =>
    item.reading ? [{ name: item.name, place, ...item.reading }] : [],
  );
  const commas = columns.filter(({ decimal }) => decimal === ',').length;
  const called = (decimal: string) => (decimal === ',' ? 'comma' : 'point');
  return (
    <>
      <Form asRead={asRead} onRead={read} />
      {commas + reading > 0 && <p>{say('found.commas', { count: commas })}</p>}
      <ul className="own-readings">
        {columns.slice(0, MOST_COLUMNS).map(
          ({ name, place, decimal, other }) =>
            other && (
              <li key={name}>
                <strong>{name}</strong> {say('found.reading', { decimal: called(decimal) })}{' '}
                {say('found.other', {
                  decimal: called(other.decimal),
                  first: other.first.slice(0, 3).join('; '),
                })}{' '}
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    const { decimals } = parseReading(intake.getState().reading ?? '');
                    read({ decimals: new Map([...decimals, [place, other.decimal]]) });
                  }}
                >
                  {say('read.so', { name })}
                </button>
              </li>
            ),
        )}
      </ul>
    </>
  );
}
