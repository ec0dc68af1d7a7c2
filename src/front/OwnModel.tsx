import { hand } from '#diagnose/handed.ts';
import { useMessages } from '#language/messages.tsx';
import { useDropped } from '#parts/useDropped.ts';

const PATH = '#/diagnose';

/** A model of one's own: a row that leads to its page, as a file does that is dropped anywhere on this one. */
export function OwnModel() {
  const { say } = useMessages();
  const over = useDropped(([file]) => {
    hand(file);
    location.hash = PATH;
  });
  return (
    <a className="front-own" href={PATH} data-over={over || undefined}>
      <h2>{say('own-model')}</h2>
      <p>{say('own-model.about')}</p>
      <span className="front-drop">
        <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 3.5V15M7.5 11 12 15.5 16.5 11M4 14v6h16v-6" />
        </svg>
        {say('own-model.drop')}
      </span>
    </a>
  );
}
