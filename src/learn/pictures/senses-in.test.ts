import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { messagesOf } from '#language/fluent.ts';
import { COURSE } from '../course.ts';
import { runsOf, specOfLink } from '../records.ts';
import { calledIn } from './senses-in.ts';

it('names what is measured of every run, also where it was never recorded', () => {
  const words = readFileSync('src/learn/messages/en.ftl', 'utf8');
  const messages = messagesOf('en', [words]);
  for (const place of COURSE) {
    for (const [, link] of runsOf(place)) {
      const { sense, the } = calledIn(messages, specOfLink(link).run, place.page.sense);
      expect(messages.say('quantity-alone', { sense })).toMatch(/^right with the \w.* alone$/);
      expect(the).toContain(sense);
    }
  }
});
