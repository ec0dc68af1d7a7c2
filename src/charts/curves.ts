import { area, line } from 'd3';
import { shown } from './frame.ts';
import type { BandPoint } from './types.ts';

type Scale = (value: number) => number;

/** Of points on two scales: the area under their means, their bands and the line of their means, with holes. */
export const curvesOf = (x: Scale, y: Scale) => ({
  under: area<BandPoint>(
    (p) => x(p.step),
    y(0),
    (p) => y(p.mean),
  ).defined(shown),
  band: area<BandPoint>(
    (p) => x(p.step),
    (p) => y(p.low),
    (p) => y(p.high),
  ).defined(shown),
  path: line<BandPoint>(
    (p) => x(p.step),
    (p) => y(p.mean),
  ).defined(shown),
});
