/** One event of Chrome's trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of it, time the thread really ran: less where other work took the processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
  '__metadata',
];

const SCRIPT = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'FireAnimationFrame',
  'TimerFire',
  'EventDispatch',
]);

/** Events of the page's main thread: of all renderers' the one that drew the most frames. */
function mainThread(events: readonly TraceEvent[]): TraceEvent[] {
  const mains = events.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const own = mains.map(({ pid, tid }) => events.filter((e) => e.pid === pid && e.tid === tid));
  const frames = (list: TraceEvent[]) => list.filter(isFrame).length;
  return own.toSorted((a, b) => frames(b) - frames(a))[0] ?? [];
}

const isFrame = ({ name }: TraceEvent): boolean => name === 'FireAnimationFrame';

/** Time with script on the stack: intervals that lie inside another count once. */
function outermost(events: readonly TraceEvent[]): { from: number; took: number }[] {
  const found: { from: number; to: number; took: number }[] = [];
  for (const { ts, dur = 0, tdur = dur } of events.toSorted((a, b) => a.ts - b.ts)) {
    const last = found.at(-1);
    if (!last || ts >= last.to) found.push({ from: ts, to: ts + dur, took: tdur });
  }
  return found;
}

export interface Load {
  /** How many tasks the main thread ran. */
  readonly tasks: number;
  /** Tasks of the main thread over 50 ms, ms; and how many ran for so long themselves. */
  readonly long: readonly number[];
  readonly ran: readonly number[];
  /** Script time between one frame and the next, ms, ascending. */
  readonly perFrame: readonly number[];
}

/** What a trace says of the main thread. */
export function loadOf(trace: readonly TraceEvent[]): Load {
  const main = mainThread(trace);
  const long = main
    .filter(({ name, dur = 0 }) => name === 'RunTask' && dur > 50_000)
    .map(({ dur = 0 }) => dur / 1000);
  const ran = main
    .filter(({ name, tdur = 0 }) => name === 'RunTask' && tdur > 50_000)
    .map(({ tdur = 0 }) => tdur / 1000);
  const starts = main.filter(isFrame).map(({ ts }) => ts);
  const script = outermost(main.filter(({ name, ph }) => ph === 'X' && SCRIPT.has(name)));
  // Callbacks of one frame follow each other closely; half a frame apart is another one.
  const frames = starts
    .toSorted((a, b) => a - b)
    .filter((ts, k, all) => k === 0 || ts - all[k - 1] > 8000);
  const perFrame = frames.slice(0, -1).map((from, k) => {
    const inside = script.filter((one) => one.from >= from && one.from < frames[k + 1]);
    return inside.reduce((sum, one) => sum + one.took, 0) / 1000;
  });
  const tasks = main.filter(({ name }) => name === 'RunTask').length;
  return { tasks, long, ran, perFrame: perFrame.toSorted((a, b) => a - b) };
}

/** The value below which a part of an ascending list lies. */
export const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
