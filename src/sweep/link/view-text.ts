import { type Note, shown } from '#spec/index.ts';

/** The part of an axis that is brushed, 0 to 1 of its way; of the outcome it is said in its own numbers. */
export interface BrushedPart {
  /** Number of the axis of a setting, or the outcome. */
  readonly axis: number | 'outcome';
  readonly from: number;
  readonly to: number;
}

/** How a sweep is looked at. Nothing here changes what is trained. */
export interface SweepView {
  /** Number of the outcome that is shown, of those the sweep measures. */
  readonly outcome?: number;
  /** Number of the method whose map leads, where methods are compared. */
  readonly method?: number;
  /** Number of the point that is picked, and of the one beside it. */
  readonly cell?: number;
  readonly other?: number;
  readonly brush?: readonly BrushedPart[];
}

const MOST_DIGITS = 4;
const OUTCOME = 'o';

const partText = (value: number): string => String(Number(value.toPrecision(MOST_DIGITS)));

const brushText = (brush: readonly BrushedPart[]): string =>
  brush
    .map(({ axis, from, to }) =>
      [axis === 'outcome' ? OUTCOME : axis, partText(from), partText(to)].join(':'),
    )
    .join('/');

function parseBrush(text: string): BrushedPart[] | undefined {
  const parts = text.split('/').map((part): BrushedPart | undefined => {
    const [name, from, to, ...rest] = part.split(':');
    const axis = name === OUTCOME ? 'outcome' : /^\d$/.test(name) ? Number(name) : undefined;
    const ends = [from, to].map((end) => (end ? Number(end) : Number.NaN));
    const sound = ends.every(Number.isFinite) && ends[0] <= ends[1] && rest.length === 0;
    return axis !== undefined && sound ? { axis, from: ends[0], to: ends[1] } : undefined;
  });
  return parts.every((part) => part !== undefined) ? (parts as BrushedPart[]) : undefined;
}

const whole = (text: string): number | undefined =>
  /^\d{1,6}$/.test(text) ? Number(text) : undefined;

const READERS: { [K in keyof SweepView]-?: (text: string) => SweepView[K] } = {
  outcome: whole,
  method: whole,
  cell: whole,
  other: whole,
  brush: parseBrush,
};

/** "outcome=1,cell=8,brush=0:0.25:1"; empty where there is nothing to say. */
export const sweepViewText = (view: SweepView): string =>
  (Object.keys(READERS) as (keyof SweepView)[])
    .filter((key) => view[key] !== undefined && (key !== 'brush' || view.brush?.length))
    .map((key) => `${key}=${key === 'brush' ? brushText(view.brush ?? []) : view[key]}`)
    .join(',');

/** How many of each there are in a sweep: nothing may be looked at that is not there. */
export interface ViewLimits {
  readonly outcomes: number;
  readonly methods: number;
  readonly points: number;
  readonly axes: number;
}

/** Reads what `sweepViewText` wrote; what makes no sense in this sweep is left out and noted. */
export function parseSweepView(text: string, limits: ViewLimits, notes: Note[]): SweepView {
  const most: Partial<Record<keyof SweepView, number>> = {
    ...{ outcome: limits.outcomes, method: limits.methods },
    ...{ cell: limits.points, other: limits.points },
  };
  const view: Record<string, unknown> = {};
  for (const part of text.split(',')) {
    const mark = part.indexOf('=');
    const name = part.slice(0, Math.max(0, mark));
    const key = Object.hasOwn(READERS, name) ? (name as keyof SweepView) : undefined;
    const value = key && READERS[key](part.slice(mark + 1));
    const within =
      key === 'brush'
        ? (value as BrushedPart[] | undefined)?.every(
            ({ axis }) => axis === 'outcome' || axis < limits.axes,
          )
        : typeof value === 'number' && value < (most[key as keyof SweepView] ?? 0);
    if (key && value !== undefined && within) view[key] = value;
    else {
      const message = `“${shown(part)}” is not to be seen in this sweep; left out`;
      notes.push({ path: 'view', message, harmless: true });
    }
  }
  return view;
}
