import { PANELS } from '#panels/index.ts';
import { Boundary } from '#parts/Boundary.tsx';
import { Words } from '#parts/Words.tsx';
import { Crosshair } from './Crosshair.tsx';
import { NeuronsRead } from './hero/NeuronsRead.tsx';
import { LiveText } from './LiveText.tsx';
import { STRINGS } from './lab-words.ts';
import { PinnedRuns } from './PinnedRuns.tsx';
import { SafePanel } from './SafePanel.tsx';
import { useLive, useScenes, useShownSizes } from './useScene.ts';

/** What stands over the columns: what the lines are, and which step is shown. */
function Captions() {
  const scenes = useScenes();
  const { seeds, probeSize } = useShownSizes();
  const identical = useLive(() => scenes.current.identical);
  return (
    <div className="captions">
      <p>
        <strong>{STRINGS.overTime}</strong>{' '}
        <Words>{`· ${STRINGS.band(seeds)} · ${identical ? STRINGS.identical : STRINGS.twin}`}</Words>
      </p>
      <p>
        <strong>
          <LiveText of={() => STRINGS.now(Math.max(0, scenes.current.at))} />
        </strong>{' '}
        <Words>{`· ${STRINGS.samples(probeSize)}`}</Words>
      </p>
    </div>
  );
}

/** The panels as one table of three columns over one shared axis of steps. */
export function Evidence() {
  return (
    <div className="evidence">
      <Captions />
      <PinnedRuns />
      <div className="rows">
        <Crosshair />
        {PANELS.map((panel) => (
          <SafePanel key={panel.id} panel={panel} />
        ))}
      </div>
      <Boundary>
        <NeuronsRead />
      </Boundary>
    </div>
  );
}
