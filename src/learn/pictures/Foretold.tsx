import { useEffect, useRef, useState } from 'react';
import { timeScale } from '#charts/frame.ts';
import { useLive, useScenes } from '#lab/useScene.ts';
import { useExperiment, useLab } from '#lab-state/context.ts';
import { lettersAt } from '#panels/letters.ts';
import { useWidth } from '#parts/useWidth.ts';
import { useNotes, usePageName, usePlayer, usePlaying, useWords } from '../lesson-context.ts';
import type { Foretold as Kept } from '../notebook.ts';
import { notebook } from '../notebook.ts';
import { courseOf } from '../reading.ts';
import { type Curve, evenCurve, heightAt, moved } from './curve.ts';
import type { Plot } from './Figure.tsx';
import { heightHere } from './small.ts';

/** How much a key moves the line: a twentieth, a hundredth with Shift. */
const STEP = { far: 0.05, near: 0.01 };

const curveIn = (kept: Kept | undefined): Curve | undefined =>
  kept && 'points' in kept ? kept.points : undefined;

interface Props {
  readonly plot: Plot;
}

/** The reader's guess over the picture: drawn before Play, by pointer or by keys; compared afterwards. */
export function Foretold(props: Props) {
  const { guess } = usePlayer().place.page;
  return guess?.kind === 'draw' ? <Drawn {...props} /> : null;
}

function Drawn({ plot }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const name = usePageName();
  const steps = useExperiment((experiment) => experiment.spec.run.steps);
  const kept = useNotes((notes) => curveIn(notes.guesses[name]));
  const open = usePlaying((playing) => playing.sealed);
  const letters = width > 0 ? lettersAt(width) : 1;
  const wide = Math.round(width / letters);
  const x = timeScale({ width: wide, steps });
  const height = heightHere();
  const bottom = height - plot.foot;
  const y = (value: number) => bottom - value * (bottom - plot.top);
  const curve = kept ?? (open ? evenCurve(steps) : undefined);
  const scales = { x, y, bottom, top: plot.top, letters };
  return (
    <div ref={ref} className="learn-foretold" data-open={open || undefined}>
      {width > 0 && (
        <svg
          viewBox={`0 0 ${wide} ${height}`}
          height={height * letters}
          aria-hidden="true"
          className="chart"
        >
          {curve && <Line curve={curve} scales={scales} open={open} drawn={kept !== undefined} />}
        </svg>
      )}
      {open && curve && width > 0 && <Pen curve={curve} scales={scales} />}
    </div>
  );
}

interface Scales {
  readonly x: ReturnType<typeof timeScale>;
  readonly y: (value: number) => number;
  readonly top: number;
  readonly bottom: number;
  readonly letters: number;
}

function Line({
  curve,
  scales: { x, y },
  open,
  drawn,
}: {
  curve: Curve;
  scales: Scales;
  open: boolean;
  drawn: boolean;
}) {
  const { say } = useWords().messages;
  const d = curve.map(([step, value], k) => `${k ? 'L' : 'M'}${x(step)} ${y(value)}`).join('');
  const [lastStep, lastValue] = curve[curve.length - 1];
  return (
    <>
      <path d={d} className="learn-pencil" data-thing="line:guess" opacity={drawn ? 1 : 0.45} />
      {open &&
        curve.map(([step, value]) => (
          <circle key={step} cx={x(step)} cy={y(value)} r={5} className="learn-knot" />
        ))}
      <text
        x={x(lastStep)}
        y={y(lastValue) - 12}
        textAnchor="end"
        className="empty"
        fill="var(--ink)"
      >
        {say(drawn ? 'your-guess' : 'draw-here')}
      </text>
    </>
  );
}

/** What draws: a slider, whose arrows choose a step and move the line there, and a plot for pointer and finger. */
function Pen({ curve, scales: { x, y, top, bottom, letters } }: { curve: Curve; scales: Scales }) {
  const { messages, numbers } = useWords();
  const { say } = messages;
  const name = usePageName();
  const [at, setAt] = useState(curve.length - 1);
  const holds = useRef(false);
  const [step, value] = curve[at];
  const set = (k: number, next: number) => notebook.guess(name, { points: moved(curve, k, next) });
  const press = (event: React.KeyboardEvent) => {
    const by = event.shiftKey ? STEP.near : STEP.far;
    const along = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const up = { ArrowUp: by, ArrowDown: -by, PageUp: 0.2, PageDown: -0.2 }[event.key];
    if (along === undefined && up === undefined) return;
    event.preventDefault();
    if (along !== undefined) setAt(Math.min(Math.max(0, at + along), curve.length - 1));
    else set(at, value + (up ?? 0));
  };
  const draw = (event: React.PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const zoom = (event.currentTarget.currentCSSZoom ?? 1) * letters;
    const stepAt = x.invert(x(0) + (event.clientX - box.left) / zoom);
    const distances = curve.map(([other]) => Math.abs(other - stepAt));
    const k = distances.indexOf(Math.min(...distances));
    setAt(k);
    set(k, 1 - (event.clientY - box.top) / zoom / (bottom - top));
  };
  const [left, right] = x.range();
  return (
    <div
      className="learn-pen"
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={say('draw')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(100 * value)}
      aria-valuetext={say('draw-at', {
        step: numbers.count(step),
        value: numbers.percent(value),
      })}
      style={{
        left: left * letters,
        top: top * letters,
        width: (right - left) * letters,
        height: (bottom - top) * letters,
      }}
      onKeyDown={press}
      onPointerDown={(event) => {
        holds.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        draw(event);
      }}
      onPointerMove={(event) => holds.current && draw(event)}
      onPointerUp={() => {
        holds.current = false;
      }}
      onPointerCancel={() => {
        holds.current = false;
      }}
    >
      <span
        className="learn-at"
        style={{ left: (x(step) - left) * letters, top: (y(value) - top) * letters }}
      />
    </div>
  );
}

/** How far the guess lies from what came, at the step that is shown. */
export function Apart() {
  const name = usePageName();
  const curve = useNotes((notes) => curveIn(notes.guesses[name]));
  const open = usePlaying((playing) => playing.sealed);
  const { guess } = usePlayer().place.page;
  const { live } = useLab();
  const { messages, numbers } = useWords();
  const scenes = useScenes();
  useEffect(() => live.notify(), [live]);
  const words = useLive(() => {
    const { recording, at } = scenes.current;
    if (!recording || !curve || open || guess?.kind !== 'draw' || at < 0) return '';
    const truth = courseOf(recording, guess).findLast(({ step }) => step <= at)?.mean;
    if (truth === undefined) return '';
    const guessed = heightAt(curve, at);
    return messages.say('apart', {
      step: numbers.count(at),
      guess: numbers.percent(guessed),
      truth: numbers.percent(truth),
      points: Math.round(100 * Math.abs(truth - guessed)),
    });
  });
  return words ? <p className="learn-apart">{words}</p> : null;
}
