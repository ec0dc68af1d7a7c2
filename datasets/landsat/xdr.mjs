/**
 * Reads what R's `save` wrote in its portable form (XDR, "RDX2" or "RDX3"): enough of it for data frames. The
 * layout is that of "R Internals", section "Serialization Formats".
 */
const KIND = {
  1: 'symbol',
  2: 'pairs',
  9: 'string',
  13: 'integers',
  14: 'reals',
  16: 'strings',
  19: 'list',
};
const [NULL, END, REFERENCE, FACTOR_OF_INTEGERS] = [242, 254, 255, 10];

/** @returns what was saved, by name; a vector with attributes is `{ value, attributes }`. */
export function readSaved(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = Buffer.from(bytes.subarray(0, 7)).toString('latin1');
  if (magic !== 'RDX2\nX\n' && magic !== 'RDX3\nX\n') throw new Error('This is no XDR file of R.');
  let at = 7;
  const integer = () => {
    at += 4;
    return view.getInt32(at - 4);
  };
  const real = () => {
    at += 8;
    return view.getFloat64(at - 8);
  };
  const text = (length) => {
    at += Math.max(0, length);
    return length < 0 ? undefined : Buffer.from(bytes.subarray(at - length, at)).toString('utf8');
  };
  const list = (read) => Array.from({ length: integer() }, () => read());
  const symbols = [];

  function item() {
    const flags = integer();
    const type = flags & 255;
    const hasAttributes = (flags & 512) !== 0;
    if (type === NULL || type === END) return undefined;
    if (type === REFERENCE) return symbols[(flags >> 8) - 1];
    switch (type === FACTOR_OF_INTEGERS ? 'integers' : KIND[type]) {
      case 'symbol':
        symbols.push(item());
        return symbols.at(-1);
      case 'pairs': {
        const attributes = hasAttributes ? item() : undefined;
        const tag = (flags & 1024) !== 0 ? item() : undefined;
        const value = item();
        return { ...(tag && { [tag]: value }), ...item(), ...(attributes && { attributes }) };
      }
      case 'string':
        return text(integer());
      case 'integers':
        return attributed(list(integer), hasAttributes);
      case 'reals':
        return attributed(list(real), hasAttributes);
      case 'strings':
      case 'list':
        return attributed(list(item), hasAttributes);
      default:
        throw new Error(`There is an R object of type ${type} at byte ${at - 4}.`);
    }
  }
  const attributed = (value, has) => (has ? { value, attributes: item() } : value);

  const version = integer();
  at += 8;
  if (version === 3) text(integer());
  return item();
}

/** Columns of a data frame by name; a factor as its labels. */
export function frameOf({ value, attributes }) {
  return Object.fromEntries(
    attributes.names.map((name, k) => {
      const column = value[k];
      const levels = column.attributes?.levels;
      return [name, levels ? column.value.map((code) => levels[code - 1]) : column];
    }),
  );
}
