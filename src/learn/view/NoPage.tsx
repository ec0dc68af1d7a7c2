import { useMessages } from '#language/messages.tsx';
import { pagesOf } from '../course.ts';
import { CHAPTER_IDS } from '../lesson.ts';
import { Languages } from './Languages.tsx';
import { linkTo, titleOf } from './link.ts';

/** Says that there is no such page, and leads on: to the chapter, if there is that. */
export function NoPage({ name }: { name: string }) {
  const { say } = useMessages();
  const chapter = CHAPTER_IDS.find((id) => name === id || name.startsWith(`${id}/`));
  const pages = chapter ? pagesOf(chapter) : [];
  return (
    <div className="learn-contents">
      <Languages />
      <h2>{chapter ? say(`chapter-${chapter}`) : say('lesson')}</h2>
      <p>
        {chapter && pages.length === 0
          ? say('chapter-none')
          : chapter === name
            ? say(`chapter-${chapter}.about`)
            : say('page-none', { name })}
      </p>
      <ol>
        {pages.map((place) => (
          <li key={place.number}>
            <a href={linkTo(place)}>{say(titleOf(place))}</a>
          </li>
        ))}
      </ol>
      <a href="#/learn">{say('to-contents')}</a>
    </div>
  );
}
