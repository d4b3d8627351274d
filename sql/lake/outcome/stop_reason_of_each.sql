-- Why each subject stopped the first treatment, as counted in stop_reasons.
-- $cohort: one cohort of the source; null for all of it. $members: null for everybody; else the ordinals of those who
-- are asked about. $subjects: null for everybody; else those treated by the look of the protocol that is told of.
-- reason: ONGOING where the treatment goes on; UNKNOWN where it is not told.
-- never null: subject, reason
WITH selected AS (
  SELECT subject FROM subject WHERE source = $source AND get_bit($members::BIT, ordinal) = 1
)
SELECT subject, CASE WHEN ongoing THEN 'ONGOING' ELSE coalesce(stop_reason, 'UNKNOWN') END AS reason
FROM treatment
WHERE source = $source
  AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
  AND ($members::BIT IS NULL OR subject IN (FROM selected))
  AND ($subjects::VARCHAR[] IS NULL OR list_contains($subjects::VARCHAR[], subject))
QUALIFY row_number() OVER (PARTITION BY subject ORDER BY started_on NULLS LAST, cohort) = 1
ORDER BY subject
