import { Component, type ReactNode } from 'react';
import { en } from '../strings/en.ts';

type Props = { readonly children: ReactNode };
type State = { readonly broken: boolean };

/** If drawing a page fails, the window says so and can draw it again: the stores, and the line in them, are untouched. */
export class Boundary extends Component<Props, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="door">
        <p className="brand">{en.app.name}</p>
        <h1>{en.lock.trouble}</h1>
        <p role="alert">{en.errors.internal}</p>
        <div>
          <button type="button" className="button" onClick={() => this.setState({ broken: false })}>
            {en.app.tryAgain}
          </button>
        </div>
      </main>
    );
  }
}
