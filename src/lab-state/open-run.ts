import type { Checkpoint } from '#protocol/checkpoint.ts';
import type { Command, Event, Failure, Shown } from '#protocol/messages.ts';
import type { Intervention, Spec } from '#spec/index.ts';
import { Asking } from './asking.ts';
import { heldFor } from './held.ts';
import { takeNews } from './news.ts';
import { say } from './say.ts';
import { PACES } from './speed.ts';
import type { LabState } from './state.ts';
import { TraceFollower } from './tracing.ts';
import { Training } from './training.ts';

/** A command as it is before it says which run it is for. */
type Wish<C = Command> = C extends Command ? Omit<C, 'run'> : never;

/** The run that is open, in the lab's worker: what is sent is for it, and what is said of another is dropped. */
export function createOpenRun(lab: LabState) {
  const { host, experiment, view, live, changes } = lab;
  let run = 0;
  /** Whether a run was opened that still is, even if it failed. */
  let opened = false;

  const died = (spoke: boolean) =>
    fail(
      spoke
        ? { kind: 'engine', message: say('open-died') }
        : { kind: 'missing', message: say('open-missing') },
    );
  const training = new Training(host, { receive, died });
  const send = (wish: Wish): void => training.send({ ...wish, run } as Command);
  const traces = new TraceFollower(lab, (command) => training.send(command));
  const hearing = new Asking<Float32Array>((clip) => send({ type: 'hear', clip }));
  const showing = new Asking<readonly Shown[]>((sample) => send({ type: 'show', sample }));
  const forgetAnswers = (): void => {
    hearing.forget();
    showing.forget();
  };
  live.subscribe(() => traces.follow(run, experiment.getState().interventions));

  function fail(failure: Failure): void {
    // What a worker remembers of its failure could spoil the next run.
    if (failure.kind === 'engine') training.end();
    forgetAnswers();
    traces.giveUp();
    experiment.setState({ state: 'failed', failure });
    live.notify();
  }

  function receive(event: Event): void {
    if (event.run !== run) return;
    if (event.type === 'traced') traces.receive(event.ask, event.trace);
    else if (event.type === 'heard') hearing.receive(event.clip, event.wave);
    else if (event.type === 'shown') showing.receive(event.sample, event.shown);
    else if (event.type === 'failed') fail(event.failure);
    else takeNews(lab, event);
    live.notify();
  }

  function forget(): void {
    run++;
    traces.forget();
    forgetAnswers();
    live.stepsPerSecond = 0;
  }

  function open(spec: Spec, checkpoint?: Checkpoint): void {
    forget();
    opened = true;
    live.step = checkpoint?.step ?? 0;
    live.kept = checkpoint ? live.own : undefined;
    if (!checkpoint) live.own = undefined;
    else live.kept?.truncateAfter(checkpoint.step);
    changes.clear();
    view.setState({ scrub: undefined, crosshair: undefined, phase: undefined });
    try {
      training.start();
    } catch {
      died(true);
      return;
    }
    const { asked, pace = PACES[view.getState().speed] } = lab.wanted;
    send({ type: 'open', spec, dataUrl: heldFor(spec.run) ?? host.dataUrl, checkpoint, asked });
    send({ type: 'pace', most: pace });
  }

  return {
    ...{ open, send },
    isOpen: (): boolean => opened,

    /** Ends the run; nothing takes its place. */
    end: (): void => {
      send({ type: 'close' });
      forget();
      opened = false;
      live.step = 0;
      live.own = undefined;
      live.notify();
    },

    /** Goes on from here as another run: at `step` of a course with these interventions. */
    become: (step: number, interventions: readonly Intervention[]): void => {
      send({ type: 'travel', next: run + 1, step, interventions });
      run++;
      traces.giveUp();
      forgetAnswers();
    },

    /** The next run gets an engine of its own. */
    dropEngine: (): void => training.end(),

    hear: (clip: number): Promise<Float32Array | undefined> => hearing.of(clip),
    show: (sample: number): Promise<readonly Shown[] | undefined> => showing.of(sample),

    close: (): void => {
      run++;
      training.close();
      traces.close();
      forgetAnswers();
    },
  };
}
