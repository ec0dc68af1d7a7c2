import { useMessages } from '#language/messages.tsx';
import { type Place, placeAfter } from '../course.ts';
import { linkTo, titleOf } from './link.ts';

/** A way on: to a page, or to the contents where there is none. */
function Way({ to, rel }: { to: Place | undefined; rel: 'prev' | 'next' }) {
  const { say } = useMessages();
  return (
    <a href={to ? linkTo(to) : '#/learn'} rel={rel}>
      <small>{say(rel === 'prev' ? 'before' : 'next')}</small>{' '}
      {say(to ? titleOf(to) : 'to-contents')}
    </a>
  );
}

/** To the page before and to the next. */
export function Pager({ place }: { place: Place }) {
  const { say } = useMessages();
  return (
    <nav className="learn-pager" aria-label={say('pager')}>
      <Way to={placeAfter(place, -1)} rel="prev" />
      <Way to={placeAfter(place, 1)} rel="next" />
    </nav>
  );
}
