import { useCallback } from 'react';
import { useNextRun } from '#lab-state/context.ts';
import { waitingIn } from '#lab-state/next-run.ts';
import { Glossed } from '#panels/glossary/Term.tsx';
import type { Headline as HeadlineWords } from '#panels/headline.ts';
import { settingOf, stateOf } from '#panels/run-of-scene.ts';
import { headlineOf } from '#panels/run-words.ts';
import { textOf } from '#panels/words.ts';
import { STRINGS } from '../lab-words.ts';
import { unbroken } from '../unbroken.ts';
import { useOfScene, useScenes } from '../useScene.ts';

/** From so many letters on a sentence is set smaller, so that it takes no line more and nothing below it moves. */
const LONG = 90;

/** What the data say now, in one sentence with its cause; on a first visit, what this is. */
export function Headline() {
  const scenes = useScenes();
  const waiting = useNextRun(waitingIn);
  const told = useOfScene(
    useCallback(() => headlineOf(stateOf(scenes.told), settingOf(scenes.told)), [scenes]),
  );
  const { parts, cause }: HeadlineWords = waiting
    ? { parts: [{ text: STRINGS.waiting(waiting) }], cause: STRINGS.waitingCause }
    : told;
  const letters = parts.reduce((sum, { text }) => sum + text.length, 0);
  const look = cause ? letters >= LONG && 'long' : 'opening';
  return (
    <div className={look ? `headline ${look}` : 'headline'}>
      <h2>
        {parts.map(({ text, modality, look: ink }, k) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the sentence
            key={k}
            className={ink}
            style={modality === undefined ? {} : { color: textOf(modality) }}
          >
            {modality === undefined ? <Glossed>{unbroken(text)}</Glossed> : unbroken(text)}
          </span>
        ))}
      </h2>
      <p>
        <Glossed>{unbroken(cause)}</Glossed>
      </p>
    </div>
  );
}
