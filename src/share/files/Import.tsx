import { useState } from 'react';
import { add, writtenOrTrouble } from '#archive/index.ts';
import { noteWords } from '#language/note-words.ts';
import { useDropped } from '#parts/useDropped.ts';
import type { Note } from '#spec/index.ts';
import { FileError } from './file-error.ts';
import { readFile } from './read-file.ts';
import { STRINGS } from './runs-words.ts';

/** Notes shown of a file in which much was changed. */
const SHOWN = 6;

/** What became of one file. */
interface Outcome {
  readonly file: string;
  readonly problem?: string;
  readonly notes: readonly Note[];
}

async function take(file: File): Promise<Outcome> {
  try {
    const { run, body, notes } = await readFile(file);
    const name = run.name || file.name.replace(/\.json$/i, '').slice(0, 80);
    const written = await writtenOrTrouble(add({ ...run, name }, body));
    return { file: file.name, problem: written ? undefined : STRINGS.notKept, notes };
  } catch (error) {
    const problem = error instanceof FileError ? error.message : STRINGS.notRead;
    return { file: file.name, problem, notes: [] };
  }
}

/** Opens experiments from files, chosen or dropped anywhere on the page; `done` after each. */
export function Import({ done }: { done: () => void }) {
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);

  const takeAll = async (files: readonly File[]) => {
    const all: Outcome[] = [];
    for (const file of files) {
      all.push(await take(file));
      setOutcomes([...all]);
      done();
    }
  };

  const over = useDropped(takeAll);

  return (
    <section className={over ? 'import import-over' : 'import'} aria-label={STRINGS.fromFile}>
      <label className="outlined import-button">
        {STRINGS.import}
        <input
          type="file"
          className="hidden"
          accept=".json,application/json"
          multiple
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            void takeAll(files);
          }}
        />
      </label>
      <p className="note">{STRINGS.drop}</p>
      <div role="status">
        {outcomes.map(({ file, problem, notes }, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
          <div key={k} className="notice">
            <p>{problem ? STRINGS.refused(file, problem) : STRINGS.opened(file)}</p>
            {notes.length > 0 && (
              <>
                <ul>
                  {notes.slice(0, SHOWN).map(({ path, message }) => (
                    <li key={`${path} ${message}`}>
                      <strong>{path}</strong> {noteWords(message)}
                    </li>
                  ))}
                </ul>
                <p>{STRINGS.noted}</p>
              </>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
