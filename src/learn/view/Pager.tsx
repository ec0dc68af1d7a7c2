import { useMessages } from '#language/messages.tsx';
import { type Place, placeAfter } from '../course.ts';
import { linkTo, titleOf } from './link.ts';

/** To the page before and to the next. */
export function Pager({ place }: { place: Place }) {
  const { say } = useMessages();
  const before = placeAfter(place, -1);
  const next = placeAfter(place, 1);
  return (
    <nav className="learn-pager" aria-label={say('pager')}>
      {before ? (
        <a href={linkTo(before)} rel="prev">
          <small>{say('before')}</small> {say(titleOf(before))}
        </a>
      ) : (
        <a href="#/learn">
          <small>{say('before')}</small> {say('to-contents')}
        </a>
      )}
      {next ? (
        <a href={linkTo(next)} rel="next">
          <small>{say('next')}</small> {say(titleOf(next))}
        </a>
      ) : (
        <a href="#/learn">
          <small>{say('next')}</small> {say('to-contents')}
        </a>
      )}
    </nav>
  );
}
