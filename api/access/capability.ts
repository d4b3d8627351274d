import type { Capability, CapabilityHolders, Role } from '../contract.ts';

const EVERYBODY = ['READ_OPEN'] as const;
const SIGNED_IN = [...EVERYBODY, 'COMPUTE'] as const;
const PROGRAMME = [...SIGNED_IN, 'READ_AGGREGATES'] as const;

/** What each role may do. The only place that says so; whoever is not signed in is the public. */
export const CAPABILITIES = {
  PUBLIC: EVERYBODY,
  PLATFORM_ADMIN: [...SIGNED_IN, 'READ_METRICS'],
  PHARMA_PARTNER: SIGNED_IN,
  CONSORTIUM_LEAD: [...PROGRAMME, 'RECORD_STAGE'],
  DIRECTORATE_REVIEWER: PROGRAMME,
  HEALTH_ECONOMIST: [...PROGRAMME, 'READ_DELIVERIES', 'DEFINE_COHORTS'],
  DATA_STEWARD: [...PROGRAMME, 'READ_DELIVERIES', 'DELIVER', 'FREEZE', 'DEFINE_COHORTS', 'RECORD_STAGE'],
} as const satisfies Record<Role, readonly Capability[]>;

/** The same table the other way round. */
export function capabilityHolders(): readonly CapabilityHolders[] {
  const roles = Object.keys(CAPABILITIES) as Role[];
  const capabilities = [...new Set<Capability>(Object.values(CAPABILITIES).flat())];
  return capabilities.map((capability) => {
    const held = (role: Role): boolean => (CAPABILITIES[role] as readonly Capability[]).includes(capability);
    return { capability, roles: roles.filter(held) };
  });
}

export function capabilitiesOf(person: { readonly role: Role } | null): readonly Capability[] {
  return CAPABILITIES[person?.role ?? 'PUBLIC'];
}

export function may(person: { readonly role: Role } | null, capability: Capability): boolean {
  return capabilitiesOf(person).includes(capability);
}
