import type { Scan } from './course.ts';
import { clamp, type Draw } from './draw.ts';
import { recist, type LesionReading } from './recist.ts';

export interface Lesion {
  readonly day: number;
  readonly sum: number;
  readonly change: number;
  readonly newLesion: boolean;
}

/** Sums of target lesions, at baseline and at every readable scan, that RECIST 1.1 reads as the scan was read. */
export function drawLesions(scans: readonly Scan[], draw: Draw): readonly Lesion[] {
  const baseline = Math.round(clamp(Math.exp(draw.normal(4.35, 0.5)), 20, 260));
  const lesions: Lesion[] = [{ day: -draw.whole(1, 14), sum: baseline, change: 0, newLesion: false }];
  let nadir = baseline;
  for (const scan of scans) {
    if (scan.response === 'NE') continue;
    const reading = drawReading(scan, { baseline, nadir, previous: lesions.at(-1)!.sum }, draw);
    nadir = Math.min(nadir, reading.sum);
    const change = Math.round((reading.sum / baseline - 1) * 10_000) / 10_000;
    lesions.push({ day: scan.day, sum: reading.sum, change, newLesion: reading.newLesion });
  }
  return lesions;
}

interface Before {
  readonly baseline: number;
  readonly nadir: number;
  readonly previous: number;
}

/** Tries sums around the wanted response until one is read as it. */
function drawReading({ response }: Scan, before: Before, draw: Draw): LesionReading {
  for (let tries = 0; tries < 1_000; tries++) {
    const newLesion = response === 'PD' && draw.chance(before.nadir === 0 ? 1 : 0.4);
    const sum = Math.round(candidate(response, before, draw));
    const reading = { baseline: before.baseline, nadir: before.nadir, sum, newLesion };
    if (recist(reading) === response) return reading;
  }
  throw new RangeError(`Cannot draw lesions as a sum after ${before.previous} mm must be read as ${response}`);
}

function candidate(response: Scan['response'], { baseline, nadir, previous }: Before, draw: Draw): number {
  if (response === 'CR') return 0;
  if (response === 'PD') return Math.max(nadir * draw.between(1.1, 1.8), nadir + draw.between(2, 12));
  const first = response === 'PR' && previous * 10 > baseline * 7;
  return first ? baseline * draw.between(0.2, 0.69) : previous * draw.between(0.86, 1.1);
}
