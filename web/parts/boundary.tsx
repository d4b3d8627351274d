import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useWords } from '../words/language.ts';
import { Alert, Button, Paragraph } from './kit.ts';

interface BoundaryProps {
  readonly children: ReactNode;
  /** What to say instead of the general sentence. */
  readonly text?: string | undefined;
}

/** Keeps a part that throws from taking the page with it. */
export class Boundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo): void {
    console.error(error, componentStack);
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <Broken text={this.props.text} retry={() => this.setState({ broken: false })} />;
  }
}

function Broken({ text, retry }: { readonly text: string | undefined; readonly retry: () => void }) {
  const { t } = useWords('frame');
  return (
    <Alert data-color="danger" role="alert">
      <Paragraph>{text ?? t('state.broken')}</Paragraph>
      <Button variant="secondary" data-size="sm" onClick={retry}>
        {t('state.retry')}
      </Button>
    </Alert>
  );
}
