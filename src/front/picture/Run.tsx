import { useEffect, useRef, useState } from 'react';
import { decodeRecorded } from '#lab-state/recorded-run-file.ts';
import { useMessages } from '#language/messages.tsx';
import { numbersIn } from '#language/numbers.ts';
import { Moments } from './Moments.tsx';
import { play } from './play.ts';
import { RECORD } from './record.ts';
import { Stream } from './Stream.tsx';
import { type Story, storyOf } from './story.ts';

async function load(): Promise<Story> {
  const response = await fetch(RECORD);
  if (!response.ok) throw new Error(`${RECORD}: ${response.status}`);
  return storyOf(await decodeRecorded(new Uint8Array(await response.arrayBuffer())));
}

function useStory(): Story | 'coming' | 'missing' {
  const [story, setStory] = useState<Story | 'coming' | 'missing'>('coming');
  useEffect(() => {
    let wanted = true;
    const know = (now: Story | 'missing') => wanted && setStory(now);
    load().then(know, () => know('missing'));
    return () => {
      wanted = false;
    };
  }, []);
  return story;
}

/** What the picture says to who does not see it. */
function Told({ story }: { story: Story }) {
  const { language, say } = useMessages();
  const { percent, count } = numbersIn(language);
  const [one, two, three] = story.told;
  return (
    <p className="hidden">
      {say('run.told', {
        steps: count(story.steps),
        step1: count(one.step),
        share1: percent(one.hearing.mean),
        step2: count(two.step),
        share2: percent(two.hearing.mean),
        share3: percent(three.hearing.mean),
        switched: count(story.switched),
        score: percent(three.score),
      })}
    </p>
  );
}

const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** One recorded run: drawn once when it has come, and then it stands. */
export function Run() {
  const { language, say } = useMessages();
  const story = useStory();
  const figure = useRef<HTMLElement>(null);
  const stop = useRef(() => {});
  const counter = useRef<HTMLElement>(null);
  const { count } = numbersIn(language);
  const known = typeof story === 'object' ? story : undefined;
  const draw = () => {
    stop.current();
    const show = (step: number) => {
      if (counter.current) counter.current.textContent = count(step);
    };
    if (known && figure.current) stop.current = play(known, figure.current, show);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: by itself it plays once, when it comes
  useEffect(() => {
    if (!isCalm()) draw();
    return () => stop.current();
  }, [known]);
  return (
    <figure ref={figure} className="front-run">
      <figcaption>
        <strong>{say('run')}</strong>
        <span className="front-how">{say('run.how')}</span>
        <span className="front-badge">
          <span className="square hatched" aria-hidden="true" />{' '}
          {say('run.badge', { seeds: known?.seeds ?? 3 })}
        </span>
        <button type="button" className="link" disabled={!known} onClick={draw}>
          {say('run.again')}
        </button>
        <span className="front-step" aria-hidden="true">
          {say('run.step')} <b ref={counter}>{count(known?.steps ?? 0)}</b>
        </span>
      </figcaption>
      <div className="front-told">
        {known && (
          <>
            <Told story={known} />
            <Moments story={known} />
            <Stream story={known} />
          </>
        )}
        {story === 'missing' && <p className="note">{say('run.missing')}</p>}
      </div>
    </figure>
  );
}
