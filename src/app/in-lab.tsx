import type { ComponentType } from 'react';
import { beginKeeping } from '#archive/begin.ts';
import { addressBar } from '#lab-state/address.ts';
import { browserHost } from '#lab-state/browser-host.ts';
import { LabProvider } from '#lab-state/context.ts';
import { createLab } from '#lab-state/lab.ts';
import { usePageLab } from '#lab-state/page-lab.ts';
import { useSpoken } from '#language/say.ts';

/** Made when the first page that needs it is loaded, and there until the tab closes. */
const lab = createLab({ host: browserHost(), address: addressBar() });

// A page inside another keeps nothing.
if (window.top === window) beginKeeping(lab);
usePageLab.setState({ lab });

/** A page, or a part of one, in the lab of the address bar; drawn again where the language changes. */
export function inLab<Props extends object>(Part: ComponentType<Props>): ComponentType<Props> {
  return function InLab(props) {
    useSpoken();
    return (
      <LabProvider value={lab}>
        <Part {...props} />
      </LabProvider>
    );
  };
}
