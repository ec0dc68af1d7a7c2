/** The words of a glossary: what each is called, and every way in which the pages say it. */
export const TERMS = {
  sense: { name: 'sense', said: ['senses', 'sense', 'modalities', 'modality'] },
  share: { name: 'share of the answer', said: ['shares', 'share'] },
  collapse: { name: 'collapse', said: ['collapsed', 'collapse'] },
  conflict: { name: 'share under conflict', said: ['conflict'] },
  collision: { name: 'collision', said: ['collisions', 'collision'] },
  entanglement: { name: 'entanglement', said: ['entanglement'] },
  ghost: { name: 'ghost twin', said: ['ghost twin', 'ghost'] },
  substitute: { name: 'substitute', said: ['substitutes', 'substitute', 'stand-ins', 'stands in'] },
  distillation: { name: 'distillation', said: ['distillation'] },
  reallocation: { name: 'basis reallocation', said: ['basis reallocation', 'reallocation'] },
  rank: { name: 'rank', said: ['predictive rank', 'stable rank', 'rank'] },
  control: { name: 'control', said: ['controls', 'control'] },
  world: { name: 'world', said: ['worlds', 'world'] },
  seed: { name: 'seed', said: ['seeds', 'seed'] },
  border: { name: 'border', said: ['borders', 'border'] },
} as const;

export type TermId = keyof typeof TERMS;
export const TERM_IDS = Object.keys(TERMS) as TermId[];

interface Piece {
  readonly text: string;
  readonly term?: TermId;
}

const SAID = new Map<string, TermId>(
  TERM_IDS.flatMap((id) => TERMS[id].said.map((word): [string, TermId] => [word, id])),
);
const longestFirst = [...SAID.keys()].sort((a, b) => b.length - a.length);
const WORDS = new RegExp(`\\b(${longestFirst.join('|')})\\b`, 'i');

/** A text cut at the terms in it: each is one where it stands first, and words after that. */
export function piecesOf(text: string): Piece[] {
  const met = new Set<TermId>();
  const pieces: Piece[] = [];
  for (const part of text.split(WORDS)) {
    const term = SAID.get(part.toLowerCase());
    const last = pieces.at(-1);
    if (term && !met.has(term)) {
      met.add(term);
      pieces.push({ text: part, term });
    } else if (last && !last.term) pieces[pieces.length - 1] = { text: last.text + part };
    else if (part) pieces.push({ text: part });
  }
  return pieces;
}
