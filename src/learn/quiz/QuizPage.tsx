import { useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '#language/messages.tsx';
import { csvOf } from '#panels/files/csv.ts';
import { download } from '#panels/files/download.ts';
import { placeOf } from '../course.ts';
import { MISCONCEPTIONS } from '../misconceptions.ts';
import { Forgotten } from '../view/Forgotten.tsx';
import { dayOf } from './day.ts';
import { draft } from './draft.ts';
import type { QuizQuestion } from './questions.ts';
import { LONGEST_NAME, type QuizResult, resultText } from './result.ts';
import { rightIn } from './table.ts';
import { LATEST, QUIZZES } from './versions.ts';
import { tellHolder } from './xapi.ts';
import './quiz.css';

interface AskedProps {
  readonly number: number;
  readonly question: QuizQuestion;
  readonly picked?: string;
  /** What was picked before the lesson. */
  readonly before?: string;
  /** Whether nothing is changed any more. */
  readonly closed: boolean;
  /** Whether the page tells what is right. */
  readonly told: boolean;
  readonly onPick: (choice: string) => void;
}

/** What is right, what was picked, and where that is refuted. */
function Answer({ question, picked, before }: Pick<AskedProps, 'question' | 'picked' | 'before'>) {
  const { say } = useMessages();
  const { id, right, choices } = question;
  const misconception = choices.find((choice) => choice.id === picked)?.misconception;
  const { page, sets } = misconception ? MISCONCEPTIONS[misconception] : {};
  const is = say('quiz.is', { choice: say(`quiz-${id}-${right}`) });
  return (
    <div className="quiz-answer">
      <p>
        <strong>
          {picked === right
            ? say('quiz.right-one')
            : picked
              ? say('quiz.wrong-one', { choice: say(`quiz-${id}-${picked}`) })
              : say('quiz.none')}
        </strong>{' '}
        {picked !== right && is}
        {before && before !== picked && (
          <> {say('quiz.then', { choice: say(`quiz-${id}-${before}`) })}</>
        )}
      </p>
      <p>
        {say(`quiz-${id}.why`)}{' '}
        {page && placeOf(page) && <a href={`#/learn/${page}?do=${sets}`}>{say('quiz.see')}</a>}
      </p>
    </div>
  );
}

function Asked({ number, question, picked, before, closed, told, onPick }: AskedProps) {
  const { say } = useMessages();
  const group = useId();
  const { id, choices, transfer } = question;
  return (
    <li className="quiz-asked">
      <fieldset disabled={closed}>
        <legend>
          <span className="quiz-number">{number}</span> {say(`quiz-${id}`)}
          {transfer && <span className="note"> · {say('quiz.transfer')}</span>}
        </legend>
        {choices.map((choice) => (
          <label key={choice.id} className="quiz-choice">
            <input
              type="radio"
              name={group}
              checked={picked === choice.id}
              onChange={() => onPick(choice.id)}
            />
            <span>
              {say(`quiz-${id}-${choice.id}`)}
              {told && choice.id === question.right && (
                <strong className="quiz-right"> ✓ {say('quiz.right-one')}</strong>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {told && <Answer question={question} picked={picked} before={before} />}
    </li>
  );
}

function Keep({ result }: { result: QuizResult }) {
  const { say } = useMessages();
  const stem = ['wane-quiz', result.when, result.who.replace(/[^\p{L}\p{N}]+/gu, '-')]
    .filter(Boolean)
    .join('-');
  const saveCsv = () => {
    const rows = QUIZZES[result.quiz].map(({ id, right }) => {
      const choice = result.answers[id] ?? null;
      return [result.who, result.when, result.day, result.quiz, id, choice, choice === right];
    });
    const heads = ['who', 'when', 'day', 'quiz', 'question', 'choice', 'right'];
    download(`${stem}.csv`, 'text/csv', csvOf([heads, ...rows]));
  };
  return (
    <section className="quiz-keep">
      <h3>{say('quiz.keep')}</h3>
      <p>
        <button
          type="button"
          className="outlined"
          onClick={() => download(`${stem}.json`, 'application/json', resultText(result))}
        >
          {say('quiz.json')}
        </button>
        <button type="button" className="link" onClick={saveCsv}>
          {say('quiz.csv')}
        </button>
        <button type="button" className="link" onClick={() => print()}>
          {say('quiz.print')}
        </button>
      </p>
      <p className="note">
        {say('quiz.results')} <a href="#/learn/results">{say('quiz.results-link')}</a>
      </p>
    </section>
  );
}

/** Minutes that a question takes. */
const PACE = 0.75;

/** The questions, before the lesson or after it; what somebody answers stays with them. */
export function QuizPage() {
  const { say } = useMessages();
  const { quiz, when, who, answers, shown, before } = useStore(draft, ({ notes }) => notes);
  const group = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const outcome = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    document.title = `${say('quiz')} · Wane`;
  }, [say]);
  const questions = QUIZZES[quiz];
  const result: QuizResult = { quiz, when, who, day: dayOf(new Date()), answers };
  const { have, of } = rightIn(result);
  const transferred = rightIn(result, ({ transfer }) => transfer === true);
  const told = shown && when === 'after';
  const outcomeWords = () => {
    if (!told) return say('quiz.right-before', { have, of });
    if (!before) return say('quiz.right', { have, of });
    return say('quiz.right-since', {
      have,
      of,
      before: rightIn({ ...result, answers: before }).have,
    });
  };
  const finish = () => {
    draft.change({ shown: true });
    tellHolder(result);
    requestAnimationFrame(() => outcome.current?.focus());
  };
  const answered = Object.keys(answers).length;
  const toTop = () => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  };
  const startAgain = () => {
    draft.forget();
    toTop();
  };
  const askAfter = () => {
    draft.askAfter();
    toTop();
  };
  return (
    <article className="learn-side quiz">
      <h2 ref={heading} tabIndex={-1}>
        {say('quiz')}
      </h2>
      <p className="lead">
        {say('quiz.about', {
          all: of,
          transfer: questions.filter(({ transfer }) => transfer).length,
          minutes: of * PACE,
        })}
      </p>
      {quiz !== LATEST && <p className="note">{say('quiz.former', { version: quiz })}</p>}
      <Forgotten of={draft} words="quiz-forgotten" />
      <div className="quiz-who">
        <fieldset disabled={shown}>
          <legend>{say('quiz.when')}</legend>
          {(['before', 'after'] as const).map((one) => (
            <label key={one} className="quiz-choice">
              <input
                type="radio"
                name={group}
                checked={when === one}
                onChange={() => draft.change({ when: one })}
              />
              {say(`quiz.${one}`)}
            </label>
          ))}
        </fieldset>
        <label className="quiz-name">
          {say('quiz.who')}
          <input
            type="text"
            maxLength={LONGEST_NAME}
            value={who}
            autoComplete="off"
            onChange={({ target }) => draft.change({ who: target.value })}
          />
        </label>
      </div>
      {shown && (
        <p ref={outcome} tabIndex={-1} className="quiz-outcome">
          {outcomeWords()} {say('quiz.right-transfer', { ...transferred })}
        </p>
      )}
      <ol>
        {questions.map((question, k) => (
          <Asked
            key={question.id}
            number={k + 1}
            question={question}
            picked={answers[question.id]}
            before={before?.[question.id]}
            closed={shown}
            told={told}
            onPick={(choice) => draft.answer(question.id, choice)}
          />
        ))}
      </ol>
      {shown && <Keep result={result} />}
      <p className="quiz-go">
        {shown ? (
          <>
            <a href="#/learn">{say('quiz.lesson')}</a>
            {!told && (
              <button type="button" className="outlined" onClick={askAfter}>
                {say('quiz.after-it')}
              </button>
            )}
          </>
        ) : (
          <>
            <button type="button" className="outlined" onClick={finish}>
              {say(when === 'after' ? 'quiz.done' : 'quiz.hand-in')}
            </button>
            <span className="note">{say('quiz.count', { answered, of })}</span>
          </>
        )}
        {(answered > 0 || who !== '') && (
          <button type="button" className="link" onClick={startAgain}>
            {say('quiz.again')}
          </button>
        )}
      </p>
      <p className="note">{say('quiz.kept')}</p>
    </article>
  );
}
