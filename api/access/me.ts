import type { Me } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { capabilitiesOf } from './capability.ts';

/** Who is asking, as the contract tells it. */
export function me(person: Person | null): Me {
  const shown = person && { id: person.id, name: person.name, role: person.role };
  return { person: shown, role: person?.role ?? 'PUBLIC', capabilities: capabilitiesOf(person) };
}
