import { useId, useMemo, useState } from 'react';
import { enlarged, networkLayout } from '#charts/network/layout.ts';
import { useExperiment, useLab, useRecordedRun, useView } from '#lab-state/context.ts';
import type { Lab } from '#lab-state/lab.ts';
import { basisWords } from '#language/presets.ts';
import { lettersAt, pageLetters } from '#panels/letters.ts';
import { networkPanel } from '#panels/network/index.ts';
import { neuronsOf } from '#panels/neurons.ts';
import { decimal } from '#panels/words.ts';
import { modalityCount } from '#spec/index.ts';
import { Chart } from '../Chart.tsx';
import { LiveText } from '../LiveText.tsx';
import { STRINGS } from '../lab-words.ts';
import { type Fold, PanelFold, PanelTools } from '../PanelTools.tsx';
import { useLiveData, useScenes, useShownSenses } from '../useScene.ts';
import { useSize } from '../useSize.ts';
import { Try } from './Try.tsx';
import { TRY } from './try-words.ts';
import { Words } from './Words.tsx';

/** Width of the tooltip in letters of the usual size, px. */
const TIP = 184;

/** The numbers of the neuron pointed at, beside it. */
function Tooltip({ x, y, width }: { x: number; y: number; width: number }) {
  const scenes = useScenes();
  const neuron = useView((view) => view.neuron);
  const senses = useShownSenses();
  const mixture = useLiveData(() =>
    neuron === undefined ? null : (neuronsOf(scenes.current).live[neuron] ?? null),
  );
  if (!mixture) return null;
  const two = decimal(2);
  const wide = Math.min(width, TIP * pageLetters());
  const left = Math.min(Math.max(0, x - wide / 2), width - wide);
  const rows = senses.flatMap(({ label }, i) => [
    { name: `${label} ${STRINGS.signal}`, value: mixture.predictive[i] },
    { name: `${label} ${STRINGS.noise}`, value: mixture.noise[i] },
  ]);
  return (
    <dl className="tip at-neuron" style={{ left, top: y, width: wide }}>
      {[...rows, { name: STRINGS.collision, value: mixture.collision }].map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{two(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Left and right walk through the neurons, Escape leaves them. */
function walk({ view }: Lab, event: React.KeyboardEvent, fusion: number): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape') view.setState({ neuron: undefined });
  if (!by) return;
  event.preventDefault();
  view.setState({ neuron: ((view.getState().neuron ?? -by) + by + fusion) % fusion });
}

/** The network with one sample on its way through it. */
export function Network() {
  const lab = useLab();
  const id = useId();
  const scenes = useScenes();
  const { run } = useExperiment((experiment) => experiment.spec);
  const { fusion } = run;
  const [open, setOpen] = useState<Fold>();
  const senses = modalityCount(run);
  const [holder, { width, height }] = useSize<HTMLDivElement>();
  // What stands in places of its own comes once these are known, so that it never jumps to them.
  const measured = width > 0;
  // Asked when the size changed: at every measurement it would have the browser work out all styles.
  const [letters, over] = useMemo(() => {
    const drawn = lettersAt(width, true);
    return height < 0 ? [1, 1] : [drawn, pageLetters() / drawn];
  }, [width, height]);
  const room = useMemo(
    () => ({ width: Math.round(width / letters), senses, fusion, over }),
    [width, letters, senses, fusion, over],
  );
  const shape = useMemo(() => ({ ...room, height: height / letters }), [room, height, letters]);
  const panel = useMemo(() => networkPanel(shape), [shape]);
  const layout = useMemo(() => enlarged(networkLayout(shape), letters), [shape, letters]);
  const least = useMemo(() => letters * networkLayout(room).height, [room, letters]);
  const recorded = useRecordedRun((recordedRun) => recordedRun.on);
  const neuron = useView((view) => view.neuron);
  const pointed = neuron === undefined ? undefined : layout.neurons[neuron];
  return (
    <section className="network" aria-label={panel.title}>
      <h3 className="hidden">{panel.title}</h3>
      <div ref={holder} className="stage" style={{ minHeight: least }}>
        <div className="over-stage">
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset holds form controls; here are none */}
          <div
            role="group"
            aria-label={STRINGS.walk}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk through the neurons
            tabIndex={0}
            onKeyDown={(event) => walk(lab, event, fusion)}
          >
            <Chart drawing={panel.drawings[0]} describedBy={`${id}-told`} />
            {pointed && <Tooltip x={pointed.x} y={pointed.y + layout.reach + 6} width={width} />}
          </div>
          {measured && (
            <p className={layout.across ? 'neurons-only' : 'neurons-only down'}>
              {TRY.neuronsOnly}
            </p>
          )}
          {measured && <Try layout={layout} />}
          {measured && <Words layout={layout} />}
        </div>
      </div>
      <p id={`${id}-told`} className="hidden">
        <LiveText of={() => panel.describe(scenes.current)} pace="calm" />
      </p>
      <div className="basis">
        <PanelTools panel={panel} foldId={`${id}-fold`} open={open} onOpen={setOpen} />
        <p className="note">
          {basisWords(run)} {recorded ? TRY.basisRecorded : TRY.basis}
        </p>
      </div>
      <PanelFold id={`${id}-fold`} panel={panel} open={open} />
    </section>
  );
}
