import { gunzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../api/project-root.ts';
import type { DeliveryReport, DeliveryRequest } from '../api/intake/delivery-request.ts';
import { testIntake, type TestIntake } from './support/intake.ts';
import { rowsOf } from './support/parquet.ts';

const PUBLIC = join(PROJECT_ROOT, 'seeds/public');
const FIXTURES = join(PROJECT_ROOT, 'test/fixtures');
const SUMMIT = ['data_clinical_patient.txt', 'data_clinical_sample.txt', 'data_mutations_extended.txt', 'data_CNA.tsv'];
let intake: TestIntake;

beforeAll(async () => {
  intake = await testIntake();
});

afterAll(() => intake?.close());

async function filesOf(folder: string, names: readonly string[]): Promise<Record<string, Buffer>> {
  const read = async (name: string): Promise<readonly [string, Buffer]> => {
    const bytes = await readFile(join(folder, name));
    return name.endsWith('.gz') ? [name.slice(0, -3), gunzipSync(bytes)] : [name, bytes];
  };
  return Object.fromEntries(await Promise.all(names.map(read)));
}

const tablesOf = ({ tables }: DeliveryReport) => Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));
const deliver = (files: Record<string, Buffer>, more: Partial<DeliveryRequest> = {}) =>
  intake.deliver(files, { ...more, declared: { allowShrink: true, ...more.declared } });

test.each([
  [
    'inspire',
    ['pembrolizumab.csv', 'ctDNA.csv'],
    { subject: 94, treatment: 94, assessment: 94, event_time: 188, lesion: 364, biomarker: 376 },
  ],
  ['summit', SUMMIT, { subject: 25, treatment: 25, assessment: 25, biomarker: 394 }],
  [
    'published',
    ['published_cohorts.csv', 'published_comparators.csv', 'published_funnels.csv'],
    { published_cohort: 44, published_funnel: 29 },
  ],
])('%s comes in by its mapping', async (folder, names, tables) => {
  const mapping = await readFile(join(PUBLIC, folder, 'mapping.yaml'), 'utf8');
  const report = await deliver(await filesOf(join(PUBLIC, folder), names), { mapping });
  expect([report.findings, report.state, tablesOf(report)]).toEqual([[], 'ACCEPTED', tables]);
});

/** The first lines of both files as reportRmd 0.1.1 publishes them, MIT: seeds/public/inspire/LICENSE. */
const INSPIRE_PUBLISHED = {
  'pembrolizumab.csv': `"id","age","sex","cohort","l_size","pdl1","tmb","baseline_ctdna","change_ctdna_group","orr","cbr","os_status","os_time","pfs_status","pfs_time"
"INS-A-002",62.07802875,"Male","A",140,2,0.573631394558382,113.849999999999,"Increase from baseline","SD/PD","PD/SD<C6",1,6.53798767967236,1,2.7597535934301
"INS-A-003",62.15742642,"Male","A",108,0,0.920840366572726,4.26,"Increase from baseline","SD/PD","PD/SD<C6",1,5.68377823408445,1,1.41273100615853
"INS-A-007",70.9431896,"Male","A",11,100,0.374524685201527,204.67,"Decrease from baseline","CR/PR","CR/PR/SD>=C6",0,28.780287474332,1,20.9281314168383
`,
  'ctDNA.csv': `"id","cohort","ctdna_status","time","size_change"
"INS-A-002","A","No clearance, increase from baseline",8.11904761904762,5.7
"INS-A-002","A","No clearance, increase from baseline",12.4047619047619,
"INS-A-003","A","No clearance, increase from baseline",6.11904761904762,41.7
`,
};

test('INSPIRE comes in as it was published too, and gives the rows of the file that ships, whose ages are whole', async () => {
  const folder = join(PUBLIC, 'inspire');
  const mapping = await readFile(join(folder, 'mapping.yaml'), 'utf8');
  const shipped = await deliver(await filesOf(folder, Object.keys(INSPIRE_PUBLISHED)), { mapping });
  const files = Object.entries(INSPIRE_PUBLISHED).map(([name, text]) => [name, Buffer.from(text)]);
  const published = await deliver(Object.fromEntries(files) as Record<string, Buffer>, { mapping });
  expect([published.state, published.findings]).toEqual(['ACCEPTED', []]);
  for (const { name } of published.tables) {
    const [few, all] = await Promise.all(
      [published, shipped].map(({ id }) => rowsOf(join(intake.dataDir, 'lake', id, `${name}.parquet`))),
    );
    expect(all).toEqual(expect.arrayContaining(few!));
  }
});

describe('SUMMIT as it was published', () => {
  let report: DeliveryReport;

  beforeAll(async () => {
    report = await deliver(await filesOf(join(FIXTURES, 'summit'), SUMMIT));
  });

  const of = (file: string, code: string) =>
    report.findings.filter((finding) => finding.file === file && finding.code === code);

  test('is refused whole, with every record counted', () => {
    expect(report).toMatchObject({ state: 'REFUSED', recordsInFiles: 473, recordsRefused: 473, findingCount: 55 });
  });

  test('names the attribute id that is none, and the columns without a name', () => {
    const places = report.findings
      .filter(({ code }) => code === 'IMPORT_HEADER')
      .map(({ line, column }) => [line, column]);
    expect(places).toEqual([
      [5, 'Best Overall Response (BOR)'],
      [5, ''],
      [5, ''],
      [5, ''],
      [1, 'Samples'],
    ]);
  });

  test('names each age and each status that is none, by line', () => {
    const ages = of('data_clinical_patient.txt', 'IMPORT_TYPE');
    const statuses = of('data_clinical_patient.txt', 'IMPORT_CODE_UNKNOWN');
    expect([ages.length, ages[0]]).toEqual([
      21,
      expect.objectContaining({ line: 6, column: 'AGE_CURRENT', found: 'UNKNOWN' }),
    ]);
    expect(statuses.map(({ line }) => line)).toEqual(Array.from({ length: 25 }, (_, at) => at + 6));
  });

  test('sees that columns of the mutation file have moved', () => {
    const shifted = of('data_mutations_extended.txt', 'IMPORT_COLUMN_SHIFT');
    expect(shifted.map(({ column }) => column)).toEqual([
      'Consequence',
      'Variant_Classification',
      'Variant_Type',
      'Tumor_Seq_Allele2',
    ]);
    expect(shifted[1]!.wanted).toContain('190 of 190 are none; they look like Variant_Type, one column too far left');
  });

  test('counts what may not be stored, and keeps the file without it', async () => {
    expect(report.refusedAttributes).toEqual(
      ['RACE', 'RELIGION', 'ETHNICITY'].map((column) => ({ file: 'data_clinical_patient.txt', column, values: 25 })),
    );
    const [file] = await intake.record.query<{ sha256: string; kept_sha256: string }>(
      "SELECT sha256, kept_sha256 FROM delivery_file WHERE delivery = $1 AND name = 'data_clinical_patient.txt'",
      [report.id],
    );
    expect(file!.kept_sha256).not.toBe(file!.sha256);
    const kept = await readFile(join(intake.dataDir, 'originals', file!.kept_sha256), 'utf8');
    expect(kept).not.toContain('BLANKED');
    expect(kept.split('\n')[5]).toBe('1\tN/A\tN/A\tUNKNOWN\t\t\tFemale\t\tUNKNOWN\t1.64\tNo\tNE\t');
  });
});

test('pharmaverse ADaM asks for the unit of its times, and comes in once it is told', async () => {
  const names = ['adsl.csv', 'adtte_onco.csv', 'adrs_onco.csv.gz', 'adtr_onco.csv'];
  const files = await filesOf(join(FIXTURES, 'pharmaverse'), names);
  const asked = await deliver(files);
  expect(asked.findings).toMatchObject([{ code: 'IMPORT_UNIT', file: 'adtte_onco.csv', column: 'AVAL' }]);
  const report = await deliver(files, { declared: { timeUnit: 'days' } });
  expect([report.findings, report.recordsRead]).toEqual([[], 306 + 512 + 3694 + 181]);
  expect(tablesOf(report)).toEqual({ subject: 306, treatment: 254, event_time: 512, assessment: 530, lesion: 25 });
  const times = await rowsOf(join(intake.dataDir, 'lake', report.id, 'event_time.parquet'));
  const events = times.filter(({ event }) => event === 'true');
  expect([events.length, new Set(times.map(({ endpoint }) => endpoint))]).toEqual([10, new Set(['OS', 'PFS', 'DOR'])]);
});

test('the CDISC pilot comes in with its SAS dates, and CNSR 0 is the event', async () => {
  const files = await filesOf(join(FIXTURES, 'cdisc-pilot'), ['adsl.csv', 'adtte.csv']);
  const report = await deliver(files, { declared: { timeUnit: 'days' } });
  expect([report.findings, tablesOf(report)]).toEqual([[], { subject: 254, treatment: 254, event_time: 254 }]);
  const folder = join(intake.dataDir, 'lake', report.id);
  const [subject] = await rowsOf(join(folder, 'subject.parquet'));
  expect(subject).toMatchObject({ subject: '01-701-1015', treatment_started_on: '2014-01-02', age: '63', sex: 'F' });
  const times = await rowsOf(join(folder, 'event_time.parquet'));
  expect(times.filter(({ event }) => event === 'true')).toHaveLength(152);
  expect(times[0]).toMatchObject({ cohort: 'Placebo', endpoint: 'TTE', days: '2.0', event: 'true' });
});
