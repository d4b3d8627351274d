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
  'RECORD_STAGE',
] as const;
const ALLOWED: Record<Role, string> = {
  PUBLIC: '100000000',
  PLATFORM_ADMIN: '110000100',
  PHARMA_PARTNER: '110000000',
  CONSORTIUM_LEAD: '111000001',
  DIRECTORATE_REVIEWER: '111000000',
  HEALTH_ECONOMIST: '111100010',
  DATA_STEWARD: '111111011',
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
