import { recist } from './recist.ts';

test.each([
  ['a fall by 30 %', { baseline: 100, nadir: 100, sum: 70, newLesion: false }, 'PR'],
  ['a fall by less than 30 %', { baseline: 100, nadir: 100, sum: 71, newLesion: false }, 'SD'],
  ['a rise by 20 % from the nadir', { baseline: 100, nadir: 60, sum: 72, newLesion: false }, 'PD'],
  ['a rise by less than 20 % from the nadir', { baseline: 100, nadir: 60, sum: 71, newLesion: false }, 'SD'],
  ['a rise by 20 %, but less than 5 mm', { baseline: 40, nadir: 20, sum: 24, newLesion: false }, 'PR'],
  ['nothing left', { baseline: 100, nadir: 100, sum: 0, newLesion: false }, 'CR'],
  ['a new lesion, whatever the rest', { baseline: 100, nadir: 100, sum: 0, newLesion: true }, 'PD'],
] as const)('recist() reads %s', (_, reading, response) => {
  expect(recist(reading)).toBe(response);
});
