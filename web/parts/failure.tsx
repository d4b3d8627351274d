import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { type Speech, useWords } from '../words/language.ts';
import { Alert, Button, Paragraph } from './kit.ts';
import { requestOf } from './request-id.ts';

interface FailureProps {
  readonly error: Error;
  readonly what: string;
  /** True when an earlier answer still stands below. */
  readonly kept: boolean;
  readonly retry: () => void;
}

/** What failed, what was kept, how to go on, and the number of the request. */
export function Failure({ error, what, kept, retry }: FailureProps) {
  const { t } = useWords('frame');
  const request = requestOf(error);
  return (
    <Alert data-color="danger" role="alert" className="failure">
      <Paragraph>
        <strong>{t('state.failed', { what })}</strong>
      </Paragraph>
      <Paragraph>
        {reasonOf(error, t)} {t(kept ? 'state.keptAnswer' : 'state.kept')}
      </Paragraph>
      {request && (
        <Paragraph data-size="sm">
          {t('state.requestId')} <code>{request}</code>
        </Paragraph>
      )}
      <Button variant="secondary" data-size="sm" onClick={retry}>
        {t('state.retry')}
      </Button>
    </Alert>
  );
}

/** What the server said; or that it said nothing one could show. */
function reasonOf(error: Error, t: Speech<'frame'>['t']): string {
  if (CombinedGraphQLErrors.is(error)) return error.message.replace(/\.?$/, '.');
  if (ServerError.is(error)) return t('state.refused', { status: error.statusCode });
  return t('state.offline');
}
