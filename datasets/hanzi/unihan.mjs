/** What the Unihan files of Debian's `unicode-data` 15.0.0 say of characters. */
import { fromDebian } from '../pack.mjs';

const FOLDER = 'usr/share/unicode';
const FILES = {
  [`${FOLDER}/Unihan_Readings.txt.bz2`]:
    '216d9e19e44195522b84a05bf7308e385356615121258869faf919e96824ddd5',
  [`${FOLDER}/Unihan_Variants.txt.bz2`]:
    '42f42d18fe0368ca8dfb76d91bb2612b4bb34fe7960a4aa770687c0bf48a0cce',
  [`${FOLDER}/Unihan_IRGSources.txt.bz2`]:
    '52e6e55d22dd124d61dfbb845033fe354caf9a62ab84ac89aa0c374b0f8b99c5',
};
const VARIANTS = [
  'kSemanticVariant',
  'kSimplifiedVariant',
  'kSpecializedSemanticVariant',
  'kTraditionalVariant',
  'kZVariant',
];

const charOf = (name) => String.fromCodePoint(Number.parseInt(name.slice(2), 16));

/** @returns by character: radical (a number), English definition, pinyin; and pairs of variants. */
export function readUnihan() {
  const radicals = new Map();
  const definitions = new Map();
  const pinyin = new Map();
  const variants = [];
  for (const text of Object.values(fromDebian('unicode-data', FILES, 'bzip2'))) {
    for (const line of text.toString('utf8').split('\n')) {
      const [name, field, value] = line.split('\t');
      if (!value) continue;
      const char = charOf(name);
      if (field === 'kRSUnicode') radicals.set(char, Number.parseInt(value, 10));
      else if (field === 'kDefinition') definitions.set(char, value);
      else if (field === 'kMandarin') pinyin.set(char, value.split(' ')[0]);
      else if (VARIANTS.includes(field)) {
        for (const other of value.matchAll(/U\+[0-9A-F]+/g))
          variants.push([char, charOf(other[0])]);
      }
    }
  }
  return { radicals, definitions, pinyin, variants };
}
