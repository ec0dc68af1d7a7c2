import { useMessages } from '#language/messages.tsx';
import { nameOf, type Place, pagesOf } from '../course.ts';
import { CHAPTER_IDS } from '../lesson.ts';
import { useNotes } from '../lesson-context.ts';
import { Languages } from './Languages.tsx';
import { linkTo } from './link.ts';

/** The chapters as a bar: which are read, and where the reader stands. */
export function Chapters({ place }: { place: Place }) {
  const { say } = useMessages();
  const read = useNotes((notes) => notes.read);
  return (
    <div className="learn-bar">
      <nav aria-label={say('chapters')}>
        <ol>
          {CHAPTER_IDS.map((chapter) => {
            const pages = pagesOf(chapter);
            const done = pages.filter((page) => read.includes(nameOf(page))).length;
            const whole = pages.length > 0 && done === pages.length;
            const here = chapter === place.chapter;
            return (
              <li key={chapter} data-read={whole || undefined} data-here={here || undefined}>
                <a
                  href={pages[0] ? linkTo(pages[0]) : `#/learn/${chapter}`}
                  aria-current={here ? 'step' : undefined}
                >
                  {say(`chapter-${chapter}`)}
                  {whole && <span className="hidden"> {say('page-read')}</span>}
                </a>
              </li>
            );
          })}
        </ol>
      </nav>
      <a href="#/learn">{say('to-contents')}</a>
      <Languages />
    </div>
  );
}
