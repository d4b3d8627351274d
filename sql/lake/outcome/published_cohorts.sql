-- Cohorts as publications print them, in the order of their rows.
-- never null: source, row_id, trial, data_level, cohort_label, citation, verification
SELECT source, row_id, trial, cohort_label, data_level, tumour_type, biomarker, drug, n_treated, n_evaluable,
       dc_n, dc_share, dc_definition, or_n, orr_share, orr_lower, orr_upper, orr_level,
       pfs_median_months, pfs_lower, pfs_upper, os_median_months, os_lower, os_upper,
       citation, doi, verification, notes
FROM published_cohort
ORDER BY source, row_id
