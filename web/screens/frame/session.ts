import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { SignOutDocument } from '../../contract.ts';
import { OWN_HEADERS } from './client.ts';

export type SignedIn = { readonly done: true } | { readonly done: false; readonly status: number | null };

/** Signs in as one person of the demonstration; what was answered to the one before is forgotten. */
export function useSignIn(): (person: string) => Promise<SignedIn> {
  const client = useApolloClient();
  return useCallback(
    async (person) => {
      const response = await fetch('/api/v1/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...OWN_HEADERS },
        body: JSON.stringify({ person }),
      }).catch(() => null);
      if (!response?.ok) return { done: false, status: response?.status ?? null };
      await client.resetStore().catch(() => null);
      return { done: true };
    },
    [client],
  );
}

export function useSignOut(): () => Promise<void> {
  const client = useApolloClient();
  return useCallback(async () => {
    await client.mutate({ mutation: SignOutDocument });
    await client.resetStore().catch(() => null);
  }, [client]);
}
