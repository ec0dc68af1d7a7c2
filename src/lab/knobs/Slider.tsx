import { useEffect, useRef, useState } from 'react';
import type { NumberParam } from '#spec/index.ts';
import { lastPlace, neighbour, placeOf, portion, valueAt } from './scale.ts';
import { valueWords } from './words.ts';

/** How long a slider moved by keys rests before its value counts, ms. */
const RESTS_MS = 200;

interface Props {
  readonly id: string;
  readonly param: NumberParam;
  readonly value: number;
  readonly usual: number;
  readonly disabled: boolean;
  readonly describedBy: string;
  /** Hears every value while the slider moves. */
  readonly onMove: (value: number) => void;
  /** Hears the value at which it comes to rest. */
  readonly onRest: (value: number) => void;
}

const KEYS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
};

/** A rail with a ring, and a tick at the usual value. */
export function Slider(props: Props) {
  const { id, param, value, usual, disabled, describedBy, onMove, onRest } = props;
  const [held, setHeld] = useState<number>();
  const [moving, setMoving] = useState(false);
  const timer = useRef(0);
  // A drag is one change, however long it takes: its value counts when it is let go.
  const drag = useRef({ on: false, rest() {} });
  useEffect(() => () => clearTimeout(timer.current), []);
  // The ring stays where it was let go until the value follows, which takes a message to the worker.
  const [followed, setFollowed] = useState(value);
  if (followed !== value) {
    setFollowed(value);
    if (!moving) setHeld(undefined);
  }
  const shown = held ?? value;
  const move = (next: number) => {
    setHeld(next);
    setMoving(true);
    onMove(next);
    clearTimeout(timer.current);
    drag.current.rest = () => {
      drag.current.rest = () => undefined;
      setMoving(false);
      onRest(next);
    };
    if (!drag.current.on) timer.current = window.setTimeout(drag.current.rest, RESTS_MS);
  };
  const takeHold = () => {
    drag.current.on = true;
    const away = new AbortController();
    const letGo = () => {
      away.abort();
      drag.current.on = false;
      drag.current.rest();
    };
    for (const end of ['pointerup', 'pointercancel']) {
      addEventListener(end, letGo, { signal: away.signal });
    }
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = KEYS[event.key];
    if (!by) return;
    event.preventDefault();
    move(neighbour(param, shown, by));
  };
  const place = (at: number) => ({ '--at': portion(param, at) }) as React.CSSProperties;
  return (
    <span className="rail" style={place(shown)}>
      <input
        id={id}
        type="range"
        min={0}
        max={lastPlace(param)}
        value={placeOf(param, shown)}
        disabled={disabled}
        aria-describedby={describedBy}
        aria-valuetext={valueWords(param, shown)}
        onChange={(event) => move(valueAt(param, Number(event.target.value)))}
        onKeyDown={onKeyDown}
        onPointerDown={takeHold}
      />
      <i style={place(usual)} aria-hidden="true" />
    </span>
  );
}
