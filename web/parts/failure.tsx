import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { Capability } from '../contract.ts';
import { type Speech, useWords } from '../words/language.ts';
import { Alert, Button, Paragraph } from './kit.ts';
import { requestOf } from './request-id.ts';
import { WhoCould } from './rights.tsx';

interface FailureProps {
  readonly error: Error;
  readonly what: string;
  /** Said instead of "could not fetch", where something else was tried. */
  readonly title?: string;
  /** True when an earlier answer still stands below. */
  readonly kept: boolean;
  /** Null where trying again is a button of its own. */
  readonly retry: (() => void) | null;
}

/** What failed, what was kept, how to go on, and the number of the request. */
export function Failure({ error, what, title, kept, retry }: FailureProps) {
  const { t, i18n } = useWords('frame');
  const request = requestOf(error);
  const missing = missingRight(error);
  return (
    <Alert data-color="danger" role="alert">
      <div className="failure">
        <Paragraph>
          <strong>{title ?? t('state.failed', { what })}</strong>
        </Paragraph>
        <Paragraph>
          {reasonOf(error, { t, i18n })} {t(kept ? 'state.keptAnswer' : 'state.kept')}
        </Paragraph>
        {missing && <WhoCould right={missing} />}
        {!missing && CombinedGraphQLErrors.is(error) && (
          <Paragraph data-size="sm" lang="en">
            {error.message}
          </Paragraph>
        )}
        {request && (
          <Paragraph data-size="sm">
            {t('state.requestId')} <code>{request}</code>
          </Paragraph>
        )}
        {retry && (
          <Button variant="secondary" data-size="sm" onClick={retry}>
            {t('state.retry')}
          </Button>
        )}
      </div>
    </Alert>
  );
}

/** What whoever asked would have to be allowed. */
function missingRight(error: Error): Capability | undefined {
  if (!CombinedGraphQLErrors.is(error)) return undefined;
  return error.errors[0]?.extensions?.['capability'] as Capability | undefined;
}

/** Why there is no answer, in the language of the reader. */
function reasonOf(error: Error, { t, i18n }: Pick<Speech<'frame'>, 't' | 'i18n'>): string {
  if (ServerError.is(error)) return t('state.refused', { status: error.statusCode });
  if (!CombinedGraphQLErrors.is(error)) return t('state.offline');
  const code = String(error.errors[0]?.extensions?.['code']);
  return i18n.exists(`frame:state.said.${code}`)
    ? t(`state.said.${code}` as 'state.said.NOT_FOUND')
    : t('state.said.INTERNAL_SERVER_ERROR');
}
