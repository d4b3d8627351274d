import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { rememberRequest } from '../../parts/request-id.ts';

/** Sent with every request that could change something: a form on another site cannot add it. */
export const OWN_HEADERS = { 'x-connect-evidence': '1' } as const;

/** Ties each failure to the request id the server answered with. */
const namesFailures = new ErrorLink(({ error, operation }) => {
  const response: Response | undefined = operation.getContext().response;
  const id = response?.headers.get('x-request-id');
  if (id) rememberRequest(error, id);
});

/** The client of the whole application. A cohort is not cached by id: the same id answers differently by snapshot. */
export function createClient(): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.from([namesFailures, new HttpLink({ uri: '/graphql', headers: OWN_HEADERS })]),
    cache: new InMemoryCache({ typePolicies: { Cohort: { keyFields: false }, Person: { keyFields: false } } }),
  });
}
