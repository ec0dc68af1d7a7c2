import { useEffect, useId, useState } from 'react';
import { useMessages } from '#language/messages.tsx';
import { type Cell, csvOf } from '#panels/files/csv.ts';
import { download } from '#panels/files/download.ts';
import { useDropped } from '#parts/useDropped.ts';
import { placeOf } from '../course.ts';
import { MISCONCEPTIONS } from '../misconceptions.ts';
import { type ClassTable, type Count, type Counts, gather, tablesOf } from './table.ts';
import { LATEST } from './versions.ts';
import './quiz.css';

interface Read {
  readonly name: string;
  readonly text: string;
}

function CountCell({ of, have }: Count) {
  const { say } = useMessages();
  const part = of > 0 ? have / of : 0;
  return (
    <td>
      <span className="quiz-bar" style={{ '--part': part } as React.CSSProperties} />
      {of > 0 ? say('count-of', { have, of }) : say('count-none')}
    </td>
  );
}

function Counted({ title, rows, heads }: TableProps) {
  return (
    <section>
      <h3>{title}</h3>
      <div className="quiz-table">
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, words, more, counts }) => (
              <tr key={key}>
                <th scope="row">
                  {words} {more}
                </th>
                <CountCell {...counts.before} />
                <CountCell {...counts.after} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface TableProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly words: string;
    readonly more?: React.ReactNode;
    readonly counts: Counts;
  }[];
}

/** The table as rows of cells: what is counted, and how many of how many, before and after. */
function cellsOf({ quiz, questions, beliefs }: ClassTable): Cell[][] {
  const row = (kind: string, id: string, { before, after }: Counts): Cell[] => [
    ...[quiz, kind, id, before.have, before.of, after.have, after.of],
  ];
  return [
    ...questions.map(({ id, right }) => row('right', id, right)),
    ...beliefs.map(({ id, held }) => row('belief', id, held)),
  ];
}

const HEADS = ['quiz', 'kind', 'id', 'before', 'before_of', 'after', 'after_of'];

/** What a class answered to one version of the quiz, question by question and belief by belief. */
function OfQuiz({ table }: { table: ClassTable }) {
  const { say } = useMessages();
  return (
    <>
      <Counted
        title={say('results.per-question')}
        heads={[say('results.question'), say('results.before'), say('results.after')]}
        rows={table.questions.map(({ id, right, transfer }) => ({
          key: id,
          words: say(`quiz-${id}`),
          more: transfer && <span className="note">({say('quiz.transfer')})</span>,
          counts: right,
        }))}
      />
      <Counted
        title={say('results.per-belief')}
        heads={[say('results.belief'), say('results.held-before'), say('results.held-after')]}
        rows={table.beliefs.map(({ id, held }) => ({
          key: id,
          words: say(`misconception-${id}`),
          more: placeOf(MISCONCEPTIONS[id].page) && (
            <a href={`#/learn/${MISCONCEPTIONS[id].page}`}>{say('results.page')}</a>
          ),
          counts: held,
        }))}
      />
    </>
  );
}

/** Files of a class, dropped by its teacher and counted here: nothing leaves the browser. */
export function ResultsPage() {
  const { say } = useMessages();
  const [files, setFiles] = useState<readonly Read[]>([]);
  const field = useId();
  useEffect(() => {
    document.title = `${say('results')} · Wane`;
  }, [say]);
  const take = async (list: readonly File[]) => {
    const read = await Promise.all(
      // A folder, say, cannot be read.
      list.map(async (file) => ({ name: file.name, text: await file.text().catch(() => '') })),
    );
    setFiles((now) => [...now, ...read]);
  };
  const over = useDropped((dropped) => void take(dropped));
  const { results, leftOut } = gather(files);
  const tables = tablesOf(results);
  return (
    <article className="learn-side quiz">
      <h2>{say('results')}</h2>
      <p className="lead">{say('results.about')}</p>
      <div className="quiz-drop" data-over={over || undefined}>
        <label className="outlined" htmlFor={field}>
          {say('results.choose')}
        </label>
        <input
          id={field}
          type="file"
          multiple
          accept=".json,application/json"
          onChange={({ target }) => {
            void take([...(target.files ?? [])]);
            target.value = '';
          }}
        />
        <span>{say('results.drop')}</span>
      </div>
      <p aria-live="polite">
        {results.length > 0 ? say('results.in', { count: results.length }) : say('results.empty')}
      </p>
      {leftOut.length > 0 && (
        <section className="quiz-left">
          <h3>{say('results.left-out')}</h3>
          <ul>
            {leftOut.map(({ name, why }, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
              <li key={k}>
                <span className="triangle" aria-hidden="true" /> <b>{name}</b> {say(`left-${why}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {results.length > 0 && (
        <>
          {tables.map((table) => (
            <section key={table.quiz} className="quiz-version">
              <p>
                {say(table.quiz === LATEST ? 'results.now' : 'results.former', {
                  version: table.quiz,
                })}{' '}
                {say('results.files', table.files)}
              </p>
              <OfQuiz table={table} />
            </section>
          ))}
          <p className="quiz-go">
            <button
              type="button"
              className="outlined"
              onClick={() =>
                download('wane-class.csv', 'text/csv', csvOf([HEADS, ...tables.flatMap(cellsOf)]))
              }
            >
              {say('results.csv')}
            </button>
            <button type="button" className="link" onClick={() => print()}>
              {say('results.print')}
            </button>
            <button type="button" className="link" onClick={() => setFiles([])}>
              {say('results.clear')}
            </button>
          </p>
        </>
      )}
    </article>
  );
}
