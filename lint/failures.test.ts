import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { afterAll, expect, it } from 'vitest';
import { engineWords } from '#language/engine-words.ts';
import { speak } from '#language/say.ts';

afterAll(() => speak('en', []));

/** Where it is said why a run cannot go on. */
const FAILURES = [
  ...['session/failure-words', 'session/misfit', 'session/session', 'session/crowd'],
  ...['worker/helpers', 'session/takeover'],
  ...['session/study', 'engine/start', 'engine/tfjs/tf', 'engine/plan/wasm/start'],
  ...['data/own-set', 'data/packed', 'data/packed-rows'],
];
const FAULT = new Set(['EngineError', 'DatasetError']);

type Node = { type?: string; [key: string]: unknown };

/** Whole sentences of a program, with a 7 for each value, but those of errors of its own. */
function sentencesIn(node: unknown, named: ReadonlyMap<string, string>): string[] {
  if (Array.isArray(node)) return node.flatMap((one) => sentencesIn(one, named));
  if (typeof node !== 'object' || node === null) return [];
  const { type, callee, ...rest } = node as Node & { callee?: { name?: string } };
  if (type === 'ImportDeclaration') return [];
  const args = (rest.arguments ?? []) as Node[];
  if (type === 'NewExpression' && callee?.name === 'DatasetError') {
    const [file, problem] = args.map((one) => textOf(one, named));
    return [`${file} ${problem}`];
  }
  if (type === 'NewExpression' && !FAULT.has(callee?.name ?? '')) return [];
  const text = textOf(node as Node, named);
  const isSentence = text !== undefined && /^[A-Z].* .*\.$/.test(text);
  return [
    ...(isSentence ? [text] : []),
    ...Object.values(rest).flatMap((one) => sentencesIn(one, named)),
  ];
}

/** The text of a literal; of a template with what is known by name, and else a 7. */
function textOf({ type, value, quasis, expressions }: Node, named: ReadonlyMap<string, string>) {
  if (type === 'Literal') return typeof value === 'string' ? value : undefined;
  if (type !== 'TemplateLiteral') return type === 'Identifier' ? '7' : undefined;
  const filledBy = (expressions as Node[]).map((one) => named.get(one.name as string) ?? '7');
  return (quasis as { value: { cooked: string } }[])
    .map((part, k) => part.value.cooked + (filledBy[k] ?? ''))
    .join('');
}

it('has Spanish of all by which a run says why it fails', () => {
  speak('es', [readFileSync('src/language/messages/engine.es.ftl', 'utf8')]);
  const said = FAILURES.flatMap((file) => {
    const text = readFileSync(`src/${file}.ts`, 'utf8');
    const named = new Map(
      [...text.matchAll(/const (\w+) =\s+'([^'\n]+)'/g)].map(([, a, b]) => [a, b]),
    );
    return sentencesIn(parseSync(file, text, { lang: 'ts' }).program, named);
  });
  expect(said.length).toBeGreaterThan(20);
  // What stands behind other sentences stands in them, too.
  const whole = said.filter((words) => !said.some((other) => other.endsWith(` ${words}`)));
  expect(whole.filter((words) => engineWords(words) === words)).toEqual([]);
});
