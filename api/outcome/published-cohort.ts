import type { PublishedCohort, Quantile } from '../contract.ts';
import type { Queries } from '../lake/queries.ts';
import { publishedRate } from './published-rate.ts';

type Row = Queries['outcome/published_cohorts']['row'];

/** A published cohort as it is shown: what was printed, and what its counts give. */
export function publishedCohort(row: Row): PublishedCohort {
  return {
    id: row.row_id,
    trial: row.trial,
    label: row.cohort_label,
    tumourType: row.tumour_type,
    biomarker: row.biomarker,
    drug: row.drug,
    level: row.data_level,
    diseaseControlDefinition: row.dc_definition,
    ...ratesOf(row),
    medianPfsMonths: quantile(row.pfs_median_months, row.pfs_lower, row.pfs_upper),
    medianOsMonths: quantile(row.os_median_months, row.os_lower, row.os_upper),
    citation: row.citation,
    doi: row.doi,
    verification: row.verification,
    notes: row.notes,
  };
}

function ratesOf(row: Row): Pick<PublishedCohort, 'objectiveResponse' | 'diseaseControl'> {
  // Publications count over those who could be evaluated where they say how many, and over all treated where not.
  const n = row.n_evaluable ?? row.n_treated;
  const { orr_share: share, orr_lower: lower, orr_upper: upper, orr_level: level } = row;
  return {
    objectiveResponse: publishedRate({ r: row.or_n, n, share, lower, upper, level }),
    diseaseControl: publishedRate({ r: row.dc_n, n, share: row.dc_share, lower: null, upper: null, level: null }),
  };
}

function quantile(value: number | null, lower: number | null, upper: number | null): Quantile | null {
  return value === null && lower === null && upper === null ? null : { value, lower, upper };
}
