import { expect, it } from 'vitest';
import { COURSE } from '#learn/course.ts';
import { firstWords, outlineIn } from '../build/outline.ts';

it('takes of a page how it begins, in plain words, and no number that has to be measured', () => {
  expect(firstWords('One *idea*, <Do act="cover:0">one\npicture</Do>.\n\nMore.')).toBe(
    'One idea, one picture.',
  );
  expect(firstWords('<Guess>\n\nWhat?\n\n</Guess>')).toBe('What?');
  expect(firstWords('It is <Num of="accuracy" />.\n\nMore.')).toBe('');
});

it('has every page in both languages, and nothing that is no text', () => {
  for (const language of ['en', 'es'] as const) {
    const html = outlineIn(language, COURSE);
    expect(html.match(/<li>[^<]{4,}/g)).toHaveLength(COURSE.length);
    expect(html.replace(/<\/?(section|h1|h2|p|ol|li)( lang="\w+")?>/g, '')).not.toMatch(/[<>{}]/);
  }
});
