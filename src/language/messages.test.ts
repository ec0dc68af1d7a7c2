import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { messagesIn } from './testing/messages.ts';

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' }).map(
  (file) => `src/${file.replaceAll('\\', '/')}`,
);
/** The rooms of the lab, whose messages have one space of names. */
const OF_LAB = /^src\/(app|archive|explore|lab|lab-state|panels|paper|parts|share|theory)\//;
/** Sources in English; beside each stands the Spanish one of the same name. */
const ENGLISH = FILES.filter((file) => /[./]en\.ftl$/.test(file)).sort();
const read = (file: string) => readFileSync(file, 'utf8');

it.each(ENGLISH)('%s says the same in Spanish, of the same things', (file) => {
  // A sense stands with its article, or without it, and its number by the verb, as the language wants it.
  const said = (source: string) =>
    [...messagesIn(source)]
      .map(([name, of]) => [name, ...of.split(' ').filter((one) => one !== '$number')].join(' '))
      .map((line) => line.replace('$the', '$sense'))
      .sort();
  expect(said(read(file.replace(/en\.ftl$/, 'es.ftl')))).toEqual(said(read(file)));
});

/** Where the lab asks for a message: what stands in quotes, or begins so and goes on with a name. */
const ASKS = /\bsay(?:Or)?\(\s*(?:[^'`(),]+\? )?['`]([a-zA-Z][\w.-]*)(\$\{)?/g;
const TABLES = /\bwords\(\s*'([\w-]+)',\s*\[((?:[^[\]]|\[[^\]]*\])*)\]/g;

const CODE = FILES.filter(
  (file) => OF_LAB.test(file) && /\.tsx?$/.test(file) && !file.includes('.test.'),
);

function askedIn(text: string): { whole: string[]; begun: string[] } {
  const whole: string[] = [];
  const begun: string[] = [];
  for (const [, name, more] of text.matchAll(ASKS)) (more ? begun : whole).push(name);
  for (const [, prefix, names] of text.matchAll(TABLES)) {
    for (const [, name] of names.matchAll(/'([^']+)'/g)) whole.push(`${prefix}-${name}`);
  }
  return { whole, begun };
}

it('asks for messages that there are, each in one place, and for all of them', () => {
  const sources = ENGLISH.filter((file) => OF_LAB.test(file)).map((file) => messagesIn(read(file)));
  const ids = sources.flatMap((source) => [...source.keys()]);
  expect(ids.length, 'a name for two messages').toBe(new Set(ids).size);
  const asked = CODE.map((file) => askedIn(read(file)));
  const unknown = asked.flatMap(({ whole }) => whole).filter((name) => !ids.includes(name));
  expect(unknown.filter((name) => !name.startsWith('field-'))).toEqual([]);
  const begun = asked.flatMap(({ begun }) => begun);
  const quoted = CODE.flatMap((file) => read(file).match(/(?<=')[a-zA-Z][\w.-]*(?=')/g) ?? []);
  const known = new Set([...quoted, ...asked.flatMap(({ whole }) => whole)]);
  const idle = ids.filter((id) => !known.has(id) && !begun.some((start) => id.startsWith(start)));
  expect(idle).toEqual([]);
});

it('has no folder of messages that Spanish forgets', () => {
  const folders = ENGLISH.filter((file) => file.endsWith('messages/en.ftl')).map((file) =>
    dirname(dirname(file)),
  );
  const glob = read('src/app/spanish.ts');
  for (const folder of folders) {
    const room = folder.split('/')[1];
    const own = ['explore', 'front', 'learn', 'diagnose', 'own', 'paper', 'theory'].includes(room);
    expect(own || new RegExp(`\\b${room}\\b`).test(glob), folder).toBe(true);
  }
});
