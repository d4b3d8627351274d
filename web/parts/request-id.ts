import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** The request each failed answer belonged to, so that a reader can name it to whoever runs the server. */
const requests = new WeakMap<object, string>();

export function rememberRequest(error: object, id: string): void {
  requests.set(error, id);
}

/** What the errors of an answer say of their request comes first: such an error is made anew for each reader. */
export function requestOf(error: Error): string | null {
  if (CombinedGraphQLErrors.is(error)) {
    const said = error.errors[0]?.extensions?.['requestId'];
    if (typeof said === 'string') return said;
  }
  return requests.get(error) ?? null;
}
