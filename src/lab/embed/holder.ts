/**
 * The one origin that a link lets command or hear a frame: that of `embed=https://school.example`; nothing with
 * `embed=1`, where any page may; false where it names none that makes sense, or several.
 */
export function hostOf(texts: readonly string[]): string | false | undefined {
  const [text = '1', ...others] = [...new Set(texts)];
  if (others.length > 0) return false;
  if (text === '1') return undefined;
  try {
    const { origin, protocol } = new URL(text);
    return /^https?:$/.test(protocol) ? origin : false;
  } catch {
    return false;
  }
}

/** Origin of the page that holds the frame, as far as the browser tells. */
export function holderOf(): string | undefined {
  const { ancestorOrigins } = location as { ancestorOrigins?: ArrayLike<string> };
  if (ancestorOrigins?.[0]) return ancestorOrigins[0];
  return document.referrer ? new URL(document.referrer).origin : undefined;
}
