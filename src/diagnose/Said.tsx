import { textOf } from './hues.ts';
import { piecesOf } from './marked.ts';

/** Words in which every name of a sense has its hue. */
export const Said = ({ children }: { children: string }) =>
  piecesOf(children).map(({ text, hue }, k) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in this text
      key={`${k} ${text}`}
      style={hue === undefined ? undefined : { color: textOf(hue) }}
    >
      {text}
    </span>
  ));
