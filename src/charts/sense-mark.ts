import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3';

const SHAPES = [
  symbolSquare,
  symbolCircle,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
] as const;

/** Outline of the mark of a sense round (0, 0): each has a shape of its own, which return from the seventh on. */
export const senseMark = (sense: number, area = 110): string =>
  symbol(SHAPES[sense % SHAPES.length], area)() ?? '';
