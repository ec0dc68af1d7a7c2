import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { openRun } from '#archive/index.ts';
import { useLab } from '#lab-state/context.ts';
import { printOf, trainedBy } from '#lab-state/fingerprint.ts';
import type { Lab } from '#lab-state/lab.ts';
import { stepShown } from '#lab-state/view.ts';
import { encodeLink, type Fingerprint, type LinkView, type Spec } from '#spec/index.ts';
import { EmbedSnippet } from '../files/EmbedSnippet.tsx';
import { openFile } from '../files/open-file.ts';
import { SaveAs } from '../files/SaveAs.tsx';
import { deviceOf } from './device.ts';
import { holdsOf } from './holds.ts';
import { LinkField } from './LinkField.tsx';
import { STRINGS } from './link-words.ts';
import { QrCode } from './QrCode.tsx';
import './share.css';

/** The run as it was when the dialog opened. */
interface Shared {
  readonly spec: Spec;
  readonly fingerprint?: Fingerprint;
  readonly view?: LinkView;
}

function sharedNow({ experiment, live, view }: Lab): Shared {
  const { spec, interventions, info, engines } = experiment.getState();
  const { own: recording } = live;
  const now = { ...spec, interventions };
  const points = recording ? printOf(recording, now) : [];
  const device = deviceOf(navigator.userAgent);
  const { neuron, matrix } = view.getState();
  const step = stepShown(view.getState(), recording?.newest ?? 0);
  return {
    spec: now,
    fingerprint:
      points.length > 0 && info
        ? { ...trainedBy(info.backend, engines), device, points }
        : undefined,
    view: step > 0 ? { step, neuron, matrix } : undefined,
  };
}

const momentWords = ({ step, neuron }: LinkView): string =>
  [STRINGS.atStep(step ?? 0), ...(neuron === undefined ? [] : [STRINGS.atNeuron(neuron)])].join(
    ', ',
  );

const whereOf = ({ device, ...trained }: Fingerprint): string =>
  [STRINGS.trainedBy(trained), device].filter(Boolean).join(', ');

interface OptionProps {
  readonly label: string;
  readonly why: ReactNode;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Option({ label, why, checked, disabled, onChange }: OptionProps) {
  return (
    <label className="share-option">
      <input
        type="checkbox"
        checked={checked && !disabled}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        <span className="note">{why}</span>
      </span>
    </label>
  );
}

/** The open dialog: a link, what it can carry, and the same as a picture. */
export default function ShareDialog({ onClose }: { onClose: () => void }) {
  const lab = useLab();
  const ref = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [shared] = useState(() => sharedNow(lab));
  const [printed, setPrinted] = useState(true);
  const [atMoment, setAtMoment] = useState(false);
  useEffect(() => ref.current?.showModal(), []);

  const { spec, fingerprint, view } = shared;
  const more = {
    fingerprint: printed ? fingerprint : undefined,
    view: atMoment ? view : undefined,
  };
  const hash = encodeLink(spec, more);
  const link = location.origin + location.pathname + hash;
  const holds = holdsOf(spec);
  if (more.fingerprint) {
    const { points } = more.fingerprint;
    const last = points[points.length - 1].step;
    holds.push(STRINGS.measured(points.length, last, whereOf(more.fingerprint)));
  }
  if (more.view) holds.push(momentWords(more.view));

  return (
    <dialog ref={ref} className="share" aria-labelledby={title} onClose={onClose}>
      <header>
        <h2 id={title}>{STRINGS.title}</h2>
        <button type="button" className="link" onClick={() => ref.current?.close()}>
          {STRINGS.close}
        </button>
      </header>
      <p className="share-about">{STRINGS.about}</p>
      <div className="share-columns">
        <div>
          <LinkField link={link} />
          <Option
            label={STRINGS.print}
            why={fingerprint ? STRINGS.printWhy : STRINGS.printNot}
            checked={printed}
            disabled={!fingerprint}
            onChange={setPrinted}
          />
          <Option
            label={STRINGS.moment}
            why={view ? STRINGS.momentWhy(momentWords(view)) : STRINGS.momentNot}
            checked={atMoment}
            disabled={!view}
            onChange={setAtMoment}
          />
        </div>
        <QrCode text={link} />
      </div>
      <h3>{STRINGS.holds}</h3>
      <ul className="share-holds">
        {holds.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>{STRINGS.otherwise}</h3>
      {openRun(lab) && <SaveAs read={() => openFile(lab)} />}
      <EmbedSnippet link={hash} />
    </dialog>
  );
}
