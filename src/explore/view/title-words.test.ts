import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { speak } from '#language/say.ts';
import { QUESTIONS } from '#sweep/questions.ts';
import { LIVING_MAPS } from '../living/state/living-maps.ts';
import { stemOf } from '../page/sweep-words.ts';
import { titleWords } from './title-words.ts';

afterEach(() => speak('en', []));

const asked = [...QUESTIONS, ...LIVING_MAPS].map(({ sweep }) => sweep);

it.each(asked)(
  'asks “$title” as its table does, in Spanish as Spanish does, and names files alike',
  (sweep) => {
    expect(titleWords(sweep)).toBe(sweep.title);
    const file = stemOf(sweep);
    speak('es', [readFileSync('src/explore/messages/es.ftl', 'utf8')]);
    expect(titleWords(sweep)).toMatch(/^¿.*\?$/);
    expect(stemOf(sweep)).toBe(file);
  },
);
