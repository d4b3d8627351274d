import { comparedOf } from './compared.ts';

const of = (cohorts: string) => comparedOf(new URLSearchParams({ cohorts }));

test('comparedOf() takes each cohort once, in the order of the address', () => {
  expect(of('SUMMIT,INSPIRE,SUMMIT,,K12~3')).toEqual({ ids: ['SUMMIT', 'INSPIRE', 'K12~3'], leftOut: 0 });
});

test('comparedOf() shows four and tells how many it leaves out', () => {
  expect(of('A,B,C,D,E,F')).toEqual({ ids: ['A', 'B', 'C', 'D'], leftOut: 2 });
});

test('comparedOf() of an address without cohorts is empty', () => {
  expect(comparedOf(new URLSearchParams())).toEqual({ ids: [], leftOut: 0 });
});
