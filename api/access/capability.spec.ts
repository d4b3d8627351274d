import type { Capability, Role } from '../contract.ts';
import { CAPABILITIES, may } from './capability.ts';

// Written out again, so that a change of the table is a change of two places.
const ALL = [
  'READ_OPEN',
  'COMPUTE',
  'READ_AGGREGATES',
  'READ_DELIVERIES',
  'DELIVER',
  'FREEZE',
  'READ_METRICS',
] as const;
const ALLOWED: Record<Role, string> = {
  PUBLIC: '1000000',
  PLATFORM_ADMIN: '1100001',
  PHARMA_PARTNER: '1100000',
  CONSORTIUM_LEAD: '1110000',
  DIRECTORATE_REVIEWER: '1110000',
  HEALTH_ECONOMIST: '1111000',
  DATA_STEWARD: '1111110',
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
