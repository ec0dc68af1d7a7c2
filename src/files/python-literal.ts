/** What stands in the header of a .npy file: a value as Python writes it. */
export type Literal = string | number | boolean | null | readonly Literal[] | Map<string, Literal>;

const MOST_DEPTH = 16;
const TOKEN = /\s*(?:(b?u?'(?:[^'\\]|\\.)*'|b?u?"(?:[^"\\]|\\.)*")|(-?\d+)L?|(\w+)|([()[\]{},:]))/y;
const WORDS: Readonly<Record<string, Literal>> = { True: true, False: false, None: null };

/** Reads a literal of Python: texts, whole numbers, True, False, None, tuples, lists, dictionaries. @throws SyntaxError */
export function parseLiteral(source: string): Literal {
  let at = 0;

  function next(): RegExpExecArray {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(source);
    if (!found) throw new SyntaxError(`no Python at letter ${at}`);
    at = TOKEN.lastIndex;
    return found;
  }

  /** Whether the next token is this sign; if so it is passed. */
  function passed(sign: string): boolean {
    const before = at;
    TOKEN.lastIndex = at;
    if (TOKEN.exec(source)?.[4] === sign) {
      at = TOKEN.lastIndex;
      return true;
    }
    at = before;
    return false;
  }

  function expect(sign: string): void {
    if (!passed(sign)) throw new SyntaxError(`“${sign}” is missing at letter ${at}`);
  }

  function list(close: string, depth: number): Literal[] {
    const items: Literal[] = [];
    while (!passed(close)) {
      items.push(value(depth));
      if (!passed(',')) {
        expect(close);
        break;
      }
    }
    return items;
  }

  function dictionary(depth: number): Map<string, Literal> {
    const entries = new Map<string, Literal>();
    while (!passed('}')) {
      const key = value(depth);
      if (typeof key !== 'string' || entries.has(key)) throw new SyntaxError('a key is wrong');
      expect(':');
      entries.set(key, value(depth));
      if (!passed(',')) {
        expect('}');
        break;
      }
    }
    return entries;
  }

  function value(depth: number): Literal {
    if (depth > MOST_DEPTH) throw new SyntaxError('it is too deep');
    const [, text, number, word, sign] = next();
    if (text !== undefined) return text.replace(/^[bu]*['"]|['"]$/g, '').replace(/\\(.)/g, '$1');
    if (number !== undefined) return Number(number);
    if (word !== undefined && Object.hasOwn(WORDS, word)) return WORDS[word];
    if (sign === '(') return list(')', depth + 1);
    if (sign === '[') return list(']', depth + 1);
    if (sign === '{') return dictionary(depth + 1);
    throw new SyntaxError(`“${word ?? sign}” is no value`);
  }

  const all = value(0);
  if (source.slice(at).trim() !== '') throw new SyntaxError('something follows the value');
  return all;
}
