import { orTrouble, rawBodyOf, type Unreadable } from '#archive/index.ts';
import { download } from '#panels/files/download.ts';
import { Remove } from './Remove.tsx';
import { toRawJson } from './raw-record.ts';
import { STRINGS } from './runs-words.ts';

/** What lies among the runs and is none: it can be saved as it is, and deleted. */
export function UnreadableRow({ one, remove }: { one: Unreadable; remove: () => void }) {
  const name = one.name || STRINGS.unreadableName;
  const save = async () => {
    const body = await orTrouble(rawBodyOf(one.id));
    download('wane-unreadable-run.json', 'application/json', toRawJson(one.record, body));
  };
  return (
    <li className="run" aria-label={name}>
      <span className="triangle" aria-hidden="true" />
      <div className="run-words">
        <p className="run-name">{name}</p>
        <p className="note">{STRINGS.unreadable(one.why)}</p>
      </div>
      <div className="run-actions">
        <button type="button" className="outlined" onClick={() => void save()}>
          {STRINGS.saveRaw}
        </button>
        <Remove remove={remove} />
      </div>
    </li>
  );
}
