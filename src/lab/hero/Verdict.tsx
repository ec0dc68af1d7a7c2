import type { Box } from '#charts/network/layout.ts';
import { truthOf } from '#panels/network/flow.ts';
import { saysOf } from '#panels/network/index.ts';
import { STRINGS } from '#panels/network/strings.ts';
import { currentScene, useLiveData } from '../useScene.ts';

/** What live and ghost say, in words, and what it is. */
function verdict() {
  const { recording, trace, identical } = currentScene();
  if (!recording || !trace) return null;
  const truth = truthOf(trace);
  const [live, ghost] = trace.arms;
  return {
    truth: truth === undefined ? '' : STRINGS.truth(recording.info.classes[truth]),
    live: saysOf(recording, live, STRINGS.live),
    ghost: identical || !ghost ? STRINGS.alike : saysOf(recording, ghost, STRINGS.ghost),
  };
}

/** The answers in words. */
export function Verdict({ box }: { box: Box }) {
  const said = useLiveData(verdict);
  const { x, y, width } = box;
  return (
    <div className="verdict" style={{ left: x, top: y, width }}>
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
