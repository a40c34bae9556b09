import { Component, type ReactNode } from 'react';
import { CannotStart } from './CannotStart';

interface State {
  error?: unknown;
}

/** The last net: a fault of the console itself shows as a sentence, not as a white page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render() {
    return this.state.error === undefined ? this.props.children : <CannotStart error={this.state.error} />;
  }
}
