-- Why subjects stopped their first treatment, and how many have not.
-- $cohort: one cohort of the source; null for all of it. $members: null for everybody; else the ordinals of those who
-- are asked about. $subjects: null for everybody; else those treated by the look of the protocol that is told of.
-- reason: ONGOING where the treatment goes on; UNKNOWN where it is not told.
-- never null: reason, subjects
WITH selected AS (
  SELECT subject FROM subject WHERE source = $source AND get_bit($members::BIT, ordinal) = 1
),
treated AS (
  SELECT CASE WHEN ongoing THEN 'ONGOING' ELSE coalesce(stop_reason, 'UNKNOWN') END AS reason
  FROM treatment
  WHERE source = $source
    AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
    AND ($members::BIT IS NULL OR subject IN (FROM selected))
    AND ($subjects::VARCHAR[] IS NULL OR list_contains($subjects::VARCHAR[], subject))
  QUALIFY row_number() OVER (PARTITION BY subject ORDER BY started_on NULLS LAST, cohort) = 1
)
SELECT reason, count(*)::INTEGER AS subjects
FROM treated
GROUP BY reason
ORDER BY subjects DESC, reason
