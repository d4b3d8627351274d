import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../words/language.ts';
import { Failure } from './failure.tsx';

const PATIENCE_MS = 300;

/** What a query of Apollo gives, as far as showing it goes. */
export interface Asked<T> {
  readonly data?: T | undefined;
  readonly previousData?: T | undefined;
  readonly error?: Error | undefined;
  readonly loading: boolean;
  readonly refetch: () => Promise<unknown>;
}

interface AnswerProps<T> {
  readonly asked: Asked<T>;
  /** What was asked for, as it reads after "Could not fetch". */
  readonly what: string;
  /** The final layout, empty. */
  readonly skeleton: ReactNode;
  /** What stands there when the server knows no such thing; without it that is a failure like any other. */
  readonly absent?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** Shows an answer, or its state: nothing for a moment, then the layout, then the answer or why there is none. */
export function Answer<T>({ asked, what, skeleton, absent, children }: AnswerProps<T>) {
  const { t } = useWords('frame');
  const data = asked.data ?? asked.previousData;
  const slow = useSlow(asked.loading);
  if (absent !== undefined && asked.error && isNotFound(asked.error)) return absent;
  const failure = asked.error && (
    <Failure
      error={asked.error}
      what={what}
      kept={data !== undefined}
      retry={() => void asked.refetch().catch(() => null)}
    />
  );
  if (data !== undefined) {
    return (
      <div className="answer" aria-busy={asked.loading}>
        {failure}
        {slow && (
          <p className="answer-updating" role="status">
            {t('state.updating')}
          </p>
        )}
        {children(data)}
      </div>
    );
  }
  if (failure) return failure;
  return (
    <div aria-busy="true">
      {slow && (
        <>
          <p role="status" className="visually-hidden">
            {t('state.loading')}
          </p>
          <div className="answer" aria-hidden="true">
            {skeleton}
          </div>
        </>
      )}
    </div>
  );
}

function isNotFound(error: Error): boolean {
  return (
    CombinedGraphQLErrors.is(error) && error.errors.every(({ extensions }) => extensions?.['code'] === 'NOT_FOUND')
  );
}

/** True once loading has lasted long enough to be noticed. */
function useSlow(loading: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!loading) return undefined;
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [loading]);
  return slow && loading;
}
