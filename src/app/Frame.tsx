import type { MouseEvent, ReactNode } from 'react';
import { useSpoken } from '#language/say.ts';
import { Header, type HeaderProps } from './Header.tsx';
import { Skip } from './Skip.tsx';

interface Props extends HeaderProps {
  readonly onPress?: (event: MouseEvent) => void;
  readonly children: ReactNode;
}

/** A page below what stands on every page. */
export function Frame({ onPress, children, ...header }: Props) {
  useSpoken();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link clicks it
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the links within
    <div className="page" onClick={onPress}>
      <Skip />
      <Header {...header} />
      {children}
    </div>
  );
}
