/** Takes a syllable of pinyin apart: initial, final, tone. */

const TONES = ['\u0304', '\u0301', '\u030c', '\u0300'];
const INITIALS = 'zh ch sh b p m f d t n l g k h j q x r z c s y w'.split(' ');

/** @returns initial ('' if there is none), final, and tone 1 to 5, 5 being the neutral one. */
export function syllableOf(written) {
  const letters = written.normalize('NFD');
  const tone = TONES.findIndex((mark) => letters.includes(mark)) + 1 || 5;
  const plain = [...letters]
    .filter((letter) => !TONES.includes(letter))
    .join('')
    .normalize('NFC');
  const initial = INITIALS.find((one) => plain.startsWith(one)) ?? '';
  return { initial, final: plain.slice(initial.length), tone };
}

/** What espeak-ng's Mandarin reads: letters and the number of the tone. */
export const spokenOf = (written) => {
  const { initial, final, tone } = syllableOf(written);
  return `${initial}${final.replace('ü', 'v')}${tone}`;
};
