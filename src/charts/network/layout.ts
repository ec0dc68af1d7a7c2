export interface NetworkShape {
  readonly width: number;
  readonly senses: number;
  readonly fusion: number;
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
const TOP = 24;
const PICTURE = 138;
/** Room below a picture: a gap and one row of buttons. */
const CONTROLS = 68;
/** Height of a sense's band by the number of senses. */
const BANDS = [0, 208, 208, 152, 116, 112, 108];
/** Height of the choice of a sample. */
const CHOOSER = 52;
/** How much of the largest possible distance between neurons is given up for fewer columns. */
const WORTH = 0.85;

const range = (count: number): number[] => Array.from({ length: count }, (_, k) => k);

/**
 * Neurons in columns that are shifted by half a step against each other, numbered downwards, so that those
 * with near numbers stand near each other. Returns their centres and the least distance between two.
 */
export function honeycomb(count: number, { x, y, width, height }: Box) {
  const grids = range(Math.min(count, 12)).map((k) => {
    const columns = k + 1;
    const rows = Math.ceil(count / columns);
    const pitch = height / (columns > 1 ? rows + 0.5 : rows);
    const across = width / columns;
    const near = columns > 1 ? Math.hypot(across, pitch / 2) : pitch;
    const level = columns > 2 ? 2 * across : pitch;
    return { columns, rows, pitch, across, distance: Math.min(pitch, near, level) };
  });
  const most = Math.max(...grids.map(({ distance }) => distance));
  const chosen = grids.find(({ distance }) => distance >= WORTH * most) ?? grids[0];
  const { columns, rows, pitch, across, distance } = chosen;
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

function acrossLayout({ width, senses, fusion }: NetworkShape): NetworkLayout {
  const band = BANDS[senses];
  const height = TOP + senses * band + CHOOSER;
  const side = Math.min(PICTURE, 0.15 * width);
  const code = Math.max(side + 40, 0.216 * width);
  const inputs = range(senses).map((i) => ({
    x: 0,
    y: TOP + 4 + i * band,
    width: side,
    height: senses < 3 ? side : band - CONTROLS - 8,
  }));
  const tall = Math.min(104, band - 46);
  const zone = { x: 0.513 * width, y: TOP + 6, width: 0.235 * width, height: height - TOP - 20 };
  const { points, distance } = honeycomb(fusion, zone);
  const answers = { x: 0.836 * width, y: TOP + 6, width: 0.164 * width, height: height - TOP - 72 };
  return {
    width,
    height,
    across: true,
    inputs,
    controls: inputs.map((box) => ({
      x: 0,
      y: box.y + box.height + 8,
      width: code - 20,
      height: CONTROLS - 8,
    })),
    codes: inputs.map((box) => ({
      x: code,
      y: box.y + Math.max(0, (box.height - tall) / 2),
      width: 0.05 * width,
      height: tall,
    })),
    block: { x: code + 0.112 * width, y: height / 2 - 40, width: 60, height: 68 },
    exit: code + 0.205 * width,
    neurons: points,
    reach: Math.min(52, (fusion > 24 ? 0.42 : 0.5) * distance),
    answers,
    words: { x: answers.x - 24, y: height - 62, width: answers.width + 24, height: 62 },
    chooser: { x: 0, y: height - CHOOSER + 4, width: code - 24, height: CHOOSER - 8 },
  };
}

function downLayout({ width, senses, fusion }: NetworkShape): NetworkLayout {
  const gap = 16;
  const columns = Math.min(senses, 3);
  const column = (width - gap * (columns - 1)) / columns;
  const side = senses < 3 ? Math.min(column, 160) : 56;
  const row = 22 + side + CONTROLS + 16;
  const inputs = range(senses).map((i) => ({
    x: (i % columns) * (column + gap),
    y: 22 + Math.floor(i / columns) * row,
    width: senses < 3 ? side : column,
    height: side,
  }));
  const under = row * Math.ceil(senses / columns);
  const foot = under + CHOOSER;
  const slot = width / senses;
  const codes = range(senses).map((i) => ({
    x: i * slot + (senses < 3 ? 0 : 4),
    y: foot + 6,
    width: slot - 14,
    height: 44,
  }));
  const block = { x: width / 2 - 60, y: foot + 62, width: 120, height: 36 };
  const first = block.y + block.height + 44;
  const perRow = fusion <= 6 ? 3 : fusion <= 16 ? 4 : fusion <= 36 ? 6 : 8;
  const cell = width / perRow;
  const pitch = Math.min(cell, 78);
  const rows = Math.ceil(fusion / perRow);
  const neurons = range(fusion).map((n) => ({
    x: ((n % perRow) + 0.5) * cell,
    y: first + (Math.floor(n / perRow) + 0.5) * pitch,
  }));
  const answers = { x: 0, y: first + rows * pitch + 30, width, height: 96 };
  const words = { x: 0, y: answers.y + answers.height + 8, width, height: 66 };
  return {
    width,
    height: words.y + words.height,
    across: false,
    inputs,
    controls: inputs.map((box) => ({
      x: box.x,
      y: box.y + box.height + 8,
      width: column,
      height: CONTROLS + 8,
    })),
    codes,
    block,
    exit: block.y + block.height + 8,
    neurons,
    reach: Math.min(32, 0.44 * pitch, 0.42 * cell),
    answers,
    words,
    chooser: { x: 0, y: under, width, height: CHOOSER - 8 },
  };
}

export const networkLayout = (shape: NetworkShape): NetworkLayout =>
  shape.width < NARROW ? downLayout(shape) : acrossLayout(shape);

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
