import type { CellFault, Cells } from '../record-reader.ts';

const ALLELE = /^([ACGTN]+|-)$/;
const CLASSES =
  /^(Missense_Mutation|Nonsense_Mutation|Nonstop_Mutation|Silent|Splice_Site|Splice_Region|Frame_Shift_(Del|Ins)|In_Frame_(Del|Ins)|Translation_Start_Site|RNA|Targeted_Region|Intron|IGR|Fusion|De_novo_Start_\w+|[35]'(UTR|Flank)|Unknown)$/;

/** What the cells of a mutation file's columns look like. */
const LOOKS: Readonly<Record<string, RegExp>> = {
  NCBI_Build: /^(GRCh3[78]|GRCm38|3[678]|hg(18|19|38))$/i,
  Chromosome: /^(chr)?([1-9]|1\d|2[0-4]|X|Y|M|MT)$/i,
  Start_Position: /^\d+$/,
  End_Position: /^\d+$/,
  Strand: /^[+-]$/,
  Consequence:
    /^[a-z0-9_]+(_variant|_lost|_gained|_ablation|_amplification|_insertion|_deletion|_elongation|_truncation)([,&;][a-z0-9_,&;]+)?$/,
  Variant_Classification: CLASSES,
  Variant_Type: /^(SNP|DNP|TNP|ONP|INS|DEL|SNV|Consolidated)$/,
  Reference_Allele: ALLELE,
  Tumor_Seq_Allele1: ALLELE,
  Tumor_Seq_Allele2: ALLELE,
  dbSNP_RS: /^(novel|rs\d+)$/,
  t_ref_count: /^\d+$/,
  t_alt_count: /^\d+$/,
};

const FEWEST = 5;
const MOST_AMISS = 0.5;
const ALIKE = 0.9;

interface Tally {
  filled: number;
  right: number;
  /** Cells that would be right under the name of the column after. */
  asNext: number;
}

/** Watches whether the cells of each column are what its name says. */
export class MutationColumns {
  private readonly tallies: readonly (readonly [column: string, next: string | null, tally: Tally])[];

  constructor(header: readonly string[]) {
    const known = header.filter((name) => name in LOOKS);
    this.tallies = known.map((column) => {
      const next = header[header.indexOf(column) + 1];
      return [column, next !== undefined && next in LOOKS ? next : null, { filled: 0, right: 0, asNext: 0 }];
    });
  }

  watch(record: Cells): void {
    for (const [column, next, tally] of this.tallies) {
      const cell = record[column] ?? '';
      if (cell === '') continue;
      tally.filled++;
      if (LOOKS[column]!.test(cell)) tally.right++;
      if (next !== null && LOOKS[next]!.test(cell)) tally.asNext++;
    }
  }

  /** Columns most of whose cells are amiss, with the column they seem to have come from. */
  faults(): readonly CellFault[] {
    return this.tallies.flatMap(([column, next, { filled, right, asNext }]) => {
      if (filled < FEWEST || (filled - right) / filled <= MOST_AMISS) return [];
      const shifted =
        next !== null && asNext / filled >= ALIKE ? `; they look like ${next}, one column too far left` : '';
      const wanted = `cells of ${column}: ${filled - right} of ${filled} are none${shifted}`;
      return [{ code: 'IMPORT_COLUMN_SHIFT' as const, column, found: `${right} of ${filled} right`, wanted }];
    });
  }
}
