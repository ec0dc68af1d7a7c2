export interface NetworkShape {
  readonly width: number;
  readonly senses: number;
  readonly fusion: number;
  /** Height to fill where it stands from left to right; at least what it needs. */
  readonly height?: number;
  /** How much larger the controls and words that lie over it are than its own letters. */
  readonly over?: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything stands: from left to right, or from top to bottom where it is narrow. */
export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly across: boolean;
  /** How far to the right the buttons of a sense begin, where they stand beside its picture. */
  readonly beside?: number;
  /** Per sense: its picture, the room for its controls, and its code. */
  readonly inputs: readonly Box[];
  readonly controls: readonly Box[];
  readonly codes: readonly Box[];
  /** The reallocation block. */
  readonly block: Box;
  /** Where codes start towards the neurons once they left the block, across or down. */
  readonly exit: number;
  readonly neurons: readonly Point[];
  /** Largest radius of a neuron. */
  readonly reach: number;
  readonly answers: Box;
  /** Room for what the answers say in words, and for the choice of a sample. */
  readonly words: Box;
  readonly chooser: Box;
}

const NARROW = 640;
const TOP = 22;
/** Side of a picture, at most and at least. */
const PICTURE = { most: 150, least: 76 };
/** Room below a picture: a gap, one row of buttons and a line of words. */
const CONTROLS = 72;
/** Least height of a sense's band by the number of senses. */
const BANDS = [0, 152, 152, 140, 96, 92, 88];
/** From so many senses on a line of words stands above a picture and its buttons beside it, of this width. */
const MANY = { senses: 4, words: 20, buttons: 122, apart: 4 };
/** Height of the numbers of a sense at the foot of its box, where something is shown above them. */
export const FOOT = 14;
/** Height of the choice of a sample, and of what the answers say in words. */
const CHOOSER = 44;
const WORDS = 76;
/** How much of the largest possible distance between neurons is given up for fewer columns. */
const WORTH = 0.85;
/** From here on controls are so large that there is room for one thing beside another no more. */
const CROWDED = 1.2;
/** Height of the neurons' zone by its width that columns are chosen for. */
const USUAL = 0.62;
/** Largest radius of a neuron. */
const REACH = { across: 66, down: 31 };

const range = (count: number): number[] => Array.from({ length: count }, (_, k) => k);

/** Least distance between two neurons of such columns. */
function nearest(columns: number, pitch: number, across: number): number {
  const near = columns > 1 ? Math.hypot(across, pitch / 2) : pitch;
  const level = columns > 2 ? 2 * across : pitch;
  return Math.min(pitch, near, level);
}

/**
 * Neurons in columns that are shifted by half a step against each other, numbered downwards, so that those
 * with near numbers stand near each other. The columns are those that suit the height `usual`: a box that
 * gets lower or higher moves nobody to another place. Rows would leave less room: the zone is little wider than high,
 * so that sixteen in rows of 5, 6 and 5 lie nearer to each other, and lines to those behind run through those before. Returns centres and the least distance between two.
 */
export function honeycomb(count: number, { x, y, width, height }: Box, usual = height) {
  const squeeze = height / usual;
  const grids = range(Math.min(count, 12)).map((k) => {
    const columns = k + 1;
    const rows = Math.ceil(count / columns);
    const pitch = usual / (columns > 1 ? rows + 0.5 : rows);
    const across = width / columns;
    return { columns, rows, pitch, across, distance: nearest(columns, pitch, across) };
  });
  const most = Math.max(...grids.map(({ distance }) => distance));
  const chosen = grids.find(({ distance }) => distance >= WORTH * most) ?? grids[0];
  const { columns, rows, across } = chosen;
  const pitch = chosen.pitch * squeeze;
  const distance = nearest(columns, pitch, across);
  const shifted = (column: number) => (columns > 1 && column % 2 === 1 ? 0.5 : 0);
  const places = range(columns * rows).map((n) => ({
    column: n % columns,
    row: Math.floor(n / columns),
  }));
  const points = places
    .toSorted(
      (a, b) => a.row + shifted(a.column) - b.row - shifted(b.column) || a.column - b.column,
    )
    .slice(0, count)
    .map(({ column, row }) => ({
      x: x + (column + 0.5) * across,
      y: y + (row + 0.5 + shifted(column)) * pitch,
    }));
  return { points, distance };
}

function acrossLayout({ width, senses, fusion, height: asked = 0 }: NetworkShape): NetworkLayout {
  const height = Math.max(asked, TOP + senses * BANDS[senses]);
  const band = (height - TOP) / senses;
  const many = senses >= MANY.senses;
  const room = many ? band - MANY.words - MANY.apart : band - CONTROLS - 4;
  const least = many ? room : PICTURE.least;
  const side = Math.min(PICTURE.most, 0.15 * width, Math.max(least, room));
  const code = Math.max(side + (many ? MANY.buttons : 30), 0.16 * width, 168);
  const inputs = range(senses).map((i) => ({
    ...{ x: 0, y: TOP + (many ? MANY.words : 4) + i * band, width: side },
    height: Math.min(side, room),
  }));
  const across = 0.045 * width;
  const block = code + across + 58;
  const exit = block + 92;
  const left = Math.max(exit + 40, 0.38 * width);
  const zone = { x: left, y: TOP + 6, width: 0.8 * width - left, height: height - TOP - 10 };
  const { points, distance } = honeycomb(fusion, zone, USUAL * zone.width);
  const foot = height - CHOOSER - WORDS;
  const answers = { x: 0.85 * width, y: TOP + 6, width: 0.15 * width, height: foot - TOP - 14 };
  const edge = answers.x - 46;
  const middle = many ? inputs[senses >> 1].y - 20 : height / 2 - 44;
  return {
    width,
    height,
    across: true,
    inputs,
    beside: many ? side + 8 : undefined,
    controls: inputs.map((box) =>
      many
        ? { x: 0, y: box.y - MANY.words, width: code + 40, height: MANY.words + box.height }
        : { x: 0, y: box.y + box.height + 6, width: code - 20, height: CONTROLS - 10 },
    ),
    codes: inputs.map((box) => {
      const tall = Math.max(24, Math.min(104, box.height - 34));
      return { x: code, y: box.y, width: across, height: tall };
    }),
    // Beside a code, so that what is said below codes stays clear of it.
    block: { x: block, y: middle, width: 60, height: 68 },
    exit,
    neurons: points,
    reach: Math.min(REACH.across, (fusion > 24 ? 0.42 : 0.48) * distance),
    answers,
    words: { x: edge, y: foot, width: width - edge, height: WORDS },
    chooser: { x: edge, y: height - CHOOSER, width: width - edge, height: CHOOSER - 8 },
  };
}

/** What one looks at comes first: what goes in, what comes out, and every neuron. What one turns follows below. */
function downLayout({ width, senses, fusion, over = 1 }: NetworkShape): NetworkLayout {
  const crowded = over > CROWDED;
  const few = senses < 3 && !crowded;
  const apart = Math.min(84, width / senses);
  const side = Math.min(54, apart - 8);
  const inputs = range(senses).map((i) => ({
    x: i * apart,
    y: 18,
    width: side,
    height: side,
  }));
  const beside = few ? senses * apart + 4 : 0;
  const tall = over * (crowded ? 1.8 : 1) * 72;
  const words = {
    x: beside,
    y: few ? 10 : side + (crowded ? 36 : 24),
    width: width - beside,
    height: tall,
  };
  const codes = inputs.map((box) => ({ ...box, y: side + 20, height: 9 }));
  const first = (few ? side : words.y + words.height) + 30;
  const perRow = fusion <= 6 ? 3 : fusion <= 16 ? 4 : fusion <= 36 ? 6 : 8;
  const cell = width / perRow;
  const pitch = Math.min(cell, 56);
  const rows = Math.ceil(fusion / perRow);
  const neurons = range(fusion).map((n) => ({
    x: ((n % perRow) + 0.5) * cell,
    y: first + (Math.floor(n / perRow) + 0.5) * pitch,
  }));
  const answers = { x: 0, y: first + rows * pitch + 16, width, height: 96 };
  const chooser = { x: 0, y: answers.y + answers.height + 8, width, height: over * CHOOSER };
  const columns = crowded ? 1 : Math.min(senses, 2);
  const column = (width - 16 * (columns - 1)) / columns;
  const row = over * CONTROLS;
  const controls = inputs.map((_, i) => ({
    x: (i % columns) * (column + 16),
    y: chooser.y + chooser.height + 12 + Math.floor(i / columns) * (row + 12),
    ...{ width: column, height: row + 4 },
  }));
  return {
    width,
    height: (controls.at(-1)?.y ?? 0) + row + 8,
    across: false,
    inputs,
    controls,
    codes,
    block: { x: width / 2 - 60, y: first - 6, width: 120, height: 10 },
    exit: first - 4,
    neurons,
    reach: Math.min(REACH.down, 0.46 * pitch, 0.44 * cell),
    ...{ answers, words, chooser },
  };
}

export const networkLayout = (shape: NetworkShape): NetworkLayout =>
  shape.width < NARROW ? downLayout(shape) : acrossLayout(shape);

/** What lies over a drawing that is shown so many times larger than it is drawn. */
export function enlarged(layout: NetworkLayout, times: number) {
  const at = ({ x, y }: Point): Point => ({ x: times * x, y: times * y });
  const box = (one: Box): Box => ({
    ...at(one),
    ...{ width: times * one.width, height: times * one.height },
  });
  return {
    ...{ across: layout.across, width: times * layout.width, reach: times * layout.reach },
    beside: layout.beside && times * layout.beside,
    foot: times * FOOT,
    ...{ inputs: layout.inputs.map(box), controls: layout.controls.map(box) },
    ...{ answers: box(layout.answers), words: box(layout.words), chooser: box(layout.chooser) },
    neurons: layout.neurons.map(at),
  };
}

/** The boxes and points of the page that lie over the drawing. */
export type OverNetwork = ReturnType<typeof enlarged>;

/** Neuron under a point, if there is one. */
export function neuronUnder({ neurons, reach }: NetworkLayout, at: Point): number | undefined {
  const away = neurons.map(({ x, y }) => Math.hypot(x - at.x, y - at.y));
  const nearest = away.indexOf(Math.min(...away));
  return away[nearest] <= Math.max(reach + 8, 16) ? nearest : undefined;
}

/** Where number `k` of a code stands: the foot of its bar. */
export function codeSlot(layout: NetworkLayout, sense: number, k: number, count: number): Point {
  const { x, y, width, height } = layout.codes[sense];
  const part = (k + 0.5) / count;
  return layout.across ? { x, y: y + part * height } : { x: x + part * width, y: y + height / 2 };
}
