import { useStore } from 'zustand';
import type { Finding } from '#intake/messages.ts';
import type { Role } from '#intake/roles.ts';
import { textOf } from '#panels/words.ts';
import type { IntakeStore } from '../state/intake.ts';
import { useOwnWords } from '../words.ts';
import { Noted } from './Noted.tsx';
import { Pictures } from './Pictures.tsx';
import { ReadAs } from './ReadAs.tsx';
import { SamplesAs } from './SamplesAs.tsx';
import { Sounds } from './Sounds.tsx';
import { Step } from './Step.tsx';

/** Columns of which the first rows are shown. */
const MOST_COLUMNS = 24;
/** Items of which small pictures are shown. */
const MOST_PICTURES = 4;

type Item = Finding['items'][number];

/** What an item is, in a word or its shape. */
function KindOf({ item }: { item: Item }) {
  const { say } = useOwnWords();
  if (item.of === 'samples') return <>{say(item.type === 'text' ? 'type-text' : 'type-samples')}</>;
  if (item.width > 1) return <>{item.shape?.join(' × ')}</>;
  return <>{say(`type-${item.type}`)}</>;
}

/** The first rows as they were read, by column. */
function Rows({ finding, roles }: { finding: Finding; roles: readonly Role[] }) {
  const { say, count } = useOwnWords();
  const shown = finding.items.slice(0, MOST_COLUMNS);
  const rows = Math.max(0, ...shown.map(({ head }) => head.length));
  const left = finding.items.length - shown.length;
  const hue = (k: number) => {
    const role = roles[k];
    return typeof role === 'number' ? { color: textOf(role) } : undefined;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className="own-rows" tabIndex={0} aria-label={say('found.rows', { rows })}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{say('found.row')}</span>
            </th>
            {shown.map((item, k) => (
              <th key={item.name} scope="col" style={hue(k)}>
                {item.name}
                <span>
                  <KindOf item={item} />
                </span>
              </th>
            ))}
            {left > 0 && <th scope="col">{say('found.more', { count: left })}</th>}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the file
            <tr key={row}>
              <th scope="row">{count(row + 1)}</th>
              {shown.map(({ name, type, head }) => (
                <td key={name} data-type={type} data-missing={head[row] === '' || undefined}>
                  {head[row] === '' ? say('found.missing') : head[row]}
                </td>
              ))}
              {left > 0 && <td />}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the files are taken for, with the first rows of each. */
export function FoundStep({ intake, finding }: { intake: IntakeStore; finding: Finding }) {
  const { say, count, megabytes, written } = useOwnWords();
  const roles = useStore(intake, (state) => state.roles);
  const brought = useStore(intake, (state) => state.files);
  const { files, items, rows, notes, recipe } = finding;
  const labels = items[roles?.of.indexOf('label') ?? -1]?.head ?? [];
  return (
    <Step number={1} title={say('found')} about={say('found.about')} comes={brought}>
      <ul className="own-files">
        {files.slice(0, 4).map(({ name, size, format, notes: said, reproducible }) => (
          <li key={name}>
            <strong>{name}</strong> {say(`format-${format}`)} · {megabytes(size)}
            {!reproducible && <p className="own-look">{say('found.not-reproducible')}</p>}
            {said.map((sentence) => (
              <Noted key={sentence} sentence={sentence} />
            ))}
          </li>
        ))}
        {files.length > 4 && <li>{say('found.files', { count: files.length - 4 })}</li>}
      </ul>
      <p className="own-counted">
        {say('found.counted', { rows: count(rows), items: count(items.length) })}
        {recipe && ` ${say(`recipe-${recipe}`)}`}
      </p>
      {notes.map(({ id, values = {} }) => (
        <p key={`${id} ${values.name}`} className="own-look">
          {say(id, written(values))}
        </p>
      ))}
      <ReadAs intake={intake} finding={finding} />
      <SamplesAs intake={intake} finding={finding} />
      <Rows finding={finding} roles={roles?.of ?? []} />
      {files.map(
        ({ name, samples }, k) =>
          samples?.of === 'sound' && (
            <Sounds key={name} intake={intake} file={k} names={samples.names} labels={labels} />
          ),
      )}
      {items.map(
        ({ name, picture, of, head }, k) =>
          picture &&
          k < MOST_PICTURES && (
            <Pictures
              key={name}
              {...{ intake, name, labels, item: k }}
              names={of === 'samples' ? head : undefined}
            />
          ),
      )}
    </Step>
  );
}
