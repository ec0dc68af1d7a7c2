import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { timeScale } from '#charts/frame.ts';
import { useLive, useScenes } from '#lab/useScene.ts';
import { useExperiment, useLab } from '#lab-state/context.ts';
import { lettersAt } from '#panels/letters.ts';
import { useWidth } from '#parts/useWidth.ts';
import { useNotes, usePageName, usePlayer, usePlaying, useWords } from '../lesson-context.ts';
import { notebook } from '../notebook.ts';
import { courseOf, type Quantity } from '../reading.ts';
import { type Curve, curveFrom, evenCurve, heightAt, moved } from './curve.ts';
import type { Plot } from './Figure.tsx';
import { heightHere } from './small.ts';

/** How much a key moves the line: a twentieth, a hundredth with Shift. */
const STEP = { far: 0.05, near: 0.01 };

/** How far around the plot its handles can be held, px: one at its edge is held by all of it. */
const AROUND = 14;

/** The curve of the page as it was drawn, without what was known before. */
function useKept(): Curve | undefined {
  const name = usePageName();
  const { opensAt = 0 } = usePlayer().place.page;
  const kept = useNotes((notes) => notes.guesses[name]);
  return useMemo(() => {
    const curve = kept && 'points' in kept && curveFrom(kept.points, opensAt);
    return curve && curve.length > 1 ? curve : undefined;
  }, [kept, opensAt]);
}

/** Where the curve to be drawn stands at the last step that is known; nothing where none is. */
function useKnown(guess: Quantity, from: number): number | undefined {
  const scenes = useScenes();
  return useLive(() => {
    const { recording } = scenes.current;
    if (!recording || from === 0) return undefined;
    return courseOf(recording, guess).findLast(({ step }) => step <= from)?.mean;
  });
}

interface Props {
  readonly plot: Plot;
}

/** The reader's guess over the picture: drawn before Play, by pointer or by keys; compared afterwards. */
export function Foretold(props: Props) {
  const { guess } = usePlayer().place.page;
  return guess?.kind === 'draw' ? <Drawn {...props} guess={guess} /> : null;
}

function Drawn({ plot, guess }: Props & { guess: Quantity }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { opensAt = 0 } = usePlayer().place.page;
  const steps = useExperiment((experiment) => experiment.spec.run.steps);
  const kept = useKept();
  const known = useKnown(guess, opensAt);
  const open = usePlaying((playing) => playing.sealed);
  const letters = width > 0 ? lettersAt(width) : 1;
  const wide = Math.round(width / letters);
  const x = timeScale({ width: wide, steps });
  const height = heightHere();
  const bottom = height - plot.foot;
  const y = (value: number) => bottom - value * (bottom - plot.top);
  const drawn = kept ?? evenCurve(steps, opensAt, known);
  // What is known is not to be moved.
  const asked = known === undefined ? drawn : moved(drawn, 0, known);
  const curve = open ? asked : kept;
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
      {open && curve && width > 0 && (
        <Pen curve={curve} first={opensAt > 0 ? 1 : 0} scales={scales} />
      )}
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
        className="empty halo"
        fill="var(--ink)"
      >
        {say(drawn ? 'your-guess' : 'draw-here')}
      </text>
    </>
  );
}

interface PenProps {
  readonly curve: Curve;
  /** Place of the first step at which the line can be moved. */
  readonly first: number;
  readonly scales: Scales;
}

/** What draws: a slider, whose arrows choose a step and move the line there, and a plot for pointer and finger. */
function Pen({ curve, first, scales: { x, y, top, bottom, letters } }: PenProps) {
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
    if (along !== undefined) setAt(Math.min(Math.max(first, at + along), curve.length - 1));
    else set(at, value + (up ?? 0));
  };
  const draw = (event: React.PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const zoom = (event.currentTarget.currentCSSZoom ?? 1) * letters;
    const stepAt = x.invert(left + (event.clientX - box.left) / zoom);
    const distances = curve.map(([other], k) => (k < first ? Infinity : Math.abs(other - stepAt)));
    const k = distances.indexOf(Math.min(...distances));
    const height = (event.clientY - box.top) / zoom - AROUND;
    // The line is kept outside React: the handle is to move in the same moment.
    flushSync(() => {
      setAt(k);
      set(k, 1 - height / (bottom - top));
    });
  };
  const [start] = curve[first];
  const left = x(start) - AROUND;
  const right = x.range()[1] + AROUND;
  const upper = top - AROUND;
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
        top: upper * letters,
        width: (right - left) * letters,
        height: (bottom - upper) * letters,
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
      onLostPointerCapture={() => {
        holds.current = false;
      }}
    >
      <span
        className="learn-at"
        style={{ left: (x(step) - left) * letters, top: (y(value) - upper) * letters }}
      />
    </div>
  );
}

/** How far the guess lies from what came, at the step that is shown. */
export function Apart() {
  const curve = useKept();
  const open = usePlaying((playing) => playing.sealed);
  const { guess } = usePlayer().place.page;
  const { live } = useLab();
  const { messages, numbers } = useWords();
  const scenes = useScenes();
  useEffect(() => live.notify(), [live]);
  const words = useLive(() => {
    const { recording, at } = scenes.current;
    if (!recording || !curve || open || guess?.kind !== 'draw' || at < curve[0][0]) return '';
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
