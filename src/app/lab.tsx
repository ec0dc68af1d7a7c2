import { LabPage as Page } from '#lab/LabPage.tsx';
import { TIME } from '#lab/time-words.ts';
import { later } from '#parts/later.tsx';
import { ShareButton as Share } from '#share/link/ShareButton.tsx';
import { Badge as Engine } from './Badge.tsx';
import { inLab } from './in-lab.tsx';
import { Saved as Kept } from './Saved.tsx';

/** The list of all keys, and the key that opens it. */
const Keys = later(async () => (await import('#lab/help/Help.tsx')).Help);

/** The lab, and what it puts into the frame of the page: loaded together, when it is first shown. */
export const LabPage = inLab(Page);
export const Badge = inLab(Engine);
export const Saved = inLab(Kept);
export const ShareButton = inLab(Share);
export const Help = inLab(() => (
  <div>
    <span className="with-keys">{TIME.help} · </span>
    <Keys />
  </div>
));
