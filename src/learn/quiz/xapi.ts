import { holderOf, hostOf } from '#lab/embed/holder.ts';
import { hashNow } from '#lab-state/address.ts';
import { entriesAt } from '#spec/index.ts';
import type { QuizQuestion } from './questions.ts';
import type { QuizResult } from './result.ts';
import { rightIn } from './table.ts';
import { QUIZZES } from './versions.ts';

const VERBS = 'http://adlnet.gov/expapi/verbs/';
const ACTIVITIES = 'http://adlnet.gov/expapi/activities/';
/** Names of what a statement carries besides. */
const EXTENSIONS = 'urn:wane:';

/** A statement of xAPI 1.0.3, as plain data. */
type Statement = Readonly<Record<string, unknown>>;

/** @param page address of the page without what follows "#". @param who what the learner wrote, may be empty. */
const actorOf = (page: string, who: string) => ({
  objectType: 'Agent',
  account: { homePage: page, name: who.trim() || 'anonymous' },
});

const verb = (name: string) => ({ id: VERBS + name, display: { en: name } });

function answered(
  page: string,
  { when, who }: QuizResult,
  question: QuizQuestion,
  choice: string,
): Statement {
  const misconception = question.choices.find(({ id }) => id === choice)?.misconception;
  return {
    actor: actorOf(page, who),
    verb: verb('answered'),
    object: {
      objectType: 'Activity',
      id: `${page}#/learn/quiz/${question.id}`,
      definition: {
        type: `${ACTIVITIES}cmi.interaction`,
        interactionType: 'choice',
        choices: question.choices.map(({ id }) => ({ id })),
        correctResponsesPattern: [question.right],
      },
    },
    result: { response: choice, success: choice === question.right, completion: true },
    context: {
      extensions: {
        [`${EXTENSIONS}when`]: when,
        ...(misconception ? { [`${EXTENSIONS}misconception`]: misconception } : {}),
      },
    },
  };
}

/** What somebody's answers say: a statement for each question that was answered, and one for the whole. */
export function statementsOf(page: string, result: QuizResult): readonly Statement[] {
  const { of, have } = rightIn(result);
  const each = QUIZZES[result.quiz].flatMap((question) => {
    const choice = result.answers[question.id];
    return choice === undefined ? [] : [answered(page, result, question, choice)];
  });
  const whole = {
    actor: actorOf(page, result.who),
    verb: verb('completed'),
    object: {
      objectType: 'Activity',
      id: `${page}#/learn/quiz`,
      definition: { type: `${ACTIVITIES}assessment` },
    },
    result: { completion: true, score: { raw: have, min: 0, max: of, scaled: have / of } },
    context: {
      extensions: { [`${EXTENSIONS}when`]: result.when, [`${EXTENSIONS}quiz`]: result.quiz },
    },
  };
  return [...each, whole];
}

/** Tells the page that holds this one, and nobody else, what was answered; nothing where none holds it. */
export function tellHolder(result: QuizResult): void {
  const embeds = entriesAt(hashNow()).getAll('embed');
  if (window.parent === window || embeds.length === 0) return;
  const host = hostOf(embeds);
  const origin = host === undefined ? holderOf() : host;
  if (!origin || origin === 'null') return;
  for (const statement of statementsOf(location.origin + location.pathname, result)) {
    window.parent.postMessage({ wane: 1, type: 'xapi', statement }, origin);
  }
}
