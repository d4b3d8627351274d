import { DATA_CUT, dayNumber } from './calendar.ts';
import { flatFiles, type Row } from './flat-file.ts';
import { impress } from './impress.ts';
import { register, REGISTER_SIZE } from './register.ts';
import { DEMO_SEED } from './seed.ts';

const { subject, treatment, event_time: times, biomarker } = register(DEMO_SEED);
const share = <T>(all: readonly T[], wanted: (one: T) => boolean): number => all.filter(wanted).length / all.length;

test('register() has 20 000 people, each with one line of standard care and one survival time', () => {
  expect([subject!.length, treatment!.length, times!.length]).toEqual([REGISTER_SIZE, REGISTER_SIZE, REGISTER_SIZE]);
  expect(new Set(subject!.map((row) => row.subject)).size).toBe(REGISTER_SIZE);
  expect(treatment!.every(({ cohort }) => cohort === 'STANDARD')).toBe(true);
});

test('register() counts survival from the start of the line to death, or to the data cut', () => {
  for (const [i, { treatment_started_on, died_on }] of subject!.entries()) {
    const end = died_on ? dayNumber(String(died_on)) : DATA_CUT;
    const { days, event } = times![i]!;
    if (days !== end - dayNumber(String(treatment_started_on)) || event !== (died_on !== null)) {
      throw new Error(`${subject![i]!.subject} has other dates than times`);
    }
  }
});

test('register() lacks what registers lack', () => {
  expect(share(subject!, ({ ecog }) => ecog === null)).toBeCloseTo(0.55, 1);
  expect(biomarker!.length / REGISTER_SIZE).toBeCloseTo(0.06, 2);
});

test('register() survives somewhat worse than the trial', () => {
  const trial = impress(DEMO_SEED).event_time!.filter(({ endpoint }) => endpoint === 'OS');
  const deathsPerDay = (rows: readonly Row<'event_time'>[]): number =>
    rows.filter(({ event }) => event).length / rows.reduce((sum, { days }) => sum + Number(days), 0);
  const ratio = deathsPerDay(times!) / deathsPerDay(trial);
  expect(ratio).toBeGreaterThan(1.05);
  expect(ratio).toBeLessThan(2);
});

test('register() gives the same bytes for the same seed, and others for another', () => {
  const bytes = (seed: number): readonly string[] => [...flatFiles(register(seed, 500)).values()];
  expect(bytes(DEMO_SEED)).toEqual(bytes(DEMO_SEED));
  expect(bytes(DEMO_SEED + 1)).not.toEqual(bytes(DEMO_SEED));
});

test('register() has the same people whatever its size', () => {
  expect(register(DEMO_SEED, 100).subject).toEqual(subject!.slice(0, 100));
});
