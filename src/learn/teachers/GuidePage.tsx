import { type ReactNode, useEffect } from 'react';
import { useMessages } from '#language/messages.tsx';
import { encodeClass } from '../class/class-link.ts';
import { placeOf } from '../course.ts';
import { MISCONCEPTIONS, type MisconceptionId } from '../misconceptions.ts';
import { QUESTIONS } from '../quiz/questions.ts';
import { ASKS, GOALS, PLANS, stepOf } from './plans.ts';
import { WORKSHEETS } from './worksheets.ts';
import './teachers.css';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, k) => k + 1);

function Section({ name, children }: { name: string; children: ReactNode }) {
  const { say } = useMessages();
  return (
    <section>
      <h3>{say(`teachers.${name}`)}</h3>
      {children}
    </section>
  );
}

function Plan({ minutes, steps }: (typeof PLANS)[number]) {
  const { say } = useMessages();
  return (
    <table className="guide-plan">
      <caption>{say('teachers.minutes', { minutes })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('teachers.time')}</th>
          <th scope="col">{say('teachers.what')}</th>
        </tr>
      </thead>
      <tbody>
        {upTo(steps).map((k) => {
          const step = stepOf(say(`plan-${minutes}-${k}`));
          return (
            <tr key={k}>
              <td>{step.minutes}</td>
              <td>{step.says}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Belief({ id }: { id: MisconceptionId }) {
  const { say } = useMessages();
  const { page, sets } = MISCONCEPTIONS[id];
  return (
    <>
      <dt>{say(`misconception-${id}`)}</dt>
      <dd>
        {say(`misconception-${id}.answer`)}{' '}
        {placeOf(page) && <a href={`#/learn/${page}?do=${sets}`}>{say('quiz.see')}</a>}
      </dd>
    </>
  );
}

/** What a teacher needs: goals, plans, questions, what students get wrong, worksheets; on paper as on the screen. */
export function GuidePage() {
  const { say } = useMessages();
  useEffect(() => {
    document.title = `${say('teachers')} · Wane`;
  }, [say]);
  return (
    <article className="learn-side guide">
      <h2>{say('teachers')}</h2>
      <p className="lead">{say('teachers.about')}</p>
      <p className="guide-tools">
        <button type="button" className="outlined" onClick={() => print()}>
          {say('teachers.print')}
        </button>
        <a href="#/learn/teachers/class">{say('teachers.class')}</a>
        <a href="#/learn/quiz">{say('quiz')}</a>
        <a href="#/learn/results">{say('results')}</a>
      </p>
      <Section name="goals">
        <ol>
          {upTo(GOALS).map((k) => (
            <li key={k}>{say(`goal-${k}`)}</li>
          ))}
        </ol>
      </Section>
      <Section name="plans">
        {PLANS.map((plan) => (
          <Plan key={plan.minutes} {...plan} />
        ))}
      </Section>
      <Section name="questions">
        <dl>
          {upTo(ASKS).map((k) => (
            <div key={k}>
              <dt>{say(`ask-${k}`)}</dt>
              <dd>{say(`ask-${k}.answer`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section name="wrong">
        <p>{say('teachers.wrong-about')}</p>
        <dl>
          {(Object.keys(MISCONCEPTIONS) as MisconceptionId[]).map((id) => (
            <div key={id}>
              <Belief id={id} />
            </div>
          ))}
        </dl>
      </Section>
      <Section name="quiz">
        <p>{say('teachers.quiz-about')}</p>
        <dl>
          {QUESTIONS.map(({ id, right }, k) => (
            <div key={id}>
              <dt>
                {k + 1}. {say(`quiz-${id}`)}
              </dt>
              <dd>
                <b>{say(`quiz-${id}-${right}`)}</b> {say(`quiz-${id}.why`)}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section name="sheets">
        <p>{say('teachers.sheets-about')}</p>
        <ul>
          {WORKSHEETS.map((sheet) => (
            <li key={sheet.id}>
              <a href={encodeClass(sheet)}>{say(`sheet-${sheet.id}`)}</a>.{' '}
              {say(`sheet-${sheet.id}.task`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section name="room">
        <ul>
          {['projector', 'offline', 'machines', 'privacy'].map((what) => (
            <li key={what}>{say(`teachers.room-${what}`)}</li>
          ))}
        </ul>
      </Section>
    </article>
  );
}
