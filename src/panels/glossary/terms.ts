import { spoken } from '#language/say.ts';
import { say } from '../say.ts';

export const TERM_IDS = [
  ...(['sense', 'share', 'collapse', 'conflict', 'collision', 'entanglement'] as const),
  ...(['ghost', 'substitute', 'distillation', 'reallocation', 'rank'] as const),
  ...(['control', 'world', 'seed', 'border'] as const),
  ...(['arm', 'head', 'code', 'probe', 'held', 'shapley', 'cka', 'nats'] as const),
  ...(['encoder', 'fusion', 'crossentropy'] as const),
];
export type TermId = (typeof TERM_IDS)[number];

/** What a word of the glossary is called. */
export const termName = (id: TermId): string => say(`term-${id}`);

/** Every way in which the pages say it. */
export const termSaid = (id: TermId): readonly string[] => say(`term-${id}.said`).split(', ');

interface Piece {
  readonly text: string;
  readonly term?: TermId;
}

/** Every word of one language that is a term, and what finds it in a text: the longest first. */
function finding() {
  const said = new Map(TERM_IDS.flatMap((id) => termSaid(id).map((word) => [word, id] as const)));
  const longestFirst = [...said.keys()].sort((a, b) => b.length - a.length);
  const words = new RegExp(`(?<!\\p{L})(${longestFirst.join('|')})(?!\\p{L})`, 'iu');
  return { language: spoken(), said, words };
}

let found: ReturnType<typeof finding> | undefined;

/** A text cut at the terms in it: each is one where it stands first, and words after that. */
export function piecesOf(text: string): Piece[] {
  if (found?.language !== spoken()) found = finding();
  const { said, words } = found;
  const met = new Set<TermId>();
  const pieces: Piece[] = [];
  for (const part of text.split(words)) {
    const term = said.get(part.toLowerCase());
    const last = pieces.at(-1);
    if (term && !met.has(term)) {
      met.add(term);
      pieces.push({ text: part, term });
    } else if (last && !last.term) pieces[pieces.length - 1] = { text: last.text + part };
    else if (part) pieces.push({ text: part });
  }
  return pieces;
}
