import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { messagesOf } from '#language/fluent.ts';
import { LANGUAGES, type Told } from '#language/language.ts';
import { decodeLink } from '#spec/index.ts';
import { actOf } from './act.ts';
import { COURSE, nameOf, type Place } from './course.ts';
import { FORMULAS } from './formulas.ts';
import en from './messages/en.ts';
import es from './messages/es.ts';
import { MISCONCEPTIONS } from './misconceptions.ts';
import { QUANTITIES } from './reading.ts';
import { askedOf, OWN, runsOf, specOfLink } from './records.ts';

const SOURCES = { en, es } satisfies Record<Told, readonly string[]>;
const proseOf = ({ chapter, number }: Place, told: Told): string => {
  const file = new URL(`chapters/${chapter}/${number}.${told}.mdx`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** What the prose asks of the page: every attribute of every part, in its order. */
const partsIn = (prose: string) =>
  [...prose.matchAll(/<([A-Z]\w*)((?:\s+\w+=(?:"[^"]*"|\{[^}]*\}))*)/g)].map(([, name, rest]) => ({
    name,
    ...Object.fromEntries(
      [...rest.matchAll(/(\w+)=(?:"([^"]*)"|\{([^}]*)\})/g)].map(([, key, text, code]) => [
        key,
        text ?? code,
      ]),
    ),
  })) as ({ readonly name: string } & Readonly<Record<string, string>>)[];

const idsIn = (sources: readonly string[]) =>
  sources.flatMap((source) =>
    [...source.matchAll(/^([a-zA-Z][\w-]*) =|^ {4}(\.[\w-]+) =/gm)].map(
      ([, id, part]) => id ?? part,
    ),
  );

it('says everything in both languages', () => {
  expect(idsIn(es).sort()).toEqual(idsIn(en).sort());
});

it.each(COURSE.map((place) => [nameOf(place), place] as const))(
  'the page %s is whole',
  (_, place) => {
    const { page } = place;
    for (const [, link] of runsOf(place)) {
      expect(decodeLink(`#/lab?${link}`).notes, link).toEqual([]);
    }
    expect(page.controls.length).toBeLessThanOrEqual(3);
    const runs = runsOf(place).map(([name]) => name);
    const { why, guess } = page;
    for (const question of [why, guess?.kind === 'pick' ? guess : undefined]) {
      if (!question) continue;
      const wrong = question.choices.filter(({ id }) => id !== question.right);
      expect(wrong).toHaveLength(question.choices.length - 1);
      for (const { misconception } of wrong) {
        expect(Object.keys(MISCONCEPTIONS)).toContain(misconception);
      }
    }
    if (why) expect(why.choices).toHaveLength(3);
    const choices = [...(why?.choices ?? []), ...(guess?.kind === 'pick' ? guess.choices : [])];
    for (const told of LANGUAGES) {
      const { has } = messagesOf(told, SOURCES[told]);
      expect(has(`${place.chapter}-${place.number}`), 'a title').toBe(true);
      for (const id of page.controls) expect(has(`control-${id}`), `control-${id}`).toBe(true);
      const prose = proseOf(place, told);
      expect(prose, `${told} prose`).not.toBe('');
      const parts = partsIn(prose);
      for (const { name, act, of, run, thing, id, setting } of parts) {
        if (name === 'Do') {
          const read = actOf(act);
          if (read.kind === 'run') expect(runs).toContain(read.run);
        }
        if (name === 'Light') expect(thing).toMatch(/^(neuron|sense|line|bar):\w+$/);
        if (name === 'Num' && !setting) {
          expect([...Object.keys(QUANTITIES), 'collapsed', 'closed']).toContain(of);
          expect(runs).toContain(run ?? OWN);
        }
        if (name === 'Num' && setting) expect(specOfLink(page.link).run).toHaveProperty(setting);
        if (name === 'Formula') {
          expect(FORMULAS).toHaveProperty(id);
          expect(has(`formula-${id}`), `formula-${id}`).toBe(true);
        }
      }
      const ids = (name: string, key: 'id' | 'to') =>
        parts.filter((part) => part.name === name).map((part) => part[key]);
      expect(ids('Choice', 'id').sort()).toEqual(choices.map(({ id }) => id).sort());
      expect(ids('Answer', 'to').sort()).toEqual(choices.map(({ id }) => id).sort());
    }
    const drawn = guess?.kind === 'draw' ? guess.of : undefined;
    const told = partsIn(proseOf(place, 'en')).filter(({ name, run }) => name === 'Num' && !run);
    for (const of of [page.shows?.of, drawn, ...told.map(({ of }) => of)]) {
      const quantity =
        of && Object.hasOwn(QUANTITIES, of) && QUANTITIES[of as keyof typeof QUANTITIES];
      if (!quantity || !('from' in quantity)) continue;
      const [field] = quantity.from(0, 2);
      expect(askedOf(page).fields, `${of}, which a live run measures`).toContain(field);
    }
    expect(page.point).toBeLessThanOrEqual(specOfLink(page.link).run.steps);
    const [first, second] = LANGUAGES.map((told) => partsIn(proseOf(place, told)));
    const sorted = (parts: typeof first) => parts.map((part) => JSON.stringify(part)).sort();
    expect(sorted(second), 'the same parts in both languages').toEqual(sorted(first));
  },
);
