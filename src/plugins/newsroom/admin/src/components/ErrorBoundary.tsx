import { Component } from 'react';
import type { ReactNode } from 'react';

import { Trouble } from './Trouble';

interface Props {
  children: ReactNode;
}

/** Keeps a fault of ours to its own place: the rest of the admin goes on. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Trouble error={error} onRetry={() => this.setState({ error: null })} />;
  }
}
