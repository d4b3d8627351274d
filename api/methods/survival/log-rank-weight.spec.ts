import { logRankWeight } from './log-rank-weight.ts';

const at = { atRisk: 16, survivalBefore: 0.8, petoSurvival: 0.7 };

test.each([
  [{ kind: 'equal' }, 1],
  [{ kind: 'fleming-harrington', rho: 0, gamma: 0 }, 1],
  [{ kind: 'fleming-harrington', rho: 1, gamma: 0 }, 0.8],
  [{ kind: 'fleming-harrington', rho: 1, gamma: 1 }, 0.16],
  [{ kind: 'gehan' }, 16],
  [{ kind: 'tarone-ware' }, 4],
  [{ kind: 'peto-peto' }, 0.7],
  [{ kind: 'modified-peto-peto' }, (0.7 * 16) / 17],
] as const)('logRankWeight() of %j', (weight, expected) => {
  expect(logRankWeight(weight, at)).toBeCloseTo(expected, 14);
});
