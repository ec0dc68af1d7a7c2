import pxToRem from 'postcss-pxtorem';

/** Inside a drawing a pixel is a unit of the drawing; `panels/letters.ts` scales it as a whole. */
const IN_DRAWINGS = /\.(?:chart|front-drawing) .|\.chart\b[^,{]*text/;

/**
 * Styles are written in pixels of a browser whose letters have the usual size. The page has them in rem, and in its
 * media queries too, so that a visitor who asked the browser for larger letters gets the layout of a smaller
 * window, and nothing is cut off. Lines below 3 px stay lines.
 */
export const rem = pxToRem({
  rootValue: 16,
  unitPrecision: 5,
  propList: ['*'],
  selectorBlackList: [IN_DRAWINGS],
  mediaQuery: true,
  minPixelValue: 3,
});
