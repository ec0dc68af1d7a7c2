import { StrictMode, useEffect, useReducer } from 'react';
import { createRoot } from 'react-dom/client';
import { archiveOf, startArchive } from '#archive/index.ts';
import { Happened } from '#lab/Happened.tsx';
import { PanelRow } from '#lab/PanelRow.tsx';
import { SpeedChoice } from '#lab/Speed.tsx';
import { Switches } from '#lab/Switches.tsx';
import { Status, Transport } from '#lab/Transport.tsx';
import { browserHost } from '#lab-state/browser-host.ts';
import { LabProvider, useArrival, useLab, useOwnLab } from '#lab-state/context.ts';
import { createLab, type Lab } from '#lab-state/lab.ts';
import { PANELS } from '#panels/index.ts';

/** One lab on the page: its name, and the link it begins with. */
interface Place {
  readonly name: string;
  readonly link: string;
  readonly make: () => Lab;
}

let places: readonly Place[] = [];
let tell = () => {};

/** All that labs were made of, as far as it still is in memory. */
const made: WeakRef<object>[] = [];

function remember(...parts: (object | null | undefined)[]): void {
  made.push(...parts.flatMap((part) => (part ? [new WeakRef(part)] : [])));
}

function makeLab(link: string): Lab {
  const lab = createLab({ host: browserHost(), link });
  startArchive(lab);
  remember(lab, lab.live, lab.client, lab.experiment, lab.view);
  return lab;
}

function Bench({ name }: { name: string }) {
  const lab = useLab();
  const arrived = useArrival(({ arrival }) => arrival?.state ?? 'none');
  useEffect(() => lab.client.openAsked(), [lab]);
  return (
    <section aria-label={name}>
      <Transport />
      <SpeedChoice />
      <Switches />
      <Status />
      <p>arrival: {arrived}</p>
      <PanelRow panel={PANELS[0]} />
      <Happened />
    </section>
  );
}

function OneLab({ name, make }: Place) {
  const lab = useOwnLab(make);
  useEffect(() => {
    if (lab) labs.set(name, new WeakRef(lab));
  }, [lab, name]);
  return (
    lab && (
      <LabProvider value={lab}>
        <Bench name={name} />
      </LabProvider>
    )
  );
}

function Labs() {
  const [, again] = useReducer((count: number) => count + 1, 0);
  tell = again;
  return places.map((place) => <OneLab key={place.name} {...place} />);
}

const labs = new Map<string, WeakRef<Lab>>();
const labOf = (name: string) => labs.get(name)?.deref() as Lab;

/** What the test does with the page. */
const hands = {
  add: (name: string, link: string) => {
    places = [...places, { name, link, make: () => makeLab(link) }];
    tell();
  },
  remove: (name: string) => {
    const { live } = labOf(name);
    remember(live.own, document.querySelector(`section[aria-label="${name}"]`));
    places = places.filter((place) => place.name !== name);
    tell();
  },
  saved: (name: string) => archiveOf(labOf(name)).getState(),
  steps: (name: string) => labOf(name).live.own?.steps,
  alive: () => made.filter((part) => part.deref() !== undefined).length,
  made: () => made.length,
};

export type Hands = typeof hands;
Object.assign(window, { hands });

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Labs />
  </StrictMode>,
);
