import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useWords } from '../words/language.ts';
import { Alert, Button, Paragraph } from './kit.ts';

interface BoundaryProps {
  readonly children: ReactNode;
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
    return <Broken retry={() => this.setState({ broken: false })} />;
  }
}

function Broken({ retry }: { readonly retry: () => void }) {
  const { t } = useWords('frame');
  return (
    <Alert data-color="danger" role="alert">
      <Paragraph>{t('state.broken')}</Paragraph>
      <Button variant="secondary" data-size="sm" onClick={retry}>
        {t('state.retry')}
      </Button>
    </Alert>
  );
}
