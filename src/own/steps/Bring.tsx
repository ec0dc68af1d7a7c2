import { useStore } from 'zustand';
import type { Refusal } from '#intake/messages.ts';
import { refusedIn } from '#intake/refused.ts';
import { Notice } from '#parts/Notice.tsx';
import { useDrop } from '#parts/useDropped.ts';
import { useSentence } from '#parts/useSentence.ts';
import { broughtBy, broughtOf } from '../state/brought.ts';
import type { IntakeStore } from '../state/intake.ts';
import { useOwnWords } from '../words.ts';
import { Progress } from './Progress.tsx';

interface ChooseProps {
  readonly words: string;
  readonly folder?: boolean;
  readonly first?: boolean;
  readonly take: (files: Iterable<File>) => void;
}

/** A button that asks for files, or for a folder. */
export function Choose({ words, folder = false, first = false, take }: ChooseProps) {
  return (
    <label className={first ? 'own-choose own-first' : 'own-choose'}>
      {words}
      <input
        type="file"
        className="hidden"
        multiple
        {...(folder && { webkitdirectory: '' })}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          take(files);
        }}
      />
    </label>
  );
}

/** Why a file cannot be read, or that who read it ended. */
export function Failure({ failure }: { failure: Refusal | true }) {
  const { say } = useOwnWords();
  const sentence = useSentence(failure === true ? undefined : failure, refusedIn);
  return (
    <Notice sign="triangle" alert>
      <p>
        <strong>{say('failed')}</strong> {failure === true ? say('failed.reader') : sentence}
      </p>
    </Notice>
  );
}

/** Says that there was no file in what was brought. */
export function Nothing({ intake }: { intake: IntakeStore }) {
  const { say } = useOwnWords();
  const nothing = useStore(intake, (state) => state.nothing);
  return (
    nothing && (
      <Notice sign="triangle" alert>
        <p>{say('failed.nothing')}</p>
      </Notice>
    )
  );
}

/** Where files are dropped or chosen. */
export function Bring({ intake }: { intake: IntakeStore }) {
  const { say } = useOwnWords();
  const busy = useStore(intake, (state) => state.busy);
  const part = useStore(intake, (state) => state.part);
  const failure = useStore(intake, (state) => state.failure);
  const found = useStore(intake, (state) => state.finding !== undefined);
  const over = useDrop((dropped) => {
    broughtBy(dropped).then(
      (files) => intake.bring(files),
      () => intake.bring([]),
    );
  });
  const take = (files: Iterable<File>) => intake.bring(broughtOf(files));
  return (
    <div
      className="drop-field own-bring"
      data-over={over || undefined}
      data-found={found || undefined}
    >
      {!found && (
        <svg width="34" height="34" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 3.5V15M7.5 11 12 15.5 16.5 11M4 14v6h16v-6" />
        </svg>
      )}
      <p className="own-drop-words">{say(found ? 'bring.again' : 'bring')}</p>
      <div className="own-buttons">
        <Choose words={say('bring.files')} first={!found} take={take} />
        <Choose words={say('bring.folder')} folder take={take} />
      </div>
      {!found && <p className="note">{say('bring.kinds')}</p>}
      {busy === 'opening' && (
        <Progress words={say('opening')} part={part || undefined} onStop={intake.stop} />
      )}
      {failure && !found && <Failure failure={failure} />}
      <Nothing intake={intake} />
      {!found && (
        <p className="own-private">
          <strong>{say('private')}</strong> {say('private.how')}
        </p>
      )}
    </div>
  );
}
