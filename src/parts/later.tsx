import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { ask } from './ask.ts';
import { Boundary } from './Boundary.tsx';
import { WORDS } from './part-words.ts';

interface Place {
  /** Stands there until the part comes. */
  readonly waiting?: ReactNode;
  /** Puts words where the part would stand if it does not come. */
  readonly frame?: (words: ReactNode) => ReactNode;
}

/** A part of the page that is loaded when it is first shown, or before. */
export type Part<Props extends object = object> = ComponentType<Props> & {
  /** Loads it, so that it is there at once when it is shown. Never fails: what is missing is said where it would stand. */
  readonly ahead: () => Promise<void>;
};

/** The newest try to load a part: everyone who shows it shares it. */
class Tries<Props extends object> {
  readonly #load: () => Promise<ComponentType<Props>>;
  /** The part itself, once it was loaded ahead; else one that waits for it. */
  newest: ComponentType<Props>;

  constructor(load: () => Promise<ComponentType<Props>>) {
    this.#load = load;
    this.newest = this.#fresh();
  }

  /** After a try that failed, whoever comes next begins another. */
  failed(one: ComponentType<Props>): void {
    if (this.newest === one) this.newest = this.#fresh();
  }

  ahead = async (): Promise<void> => {
    try {
      this.newest = await ask(this.#load);
    } catch {
      this.newest = this.#fresh();
    }
  };

  #fresh = (): ComponentType<Props> => lazy(async () => ({ default: await ask(this.#load) }));
}

interface LaterProps<Props extends object> {
  readonly tries: Tries<Props>;
  readonly place: Place;
  readonly props: Props;
}

function Later<Props extends object>({ tries, place, props }: LaterProps<Props>) {
  const [Part, setPart] = useState(() => tries.newest);
  return (
    <Boundary
      frame={place.frame}
      onFail={() => tries.failed(Part)}
      onAgain={() => setPart(() => tries.newest)}
    >
      <Suspense fallback={place.waiting}>
        <Part {...props} />
      </Suspense>
    </Boundary>
  );
}

/** A part of the page that is loaded when it is first shown. One that did not come can be asked for again. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  place: Place = {},
): Part<Props> {
  const tries = new Tries(load);
  return Object.assign((props: Props) => <Later tries={tries} place={place} props={props} />, {
    ahead: tries.ahead,
  });
}

const sheet = (words: ReactNode) => <main className="not-yet">{words}</main>;

/** A page that is loaded when it is opened. */
export const laterPage = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  later(load, { waiting: sheet(WORDS.opening), frame: sheet });
