import { headerFault } from '../flat-reader.ts';
import type { CellFault, Cells, ReadRecord, RecordReader } from '../record-reader.ts';
import type { Samples } from './clinical-reader.ts';
import { MutationColumns } from './mutation-columns.ts';

const NEEDED = [
  'Hugo_Symbol',
  'Tumor_Sample_Barcode',
  'Chromosome',
  'Start_Position',
  'End_Position',
  'Reference_Allele',
  'Tumor_Seq_Allele2',
];
const NAMES = {
  subject: 'Tumor_Sample_Barcode',
  sample: 'Tumor_Sample_Barcode',
  biomarker: 'Hugo_Symbol',
  result: 'HGVSp_Short',
};

/** Reads the mutation file of a cBioPortal study (MAF), once its samples are known. */
export class MutationReader implements RecordReader {
  readonly headerFaults: readonly CellFault[];
  readonly refused = [];
  readonly readable: boolean;
  readonly asItStands = null;
  readonly turn = 1;
  private readonly columns: MutationColumns;

  constructor(
    header: readonly string[],
    private readonly samples: Samples,
  ) {
    const missing = NEEDED.filter((name) => !header.includes(name));
    this.headerFaults = missing.map((name) => headerFault(name, null, `${name} missing: a mutation file has it`));
    this.readable = missing.length === 0;
    this.columns = new MutationColumns(header);
  }

  read(record: Cells): ReadRecord {
    this.columns.watch(record);
    const sample = record['Tumor_Sample_Barcode']!;
    const subject = this.samples.get(sample);
    if (subject === undefined) {
      const wanted = 'a sample that the clinical sample file tells of';
      return {
        rows: [],
        faults: [{ code: 'IMPORT_REFERENCE', column: 'Tumor_Sample_Barcode', found: sample, wanted }],
      };
    }
    const result = record['HGVSp_Short'] || record['Variant_Classification'] || '';
    const cells = { subject, sample, biomarker: record['Hugo_Symbol']!, ...(result !== '' && { result }) };
    return { rows: [{ table: 'biomarker', cells, names: NAMES }], faults: [] };
  }

  afterLast(): readonly CellFault[] {
    return this.columns.faults();
  }
}
