import { wordsOf } from '#language/language.ts';
import { useMessages } from '#language/messages.tsx';
import { directionOf } from '#language/pseudo.ts';
import { About } from './About.tsx';
import { Doors } from './Doors.tsx';
import { Opening } from './Opening.tsx';
import { Own } from './Own.tsx';
import { Run } from './picture/Run.tsx';

/** All of the front page: a sentence, a picture, three doors, and what the toy shows. The build renders it, too. */
export function Front() {
  const { language } = useMessages();
  return (
    <main className="front" lang={wordsOf(language)} dir={directionOf(language)}>
      <Opening />
      <Run />
      <Doors />
      <Own />
      <About />
    </main>
  );
}
