import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '#language/messages.tsx';
import { nameOf, pagesOf } from '../course.ts';
import { CHAPTER_IDS, type ChapterId } from '../lesson.ts';
import { notebook } from '../notebook.ts';
import { Forgotten } from './Forgotten.tsx';
import { Languages } from './Languages.tsx';
import { linkTo, titleOf } from './link.ts';

function Chapter({ chapter }: { chapter: ChapterId }) {
  const { say } = useMessages();
  const read = useStore(notebook, ({ notes }) => notes.read);
  const pages = pagesOf(chapter);
  return (
    <li>
      <h3>{say(`chapter-${chapter}`)}</h3>
      <p className="note">{say(`chapter-${chapter}.about`)}</p>
      {pages.length === 0 && <p className="note">{say('chapter-none')}</p>}
      <ol>
        {pages.map((place) => (
          <li key={place.number}>
            <a href={linkTo(place)}>{say(titleOf(place))}</a>
            {read.includes(nameOf(place)) && <span className="note"> · {say('page-read')}</span>}
          </li>
        ))}
      </ol>
    </li>
  );
}

/** What the lesson holds, and what of it was read. */
export function Contents() {
  const { say } = useMessages();
  useEffect(() => {
    document.title = `${say('lesson')} · Wane`;
  }, [say]);
  return (
    <div className="learn-contents">
      <Languages />
      <h2>{say('lesson')}</h2>
      <p className="lead">{say('lesson.about')}</p>
      <Forgotten of={notebook} words="forgotten" />
      <ol className="learn-chapters">
        {CHAPTER_IDS.map((chapter) => (
          <Chapter key={chapter} chapter={chapter} />
        ))}
      </ol>
      <p className="learn-beside">
        {(['quiz', 'teachers', 'results'] as const).map((name) => (
          <a key={name} href={`#/learn/${name}`}>
            {say(name)}
          </a>
        ))}
      </p>
    </div>
  );
}
