import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { messagesOf } from '#language/fluent.ts';
import { LANGUAGES } from '#language/language.ts';
import { standing } from './standing.tsx';

const words = (language: string, room = 'front') =>
  readFileSync(`src/${room}/messages/${language}.ftl`, 'utf8');
const ids = (text: string) =>
  [...text.matchAll(/^([a-z][\w-]*) =|^ {4}(\.[\w-]+) =/gm)].map(String);

it('has the same messages in every language', () => {
  expect(ids(words('es'))).toEqual(ids(words('en')));
});

it.each(LANGUAGES)(
  'stands before script runs in %s: sentence, doors, what the toy shows',
  (told) => {
    const { say } = messagesOf(told, [words(told)]);
    const markup = standing(told, words(told), [words(told, 'app')]);
    const text = markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    for (const id of ['lede', 'learn.about', 'explore.about', 'paper.about', 'shows.text']) {
      expect(text).toContain(say(id));
    }
    expect(markup.indexOf('<h1>')).toBeLessThan(markup.indexOf('front-doors'));
    for (const path of ['#/lab', '#/learn', '#/explore', '#/paper']) {
      expect(markup).toContain(`href="${path}"`);
    }
    expect(markup).toContain(`<main class="front" lang="${told}"`);
  },
);
