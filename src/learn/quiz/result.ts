import { isFields } from '../noted.ts';
import { LATEST, QUIZZES, type QuizVersion, questionOf, versionIn } from './versions.ts';

/** When somebody answers: before the lesson, or after it. */
export type When = 'before' | 'after';

/** What somebody answered, as it is kept in a file of theirs. */
export interface QuizResult {
  /** Which quiz was asked. */
  readonly quiz: QuizVersion;
  readonly when: When;
  /** A name or number that the teacher knows; empty if they wished so. */
  readonly who: string;
  /** Day on which it was saved, as "2026-11-28". */
  readonly day: string;
  /** The choice of each question that was answered. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Why a file is left out: not JSON · of something else · of a newer version · changed by hand · not whole. */
export type Refusal = 'unread' | 'foreign' | 'newer' | 'edited' | 'damaged';

const FORMAT = 'wane-quiz';
/** Characters of a file that are read. */
const MOST = 20_000;
/** Characters of a name. */
export const LONGEST_NAME = 60;

/** A mark of a text in 64 bits (FNV-1a, twice): it finds what was changed by hand, and proves nothing. */
function markOf(text: string): string {
  const half = (seed: number) => {
    let hash = seed;
    for (const letter of new TextEncoder().encode(text)) {
      hash = Math.imul(hash ^ letter, 0x01000193) >>> 0;
    }
    return hash.toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x2f1b4e97);
}

/** In one order, so that the same answers have the same mark. */
const inOrder = ({ quiz, answers }: QuizResult) =>
  Object.fromEntries(
    QUIZZES[quiz].flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
  );

const bodyOf = (result: QuizResult) => ({
  ...{ format: FORMAT, version: result.quiz, when: result.when },
  ...{ who: result.who.trim().slice(0, LONGEST_NAME), day: result.day, answers: inOrder(result) },
});

/** The file that a learner keeps, or gives away. */
export function resultText(result: QuizResult): string {
  const body = bodyOf(result);
  return `${JSON.stringify({ ...body, mark: markOf(JSON.stringify(body)) }, null, 2)}\n`;
}

function answersIn(quiz: QuizVersion, value: unknown): QuizResult['answers'] | undefined {
  if (!isFields(value)) return undefined;
  const known = Object.entries(value).every(([id, choice]) =>
    questionOf(quiz, id)?.choices.some((one) => one.id === choice),
  );
  return known ? (value as QuizResult['answers']) : undefined;
}

/** Reads a file that somebody dropped. Never throws. */
export function readResult(
  text: string,
): { readonly result: QuizResult; readonly mark: string } | { readonly refused: Refusal } {
  let read: unknown;
  try {
    read = text.length > MOST ? undefined : JSON.parse(text);
  } catch {
    return { refused: 'unread' };
  }
  if (!isFields(read) || read.format !== FORMAT) return { refused: 'foreign' };
  if (typeof read.version === 'number' && read.version > LATEST) return { refused: 'newer' };
  const { when, who, day, mark } = read;
  const quiz = versionIn(read.version);
  const answers = quiz && answersIn(quiz, read.answers);
  const whole =
    (when === 'before' || when === 'after') &&
    typeof who === 'string' &&
    typeof day === 'string' &&
    typeof mark === 'string';
  if (!whole || !quiz || !answers) return { refused: 'damaged' };
  const result: QuizResult = { quiz, when, who, day, answers };
  if (markOf(JSON.stringify(bodyOf(result))) !== mark) return { refused: 'edited' };
  return { result, mark };
}
