import { useEffect, useMemo, useState } from 'react';
import { drawInput } from '#charts/network/picture.ts';
import { Pad } from '#lab/hero/Pad.tsx';
import { Say } from '#lab/hero/Say.tsx';
import { playWave } from '#lab/hero/sound.ts';
import { useLive, useScenes } from '#lab/useScene.ts';
import { useExperiment, useLab, useSample } from '#lab-state/context.ts';
import type { ArmTrace, Trace } from '#lab-state/sample.ts';
import { truthOf } from '#panels/network/flow.ts';
import { useDrawing } from '#panels/useDrawing.ts';
import { inkOf, textOf } from '#panels/words.ts';
import { useWords } from '../lesson-context.ts';
import { tryWordsIn } from '../try-words.ts';
import { Plate } from './Plate.tsx';
import { heightHere } from './small.ts';

/** Height of an input, px. */
const heightOf = (): number => heightHere({ small: 100, wide: 150 });
/** Side of the pad, px. */
const PAD = 180;
/** Where the sheet lies half way over: from there on the sense is covered. */
const HALF = 50;

/** The input of one sense, under a sheet that can be pulled over it. */
function Input({ sense, trace }: { sense: number; trace: Trace }) {
  const { sample, client } = useLab();
  const { messages } = useWords();
  const { say } = messages;
  const info = useExperiment((experiment) => experiment.info);
  const covered = useSample((state) => (state.covered & (1 << sense)) !== 0);
  const [sheet, setSheet] = useState(covered ? 100 : 0);
  useEffect(
    () => setSheet((now) => (covered === now >= HALF ? now : covered ? 100 : 0)),
    [covered],
  );
  const modality = info?.modalities[sense];
  const seen = trace.seen[sense];
  const ref = useDrawing((surface, width) => {
    const height = heightOf();
    surface.attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
    surface.selectChildren().remove();
    const side = modality?.shape ? Math.min(width, height) : width;
    const most = Math.max(...trace.seen.flatMap(({ inputs }) => [...inputs].map(Math.abs)));
    drawInput(
      surface,
      {
        ...{ label: '', ink: inkOf(sense), text: textOf(sense), wash: '', notes: [], fused: [] },
        ...{ inputs: seen.inputs, shape: modality?.shape, upwards: modality?.id === 'sound' },
      },
      { x: 1, y: 1, width: side - 2, height: height - 2 },
      { most, across: true },
    );
  });
  const name = say(`name-${modality?.id}`);
  const hear = async () => {
    const wave = seen.clip === undefined ? undefined : await client.hear(seen.clip);
    if (wave) await playWave(wave);
  };
  return (
    <div className="learn-input">
      <div className="learn-under">
        <svg ref={ref} className="chart" role="img" aria-label={name} />
        <span className="learn-sheet" style={{ height: `${sheet}%` }} aria-hidden="true" />
      </div>
      <label>
        <span>{say('sheet', { sense: name, the: say(`name-${modality?.id}.the`) })}</span>
        <input
          type="range"
          min={0}
          max={100}
          step={10}
          value={sheet}
          aria-valuetext={say(covered ? 'sheet-over' : 'sheet-away')}
          onChange={(event) => {
            const next = Number(event.currentTarget.value);
            setSheet(next);
            sample.cover(sense, next >= HALF);
          }}
        />
      </label>
      {modality?.id === 'sound' && seen.clip !== undefined && (
        <button type="button" className="link" onClick={() => hear().catch(() => undefined)}>
          {say('hear')}
        </button>
      )}
    </div>
  );
}

/** The pad of the lab, or its words and microphone, for a sense that they fit. */
function Tool({ sense }: { sense: number }) {
  const { messages } = useWords();
  const info = useExperiment((experiment) => experiment.info);
  const [open, setOpen] = useState(false);
  const words = useMemo(() => tryWordsIn(messages), [messages]);
  const kind = info?.modalities[sense]?.id;
  if (kind !== 'image' && kind !== 'sound') return null;
  const close = () => setOpen(false);
  return (
    <div className="learn-tool">
      <button
        type="button"
        className="outlined"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {messages.say(kind === 'image' ? 'tool-draw' : 'tool-say')}
      </button>
      {open && kind === 'image' && (
        <div className="learn-pad" style={{ height: PAD + 40 }}>
          <Pad
            sense={sense}
            box={{ x: 0, y: 0, width: PAD, height: PAD }}
            onDone={close}
            words={words}
          />
        </div>
      )}
      {open && kind === 'sound' && <Say sense={sense} onClose={close} words={words} />}
    </div>
  );
}

/** What one network answers: the class, large, and how sure it is of each. */
function Verdict({
  arm,
  classes,
  name,
}: {
  arm: ArmTrace;
  classes: readonly string[];
  name: string;
}) {
  const { messages, numbers } = useWords();
  const { probabilities } = arm;
  const sure = Math.max(...probabilities);
  const said = classes[probabilities.indexOf(sure)];
  return (
    <div className="learn-verdict">
      <h4>{name}</h4>
      <p className="learn-said-class">{sure < 0.5 ? `${said}?` : said}</p>
      <div className="learn-bars" aria-hidden="true">
        {classes.map((label, c) => (
          <span key={label} data-said={label === said || undefined}>
            <i style={{ height: `${Math.round(100 * probabilities[c])}%` }} />
            {label}
          </span>
        ))}
      </div>
      <p className="note">{messages.say('sure', { value: numbers.percent(sure), answer: said })}</p>
    </div>
  );
}

/** A held-out sample as it goes in, and what the network answers, with a sheet for each sense. */
export function Samples({ tools = false }: { tools?: boolean }) {
  const { live, sample } = useLab();
  const { messages, numbers } = useWords();
  const { say } = messages;
  const scenes = useScenes();
  const info = useExperiment((experiment) => experiment.info);
  const trace = useTrace();
  const labels = info?.traceable?.labels ?? [];
  const place = useSample((state) => state.place);
  const identical = useLive(() => scenes.current.identical);
  const truth = trace && truthOf(trace);
  const which = trace && (
    <>
      {say('sample-of', {
        sample: numbers.count((place % labels.length) + 1),
        samples: numbers.count(labels.length),
      })}{' '}
      <button type="button" className="link" onClick={() => sample.choose(place + 1)}>
        {say('another')}
      </button>
    </>
  );
  if (!trace || !info || live.recordedRun) {
    return (
      <Plate id="samples" note={which} picture={<p className="see">{say('samples-live')}</p>} />
    );
  }
  const picture = (
    <div className="learn-samples">
      {trace.seen.map((_, sense) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sense is its place
        <Input key={sense} sense={sense} trace={trace} />
      ))}
      {trace.arms.slice(0, identical ? 1 : 2).map((arm, k) => (
        <Verdict
          key={arm.arm}
          arm={arm}
          classes={info.classes}
          name={say(k === 0 ? 'this-run' : 'ghost')}
        />
      ))}
    </div>
  );
  return (
    <Plate id="samples" note={which} picture={picture}>
      {tools && (
        <div className="learn-tools">
          {trace.seen.map((_, sense) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sense is its place
            <Tool key={sense} sense={sense} />
          ))}
        </div>
      )}
      <p className="see" role="status">
        {say(truth === undefined ? 'see-own' : 'see-sample', {
          truth: truth === undefined ? '' : info.classes[truth],
          answer: answerOf(trace.arms[0], info.classes),
        })}
      </p>
    </Plate>
  );
}

const answerOf = ({ probabilities }: ArmTrace, classes: readonly string[]): string =>
  classes[probabilities.indexOf(Math.max(...probabilities))];

/** The sample on the page, followed through the network. */
function useTrace(): Trace | undefined {
  const { live } = useLab();
  const [trace, setTrace] = useState(live.trace);
  useEffect(() => live.subscribe(() => setTrace(live.trace)), [live]);
  return trace;
}
