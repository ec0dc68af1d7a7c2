import { type ReactNode, useState } from 'react';
import type { OverNetwork } from '#charts/network/layout.ts';
import { useExperiment } from '#lab-state/context.ts';
import { later } from '#parts/later.tsx';
import { Chooser } from './Chooser.tsx';
import { SenseControls, type Tool } from './SenseControls.tsx';

const frame = (words: ReactNode) => <div className="over whole">{words}</div>;
const Pad = later(async () => (await import('./Pad.tsx')).Pad, { frame });
const Preview = later(async () => (await import('./Preview.tsx')).Preview);
const Say = later(async () => (await import('./Say.tsx')).Say);

/** Where the visitor says what goes in, over the drawing of the network. */
export function Try({ layout }: { layout: OverNetwork }) {
  const [open, setOpen] = useState<{ readonly sense: number; readonly tool: Tool }>();
  const modalities = useExperiment((experiment) => experiment.info?.modalities);
  const close = () => setOpen(undefined);
  return (
    <>
      {layout.controls.map((box, sense) => (
        <SenseControls
          // biome-ignore lint/suspicious/noArrayIndexKey: a sense is its place
          key={sense}
          sense={sense}
          box={box}
          beside={layout.beside}
          tool={open?.sense === sense ? open.tool : undefined}
          onTool={(tool) => setOpen(tool && { sense, tool })}
        />
      ))}
      {modalities?.map(
        ({ id, shown }, sense) =>
          shown && <Preview key={id} sense={sense} as={shown} layout={layout} />,
      )}
      {open?.tool === 'draw' && (
        <Pad sense={open.sense} box={layout.inputs[open.sense]} onDone={close} />
      )}
      {open?.tool === 'say' && (
        <div className="over" style={placeOf(layout, open.sense)}>
          <Say sense={open.sense} onClose={close} />
        </div>
      )}
      <Chooser box={layout.chooser} />
    </>
  );
}

/** Room beside the picture of a sense, or over everything where it is narrow. */
function placeOf({ across, inputs, width }: OverNetwork, sense: number) {
  const box = inputs[sense];
  if (!across) return { left: 0, top: box.y, width };
  return { left: box.x + box.width + 12, top: box.y, width: 268 };
}
