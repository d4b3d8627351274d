import { useQuery } from '@apollo/client/react';
import { DemoPeopleDocument } from '../../contract.ts';

/** The name of a person by their id, where the demonstration tells it; else the id itself. */
export function usePersonName(): <T extends string | null>(id: T) => string | T {
  const { data } = useQuery(DemoPeopleDocument);
  return (id) => data?.demoPeople.find((person) => person.id === id)?.name ?? id;
}
