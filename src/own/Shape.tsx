import { textOf } from '#panels/words.ts';
import type { OwnSet } from '#spec/index.ts';
import { senseName } from './sense-name.ts';
import { useOwnWords } from './words.ts';

/** Rows, classes and senses of data that are not looked at. */
export function Shape({ own }: { own: OwnSet }) {
  const { say, count } = useOwnWords();
  return (
    <span className="own-shape">
      {say('shape', { rows: count(own.train + own.test), classes: own.classes })}{' '}
      {own.senses.map(({ label, inputs }, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sense is its place
        <span key={k}>
          {k > 0 && ' · '}
          <span style={{ color: textOf(k) }}>{senseName(label)}</span> {count(inputs)}
        </span>
      ))}
    </span>
  );
}
