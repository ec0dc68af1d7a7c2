import { useEffect, useMemo, useState } from 'react';
import { type MatrixColumn, matrixHeight } from '#charts/matrix.ts';
import { useLiveData, useScenes } from '#lab/useScene.ts';
import { hashNow } from '#lab-state/address.ts';
import { useExperiment } from '#lab-state/context.ts';
import { liveParams } from '#lab-state/switches.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { copyText } from '#parts/copy-text.ts';
import { entriesAt, GHOST, LIVE, modalityCount } from '#spec/index.ts';
import { ENTERED, entryOf, entryText } from '../entry.ts';
import { usePictureWords, usePlayer, useWords } from '../lesson-context.ts';
import { scoreOf, type Tried, triedOf } from '../score.ts';
import { linkTo } from '../view/link.ts';
import { Figure } from './Figure.tsx';
import { columnIn, drawMatrixIn } from './matrix-in.ts';
import { namesIn } from './senses-in.ts';

/** Each sense is missing once, and lies once. */
const heightOf = (senses: number): number => matrixHeight(2 * senses);

/** The entry as a link, to be copied or selected. */
function EntryLink({ text }: { text: string }) {
  const { say } = useWords().messages;
  const { place } = usePlayer();
  const [copied, setCopied] = useState<boolean>();
  const link = `${location.href.split('#')[0]}${linkTo(place)}?entry=${text}`;
  const copy = async () => setCopied(await copyText(link));
  return (
    <p className="learn-entry">
      <label>
        {say('entry-link')}
        <input readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button type="button" className="outlined" onClick={copy}>
        {say('copy')}
      </button>
      <span role="status">{copied === undefined ? '' : say(copied ? 'copied' : 'not-copied')}</span>
    </p>
  );
}

/** The tests of the challenge, the worst of which is the score. */
export function Score() {
  const { messages, numbers } = usePictureWords();
  const player = usePlayer();
  const scenes = useScenes();
  const entered = useExperiment((now) => entryText(liveParams(now, 0)));
  useEffect(() => {
    const entry = entryOf(entriesAt(hashNow()).get('entry') ?? '');
    for (const key of ENTERED) if (entry?.[key]) player.set(key, entry[key]);
  }, [player]);
  const senses = useExperiment(({ spec }) => modalityCount(spec.run));
  const { drawing, see } = useMemo(() => {
    const { say } = messages;
    const height = heightOf(senses);
    const labelOf = ({ what, sense }: Tried, names: readonly string[]) =>
      say(`test-${what}`, { sense: names[sense] });
    const triedIn = ({ recording, at }: Scene, arm: string): Tried[] =>
      recording && at >= 0 ? triedOf(recording, arm, at) : [];
    const columnsOf = (scene: Scene): MatrixColumn[] => {
      const of = (arm: string) =>
        triedIn(scene, arm).map(({ right }) => ({ low: right, mean: right, high: right }));
      return [
        columnIn(messages, 'live', of(LIVE)),
        ...(scene.identical ? [] : [columnIn(messages, 'ghost', of(GHOST))]),
      ];
    };
    const drawing: Drawing = {
      name: say('picture-score'),
      height,
      overTime: false,
      draw: (surface, scene, width) => {
        const { recording } = scene;
        const tried = triedIn(scene, LIVE);
        const names = recording ? namesIn(messages, recording) : [];
        const full = (1 << names.length) - 1;
        const rows = tried.map((one) => ({
          mask: full & ~(1 << one.sense),
          label: labelOf(one, names),
        }));
        const columns = tried.length > 0 ? columnsOf(scene) : [];
        const matrix = { rows, columns, width, height };
        drawMatrixIn(surface, scene, messages, numbers, matrix);
      },
    };
    const see = (scene: Scene) => {
      const { recording } = scene;
      const tried = triedIn(scene, LIVE);
      if (!recording || tried.length === 0) return say('nothing-yet');
      const worst = tried.reduce((least, one) => (one.right < least.right ? one : least));
      return say('see-score', {
        score: numbers.percent(worst.right),
        test: labelOf(worst, namesIn(messages, recording)),
        step: numbers.count(scene.at),
      });
    };
    return { drawing, see };
  }, [messages, numbers, senses]);
  const score = useLiveData(() => {
    const { recording, steps } = scenes.current;
    return recording && recording.newest >= steps ? scoreOf(recording) : undefined;
  });
  const training = useExperiment(({ state }) => state === 'playing' || state === 'paused');
  return (
    <Figure id="score" drawing={drawing} see={see} timed>
      <p className="learn-score" role="status">
        {score === undefined
          ? messages.say(training ? 'score-to-come' : 'no-score')
          : messages.say('your-score', { score: numbers.percent(score) })}
      </p>
      <EntryLink text={entered} />
    </Figure>
  );
}
