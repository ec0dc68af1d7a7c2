import { useMessages } from '#language/messages.tsx';
import { numbersIn } from '#language/numbers.ts';
import { Moon } from './Moon.tsx';
import type { Moment, Story } from './story.ts';

const OF = 10;
const GAP = 17;

const tenths = (value: number): number => Math.round(OF * value);

/** Ten spoken digits, heard with the eyes covered: filled are right, dashed is what ears of their own get. */
function Tally({ covered, alone }: Moment) {
  const [right, could] = [tenths(covered), tenths(alone)];
  const kind = (k: number) => (k < right ? 'right' : k < could ? 'could' : 'wrong');
  return (
    <svg className="front-tally" viewBox={`0 0 ${OF * GAP} 14`} aria-hidden="true">
      {Array.from({ length: OF }, (_, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place in the row
        <circle key={k} className={`front-${kind(k)}`} cx={k * GAP + 7} cy={7} r={5} />
      ))}
    </svg>
  );
}

/** Three moments of a run, each over its own step. */
export function Moments({ story }: { story: Story }) {
  const { language, say } = useMessages();
  const { percent, count } = numbersIn(language);
  return (
    <ol className="front-moments">
      {story.told.map((moment, k) => (
        <li
          key={moment.step}
          data-past
          style={{ '--x': moment.step / story.steps } as React.CSSProperties}
        >
          <Moon hearing={moment.hearing.mean} />
          <div>
            <p className="front-says">{say(`moment-${k + 1}`)}</p>
            <p className="front-share">
              <span className="front-when">
                {say('moment-step', { step: count(moment.step) })},{' '}
              </span>
              {say('moment-share', { share: percent(moment.hearing.mean) })}
            </p>
            <Tally {...moment} />
            <p className="front-count">
              {say(k === 1 ? 'moment-alone' : 'moment-covered', {
                right: tenths(moment.covered),
                alone: tenths(moment.alone),
              })}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
