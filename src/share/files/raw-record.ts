const asList = (value: object): object => {
  if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
  if (value instanceof Map || value instanceof Set) return [...value];
  return ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : value;
};

/** What JSON cannot say, as near as it can; what holds itself ends. */
function sayable() {
  const above: unknown[] = [];
  return function (this: unknown, _key: string, value: unknown): unknown {
    while (above.length > 0 && above.at(-1) !== this) above.pop();
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    if (above.includes(value)) return 'itself';
    const shown = asList(value);
    above.push(shown);
    return shown;
  };
}

/** Whatever lies in the browser's storage, as text: for one who can make sense of it. Never throws. */
export const toRawJson = (record: unknown, body: unknown): string =>
  JSON.stringify({ format: 'wane-record', record, body }, sayable());
