import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { browserHost } from '#lab-state/browser-host.ts';
import { useOwnLab } from '#lab-state/context.ts';
import { printOf, trainedBy } from '#lab-state/fingerprint.ts';
import { createLab, type Lab } from '#lab-state/lab.ts';
import { PANELS } from '#panels/index.ts';
import type { Drawing, Panel, Scene } from '#panels/panel.ts';
import { scopeOf } from '#panels/run-scope.ts';
import { useDrawing } from '#panels/useDrawing.ts';
import { copyText } from '#parts/copy-text.ts';
import { encodeLink, GHOST, LIVE, type Spec, scenarioOf } from '#spec/index.ts';
import { specOfPoint } from '#sweep/cell-spec.ts';
import type { Point } from '#sweep/points.ts';
import type { Exploration } from '../../state/exploration.ts';
import { STRINGS } from '../explore-words.ts';
import { differingIn } from './agrees.ts';
import { seedsOf } from './seeds-of.ts';

/** What is shown of the networks of a cell: who is heard, the neurons, the spectrum, the curves. */
const SHOWN: readonly Panel[] = [
  'contributions',
  'entanglement',
  'singular-values',
  'loss',
].flatMap((id) => PANELS.find((panel) => panel.id === id) ?? []);

/** The end of a run as the panels of the lab see it. */
function sceneOf(lab: Lab): Scene | undefined {
  const { spec, diverged } = lab.experiment.getState();
  const { recording } = lab.live;
  if (!recording || recording.newest < spec.run.steps) return undefined;
  const [live, ghost] = [LIVE, GHOST].map((id) => spec.arms.find((arm) => arm.id === id)?.params);
  const identical =
    spec.interventions.length === 0 && JSON.stringify(live) === JSON.stringify(ghost);
  return {
    ...{ recording, steps: spec.run.steps, every: spec.run.probeEvery, at: recording.newest },
    ...{ marks: [], turns: [], branches: [], pins: [], reallocated: [], identical },
    ...{ diverged, scope: scopeOf(spec.run), asks: scenarioOf(spec.run).asks },
    view: lab.view.getState(),
  };
}

function Picture({ drawing, scene }: { drawing: Drawing; scene: Scene }) {
  const ref = useDrawing((surface, width) => {
    surface.attr('height', drawing.fit?.(scene, width) ?? drawing.height);
    drawing.draw(surface, scene, width);
  });
  return <svg ref={ref} className="chart" role="img" aria-label={drawing.name} />;
}

function Verified({ lab, spec }: { lab: Lab; spec: Spec }) {
  const [copied, setCopied] = useState<boolean>();
  const { info, engines } = lab.experiment.getState();
  const { recording } = lab.live;
  if (!recording || !info) return null;
  const points = printOf(recording, spec);
  const fingerprint = { ...trainedBy(info.backend, engines), device: '', points };
  const hash = encodeLink(spec, { fingerprint });
  const copy = async () => setCopied(await copyText(location.href.split('#')[0] + hash));
  return (
    <p className="explore-acts">
      <a className="link" href={hash}>
        {STRINGS.verified}
      </a>
      <button type="button" className="link" onClick={() => void copy()}>
        {copied ? STRINGS.copied : STRINGS.copyLink}
      </button>
      <span role="status">{copied === false && STRINGS.notCopied}</span>
    </p>
  );
}

/** Trains a cell once more as an experiment of the lab, beside its ghost and controls, and shows all of it. */
export function CellRun({ exploration, point }: { exploration: Exploration; point: Point }) {
  const { sweep, engine, results } = exploration;
  // What it was when the run was asked for: seeds that come later are none of it.
  const [spec] = useState(() => specOfPoint(sweep, point, engine, seedsOf(exploration, point)));
  const make = useMemo(
    () => () => createLab({ host: browserHost(), link: encodeLink(spec) }),
    [spec],
  );
  const lab = useOwnLab(make);
  return lab ? (
    <Trained
      lab={lab}
      spec={spec}
      differing={(scene) =>
        scene.recording && differingIn(sweep, results.of(point.index), scene.recording)
      }
    />
  ) : null;
}

interface TrainedProps {
  readonly lab: Lab;
  readonly spec: Spec;
  differing(scene: Scene): number | undefined;
}

function Trained({ lab, spec, differing }: TrainedProps) {
  const [scene, setScene] = useState<Scene>();
  const [failed, setFailed] = useState(false);
  const step = useSyncExternalStore(lab.live.subscribe, () => lab.live.step);
  useEffect(() => {
    const follow = () => {
      const { state } = lab.experiment.getState();
      if (state === 'ready') lab.client.togglePlay();
      else if (state === 'finished') setScene(sceneOf(lab));
      setFailed(state === 'failed');
    };
    const stop = lab.experiment.subscribe(follow);
    lab.client.openAsked();
    lab.client.setSpeed('max');
    return stop;
  }, [lab]);
  if (failed) return <p role="alert">{STRINGS.cellFailed}</p>;
  if (!scene) {
    const { steps } = spec.run;
    return (
      <p className="explore-training">
        {STRINGS.trainingCell(step, steps)}
        <progress max={steps} value={step} aria-label={STRINGS.trainingCell(step, steps)} />
      </p>
    );
  }
  const count = differing(scene);
  return (
    <div className="explore-trained">
      {count !== undefined && <p>{count === 0 ? STRINGS.same : STRINGS.differs(count)}</p>}
      <Verified lab={lab} spec={spec} />
      {SHOWN.map((panel) => (
        <section key={panel.id} aria-label={panel.title}>
          <h4>{panel.title}</h4>
          <p className="sweep-see">{panel.see(scene)}</p>
          {panel.drawings.map((drawing) => (
            <Picture key={drawing.name} drawing={drawing} scene={scene} />
          ))}
        </section>
      ))}
    </div>
  );
}
