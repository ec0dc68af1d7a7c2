import { hand } from '#diagnose/handed.ts';
import { useMessages } from '#language/messages.tsx';
import { broughtBy } from '#own/state/brought.ts';
import { handData } from '#own/state/handed.ts';
import { useDrop } from '#parts/useDropped.ts';

const DATA = '#/data';
const MODEL = '#/diagnose';

/** Whether files are what the page on models of one's own asks for; all others are taken for data. */
const areModel = ([file, ...others]: readonly File[]): boolean =>
  file !== undefined && others.length === 0 && /\.(npz|safetensors)$/i.test(file.name);

interface RowProps {
  readonly name: string;
  readonly href: string;
  readonly over: boolean;
}

function Row({ name, href, over }: RowProps) {
  const { say } = useMessages();
  return (
    <a className="front-own" href={href} data-over={over || undefined}>
      <h2>{say(name)}</h2>
      <p>{say(`${name}.about`)}</p>
      <span className="front-drop">
        <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 3.5V15M7.5 11 12 15.5 16.5 11M4 14v6h16v-6" />
        </svg>
        {say(`${name}.drop`)}
      </span>
    </a>
  );
}

/** Data and a model of one's own: rows that lead to their pages, as a file does that is dropped anywhere on this one. */
export function Own() {
  const over = useDrop((dropped) => {
    const files = [...dropped.files];
    if (areModel(files)) {
      hand(files[0]);
      location.hash = MODEL;
      return;
    }
    // Of what cannot be opened the page says so.
    const read = broughtBy(dropped).catch(() => []);
    void read.then((brought) => {
      handData(brought);
      location.hash = DATA;
    });
  });
  return (
    <>
      <Row name="own-data" href={DATA} over={over} />
      <Row name="own-model" href={MODEL} over={over} />
    </>
  );
}
