import { Component, type ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { texts } from '../../texts/texts.ts';

interface FailureBoundaryProps {
  readonly onFailure: (error: Error) => void;
  readonly children: ReactNode;
}

/** Where drawing fails, the page around stays as it is, and the reader can have it drawn anew. */
export class FailureBoundary extends Component<FailureBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError = () => ({ hasFailed: true });

  override componentDidCatch(error: Error): void {
    this.props.onFailure(error);
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Notice tone="danger" urgent>
        <p>{texts.failures.unexpected}</p>
        <Button onClick={() => this.setState({ hasFailed: false })}>{texts.common.tryAgain}</Button>
      </Notice>
    );
  }
}
