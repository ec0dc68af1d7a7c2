import { useMessages } from '#language/messages.tsx';

/** Weights of the first and the last letter of the word that wanes. */
const [FROM, TO] = [800, 200];

/** A word whose letters lose their weight; read as the one word that it is. */
function Waning({ word }: { word: string }) {
  const letters = [...word];
  const weight = (k: number) => Math.round(FROM + ((TO - FROM) * k) / (letters.length - 1));
  return (
    <span className="front-wanes">
      <span className="hidden">{word}</span>
      <span aria-hidden="true">
        {letters.map((letter, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a letter is its place in the word
          <span key={k} style={{ fontWeight: weight(k) }}>
            {letter}
          </span>
        ))}
      </span>
    </span>
  );
}

/** The sentence, why nobody notices, and the lab one press away. */
export function Opening() {
  const { say } = useMessages();
  return (
    <section className="front-opening">
      <h1>
        {say('sentence-1')} <span className="front-eyes">{say('sentence-eyes')}</span>{' '}
        {say('sentence-2')} <span className="front-ears">{say('sentence-ears')}</span>
        {say('sentence-3')} <Waning word={say('sentence-wanes')} />
      </h1>
      <div className="front-lede">
        <p>
          {say('lede')} <em>{say('lede-term')}</em>.
        </p>
        <a className="front-go" href="#/lab">
          {say('to-lab')} <span aria-hidden="true">→</span>
        </a>
      </div>
    </section>
  );
}
