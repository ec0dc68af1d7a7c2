import { useExperiment } from '#lab-state/context.ts';
import type { Recording } from '#lab-state/recording.ts';
import type { Trace } from '#lab-state/sample.ts';
import { classLabel, senseWords } from '#language/senses.ts';
import { truthOf } from '#panels/network/flow.ts';
import { saysOf } from '#panels/network/index.ts';
import { STRINGS } from '#panels/network/network-words.ts';
import type { Scene } from '#panels/panel.ts';
import { useOfScene } from '../useScene.ts';
import { TRY } from './try-words.ts';

/** The true class, or what each sense says where they disagree. */
function whatItIs({ info }: Recording, trace: Trace): string {
  const truth = truthOf(trace);
  if (truth !== undefined) return STRINGS.truth(classLabel(info.classes[truth]));
  const parts = trace.seen.flatMap(({ label }, i) =>
    label === undefined || (trace.present & (1 << i)) === 0
      ? []
      : [TRY.says(senseWords(info.modalities[i].label), classLabel(info.classes[label]))],
  );
  return parts.length > 1 ? TRY.disagree(parts.join(', ')) : '';
}

/** What live and ghost say, in words, and what it is. */
function verdict({ recording, trace, identical }: Scene) {
  if (!recording || !trace) return null;
  const [live, ghost] = trace.arms;
  return {
    truth: whatItIs(recording, trace),
    live: saysOf(recording, live, STRINGS.live),
    ghost: identical || !ghost ? '' : saysOf(recording, ghost, STRINGS.ghost),
  };
}

/** The answers in words. */
export function Verdict() {
  const said = useOfScene(verdict);
  const playing = useExperiment(({ state }) => state === 'playing');
  return (
    <div className="verdict" aria-live={playing ? 'off' : 'polite'}>
      {said && (
        <>
          <p>{said.truth}</p>
          <p className="live">{said.live}</p>
          <p className="ghost">{said.ghost}</p>
        </>
      )}
    </div>
  );
}
