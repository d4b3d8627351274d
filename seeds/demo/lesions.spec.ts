import fc from 'fast-check';
import { Generator } from '../../api/methods/random/generator.ts';
import type { Response } from './course.ts';
import { Draw } from './draw.ts';
import { drawLesions } from './lesions.ts';
import { recist } from './recist.ts';

const run = (response: Response) => fc.array(fc.constant(response), { maxLength: 12 });
const course = fc
  .tuple(run('SD'), run('PR'), fc.oneof(run('CR'), run('NE')), fc.constantFrom<Response[]>([], ['PD']))
  .map((runs) => runs.flat().map((response, i) => ({ day: 56 * (i + 1), response })));

test('drawLesions() draws sums that RECIST 1.1 reads as the scan was read, over the longest courses', () => {
  fc.assert(
    fc.property(course, fc.nat(), (scans, seed) => {
      const [baseline, ...later] = drawLesions(scans, new Draw(new Generator(seed)));
      let nadir = baseline!.sum;
      const readings = later.map(({ day, sum, newLesion }) => {
        const response = recist({ baseline: baseline!.sum, nadir, sum, newLesion });
        nadir = Math.min(nadir, sum);
        return { day, response };
      });
      expect(readings).toEqual(scans.filter(({ response }) => response !== 'NE'));
    }),
  );
});
