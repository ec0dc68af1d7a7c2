import { Said } from '../Said.tsx';
import { type Sign, SignMark } from './Signs.tsx';

interface Props {
  readonly sign: Sign;
  /** What the sign is called, for who does not see it. */
  readonly signName: string;
  readonly name: string;
  readonly text: string;
}

/** Something that is so, or is not: its sign, a sentence, and the numbers behind it. */
export const Statement = ({ sign, signName, name, text }: Props) => (
  <li>
    <SignMark sign={sign} name={signName} />
    <p>
      <strong>
        <Said>{name}</Said>
      </strong>{' '}
      <Said>{text}</Said>
    </p>
  </li>
);
