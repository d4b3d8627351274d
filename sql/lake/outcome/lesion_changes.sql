-- Change of the sum of target lesions of each subject, at every measurement after the start of treatment.
-- $cohort: one cohort of the source; null for all of it. $members: null for everybody; else the ordinals of those who
-- are asked about. Of a whole source, whoever was treated in several cohorts counts once, in the first.
-- change: as delivered, a share of the baseline; else of the last sum at or before day 0.
-- never null: subject, day, change, new_lesion
WITH later AS (
  SELECT subject, cohort
  FROM treatment
  WHERE source = $source AND cohort IS NOT NULL AND $cohort::VARCHAR IS NULL
  GROUP BY subject, cohort
  QUALIFY row_number() OVER (PARTITION BY subject ORDER BY min(started_on) NULLS LAST, cohort) > 1
),
selected AS (
  SELECT subject FROM subject WHERE source = $source AND get_bit($members::BIT, ordinal) = 1
),
measured AS (
  FROM lesion
  ANTI JOIN later USING (subject, cohort)
  WHERE source = $source
    AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
    AND ($members::BIT IS NULL OR subject IN (FROM selected))
),
baseline AS (
  SELECT subject, arg_max(sum_of_diameters, day) AS baseline
  FROM measured
  WHERE day <= 0 AND sum_of_diameters > 0
  GROUP BY subject
)
SELECT subject,
       day,
       coalesce(change, sum_of_diameters / baseline - 1) AS change,
       coalesce(new_lesion, false) AS new_lesion
FROM measured
LEFT JOIN baseline USING (subject)
WHERE day > 0 AND coalesce(change, sum_of_diameters / baseline - 1) IS NOT NULL
ORDER BY subject, day
