import type { Capability, Role } from '../contract.ts';
import { CAPABILITIES, capabilityHolders, may } from './capability.ts';

// Written out again, so that a change of the table is a change of two places.
const ALL = [
  'READ_OPEN',
  'COMPUTE',
  'READ_AGGREGATES',
  'READ_DELIVERIES',
  'DELIVER',
  'FREEZE',
  'READ_METRICS',
  'DEFINE_COHORTS',
] as const;
const ALLOWED: Record<Role, string> = {
  PUBLIC: '10000000',
  PLATFORM_ADMIN: '11000010',
  PHARMA_PARTNER: '11000000',
  CONSORTIUM_LEAD: '11100000',
  DIRECTORATE_REVIEWER: '11100000',
  HEALTH_ECONOMIST: '11110001',
  DATA_STEWARD: '11111101',
};
const cases = (Object.keys(ALLOWED) as Role[]).flatMap((role) =>
  ALL.map((capability, at): [Role, Capability, boolean] => [role, capability, ALLOWED[role][at] === '1']),
);

test.each(cases)('%s may %s: %s', (role, capability, allowed) => {
  expect(may(role === 'PUBLIC' ? null : { role }, capability)).toBe(allowed);
});

test('the table knows every role and nothing but capabilities', () => {
  expect(Object.keys(CAPABILITIES).sort()).toEqual(Object.keys(ALLOWED).sort());
  expect(ALL).toEqual(expect.arrayContaining([...new Set(Object.values(CAPABILITIES).flat())]));
});

test('who holds a capability is the same table the other way round', () => {
  const holders = capabilityHolders();
  expect(holders.map(({ capability }) => capability).sort()).toEqual([...ALL].sort());
  for (const { capability, roles } of holders) {
    expect(roles).toEqual(
      (Object.keys(ALLOWED) as Role[]).filter((role) => ALLOWED[role][ALL.indexOf(capability)] === '1'),
    );
  }
});
