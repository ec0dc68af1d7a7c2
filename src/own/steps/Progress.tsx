import { useOwnWords } from '../words.ts';

interface Props {
  readonly words: string;
  /** How much is done, 0 to 1, where that is known. */
  readonly part?: number;
  readonly onStop: () => void;
}

/** What is being done, how far it is, and how to stop it. */
export function Progress({ words, part, onStop }: Props) {
  const { say, percent } = useOwnWords();
  return (
    <div className="own-progress">
      <p role="status">{words}</p>
      <progress aria-label={words} value={part} max={1} />
      {part !== undefined && <span>{percent(part)}</span>}
      <button type="button" className="link" onClick={onStop}>
        {say('stop')}
      </button>
    </div>
  );
}
