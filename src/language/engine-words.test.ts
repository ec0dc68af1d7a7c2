import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { say } from './engine-say.ts';
import { engineWords, SENTENCES } from './engine-words.ts';
import { inEnglish, speak } from './say.ts';

afterEach(() => speak('en', []));

it('knows sentences that engines say, to the letter', () => {
  const code = ['engine', 'session', 'worker'].flatMap((room) =>
    readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(`src/${room}/${file}`, 'utf8')),
  );
  const said = code.join('\n');
  for (const name of SENTENCES) expect(said).toContain(inEnglish(() => say(`engine-${name}`)));
  expect(said).toContain('threads share the work.');
});

it('says them in another language, and leaves what it does not know', () => {
  speak('es', [readFileSync('src/language/messages/engine.es.ftl', 'utf8')]);
  const said = `${inEnglish(() => say('engine-asked'))} 4 threads share the work. Something new.`;
  expect(engineWords(said)).toBe(
    `${say('engine-asked')} 4 hilos se reparten el trabajo. Something new.`,
  );
});
