import { Help } from '#lab/help/Help.tsx';
import { TIME } from '#lab/time-words.ts';
import { STRINGS } from './shell-words.ts';

/** What stands under every page. @param lab whether the page is the lab, which has keys of its own. */
export function Foot({ lab }: { lab: boolean }) {
  return (
    <footer className="foot">
      {lab && (
        <div>
          {TIME.help} · <Help />
        </div>
      )}
      <p>
        {STRINGS.method}{' '}
        <a href="./licences.txt" target="_blank" rel="noopener">
          {STRINGS.licences}
        </a>
      </p>
    </footer>
  );
}
