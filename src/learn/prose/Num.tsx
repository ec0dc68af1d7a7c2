import { useLive } from '#lab/useScene.ts';
import { useLab } from '#lab-state/context.ts';
import type { Recording } from '#lab-state/recording.ts';
import type { RunParams } from '#spec/index.ts';
import { closedForm } from '#spec/scenarios/correlated/closed-form.ts';
import { usePlayer, useWords } from '../lesson-context.ts';
import { collapsedSince, QUANTITIES, type Reading, read, senseIn } from '../reading.ts';
import { OWN, runsOf, specOfLink } from '../records.ts';
import { useRecord } from '../use-record.ts';

interface Measured extends Pick<Reading, 'arm'> {
  /** Numbers, also as prose writes attributes: `sense="1"`. */
  readonly sense?: number | string;
  readonly at?: number | string;
  /**
   * What it is of; `collapsed` is the step from which the sense is collapsed, `closed` how many times as long the
   * second sense waits by the closed form.
   */
  readonly of: Reading['of'] | 'collapsed' | 'closed';
  /** The run of the page that it is read from. */
  readonly run?: string;
}

/** A number that was measured: of the live run once that is there, else of the record. */
function MeasuredNumber({
  of,
  run = OWN,
  ...asked
}: Measured & { readonly of: Exclude<Measured['of'], 'closed'> }) {
  const reading = {
    arm: asked.arm,
    sense: asked.sense === undefined ? undefined : Number(asked.sense),
    at: asked.at === undefined ? undefined : Number(asked.at),
  };
  const { live, experiment } = useLab();
  const { numbers } = useWords();
  const { store } = usePlayer();
  const record = useRecord(run);
  const write = (recording: Recording): string => {
    if (of !== 'collapsed') {
      return numbers[QUANTITIES[of].unit](read(recording, { ...reading, of }));
    }
    const since = collapsedSince(recording, senseIn(recording, { ...reading, of: 'share' }));
    return numbers.count(since ?? NaN);
  };
  const words = useLive(() => {
    const { steps } = experiment.getState().spec.run;
    const own = store.getState().run === run ? live.own : undefined;
    const reached = own !== undefined && own.newest >= (reading.at ?? steps);
    const recording = reached ? own : record;
    return recording ? write(recording) : '…';
  });
  return <b className="num">{words}</b>;
}

/** How long the second sense waits by the closed form, where a run of the page trains. */
function Closed({ run = OWN }: Pick<Measured, 'run'>) {
  const { place } = usePlayer();
  const { numbers } = useWords();
  const link = runsOf(place).find(([other]) => other === run)?.[1] ?? '';
  const { ratio, correlation } = specOfLink(link).run;
  return <b className="num">{numbers.decimal(closedForm(ratio, correlation).waits)}</b>;
}

/** A number that the page trains by: `<Num setting="fusion" />`. */
function Setting({ setting }: { setting: keyof RunParams }) {
  const { experiment } = useLab();
  const { numbers } = useWords();
  const value = experiment.getState().spec.run[setting];
  return <b className="num">{typeof value === 'number' ? numbers.plain(value) : String(value)}</b>;
}

/** A number of the prose; none is typed. `<Num of="share" sense={1} at={300} run="taught" />` */
export function Num(props: Measured | { readonly setting: keyof RunParams }) {
  if ('setting' in props) return <Setting {...props} />;
  const { of } = props;
  return of === 'closed' ? <Closed run={props.run} /> : <MeasuredNumber {...props} of={of} />;
}
