import { axesOf, LOOKS, type Parallel, parallelHeight, strokesOf } from '#charts/parallel.ts';

/** The value of a token of the page: "var(--ink)" as it is in this theme. */
const tokenOf = (element: Element, token: string): string =>
  getComputedStyle(element).getPropertyValue(token.slice('var('.length, -1));

interface Base {
  readonly canvas: HTMLCanvasElement;
  readonly of: string;
  readonly columns: Parallel['columns'];
}

/** Draws the points of parallel coordinates on a canvas; what a brush does not change is kept as a picture. */
export class ParallelCanvas {
  #base?: Base;

  draw(canvas: HTMLCanvasElement, parallel: Parallel, width: number): void {
    const sharp = Math.min(2, window.devicePixelRatio || 1);
    const height = parallelHeight(parallel, width);
    const pixels = { width: Math.round(width * sharp), height: Math.round(height * sharp) };
    if (canvas.width !== pixels.width || canvas.height !== pixels.height) {
      Object.assign(canvas, pixels);
    }
    const strokes = strokesOf(parallel, axesOf(parallel, width));
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    const ground = tokenOf(canvas, LOOKS.everything.fill);
    const of = `${pixels.width} ${pixels.height} ${ground}`;
    if (this.#base?.of !== of || this.#base.columns !== parallel.columns) {
      const base = Object.assign(document.createElement('canvas'), pixels);
      const pen = base.getContext('2d') as CanvasRenderingContext2D;
      pen.scale(sharp, sharp);
      fill(pen, ground, strokes.everything);
      this.#base = { canvas: base, of, columns: parallel.columns };
    }
    context.drawImage(this.#base.canvas, 0, 0);
    context.scale(sharp, sharp);
    if (parallel.isBrushed) {
      fill(context, tokenOf(canvas, LOOKS.brushed.fill), strokes.brushed);
    }
    for (const name of ['lines', 'picked'] as const) {
      const { stroke, width: thick, opacity } = LOOKS[name];
      context.beginPath();
      strokes[name](context);
      Object.assign(context, { strokeStyle: tokenOf(canvas, stroke), lineWidth: thick });
      context.globalAlpha = opacity;
      context.stroke();
    }
    context.globalAlpha = 1;
  }
}

function fill(
  context: CanvasRenderingContext2D,
  ink: string,
  ribbons: (pen: CanvasRenderingContext2D, each: () => void) => void,
): void {
  context.fillStyle = ink;
  context.beginPath();
  ribbons(context, () => {
    context.fill();
    context.beginPath();
  });
}
