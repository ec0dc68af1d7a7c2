import { Component, type ReactNode } from 'react';
import { Failed } from './Failed.tsx';

interface Props {
  readonly children: ReactNode;
  /** Puts the words where the part would stand. */
  readonly frame?: (words: ReactNode) => ReactNode;
  /** Called when the part fails. */
  readonly onFail?: () => void;
  /** Called before the part is tried again. */
  readonly onAgain?: () => void;
}

interface State {
  readonly failure?: { readonly error: unknown };
}

/** Keeps a part that fails from taking the rest of the page with it. */
export class Boundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override componentDidCatch(): void {
    this.props.onFail?.();
  }

  #again = (): void => {
    this.props.onAgain?.();
    this.setState({ failure: undefined });
  };

  override render(): ReactNode {
    const { children, frame = (words) => words } = this.props;
    const { failure } = this.state;
    return failure ? frame(<Failed error={failure.error} again={this.#again} />) : children;
  }
}
