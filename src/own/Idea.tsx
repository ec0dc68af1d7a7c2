import { inkOf, textOf } from '#panels/words.ts';
import { useOwnWords } from './words.ts';

/** Rows of an invented table, for the eye. */
const ROWS = [
  [21.4, 3.5, 4.1, 0.9, 7],
  [24.9, 2.7, 4.9, 0.7, 6],
  [27.2, 2.3, 5.4, 0.8, 9],
] as const;
const LABELS = ['finch', 'thrush', 'warbler'] as const;
/** The sense of each column. */
const SENSES = [0, 0, 1, 1, 1] as const;
const NAMES = ['wing', 'beak', 'pitch', 'length', 'trills'] as const;

/** What a table has to be: columns of two senses, and one that names the class. */
export function Idea() {
  const { say, plain } = useOwnWords();
  return (
    <figure className="own-idea">
      <div className="own-idea-scroll">
        <table>
          <thead>
            <tr>
              <th scope="colgroup" colSpan={2} style={{ color: textOf(0), borderColor: inkOf(0) }}>
                {say('idea.seen')}
              </th>
              <th scope="colgroup" colSpan={3} style={{ color: textOf(1), borderColor: inkOf(1) }}>
                {say('idea.heard')}
              </th>
              <th scope="col">{say('idea.label')}</th>
            </tr>
            <tr>
              {NAMES.map((name, k) => (
                <th key={name} scope="col" style={{ color: textOf(SENSES[k]) }}>
                  {say(`idea-${name}`)}
                </th>
              ))}
              <th scope="col">{say('idea-species')}</th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map((cells, row) => (
              <tr key={LABELS[row]}>
                {cells.map((cell, k) => (
                  <td key={NAMES[k]}>{plain(cell)}</td>
                ))}
                <td>{say(`idea-${LABELS[row]}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption>{say('idea')}</figcaption>
    </figure>
  );
}
