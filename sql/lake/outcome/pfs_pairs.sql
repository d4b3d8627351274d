-- Progression-free survival of each subject on the line before (PFS1) and on the treatment (PFS), in days.
-- $cohort: one cohort of the source; null for all of it. $members: null for everybody; else the ordinals of those who
-- are asked about. Of a whole source, whoever was treated in several cohorts counts once, in the first.
-- before_event: whether the line before is known to have ended in progression; without it there is no ratio.
-- never null: subject, before, before_event, during, during_event
WITH later AS (
  SELECT subject, cohort
  FROM treatment
  WHERE source = $source AND cohort IS NOT NULL AND $cohort::VARCHAR IS NULL
  GROUP BY subject, cohort
  QUALIFY row_number() OVER (PARTITION BY subject ORDER BY min(started_on) NULLS LAST, cohort) > 1
),
selected AS (
  SELECT subject FROM subject WHERE source = $source AND get_bit($members::BIT, ordinal) = 1
)
SELECT subject,
       min(days) FILTER (WHERE endpoint = 'PFS1') AS before,
       bool_and(event) FILTER (WHERE endpoint = 'PFS1') AS before_event,
       min(days) FILTER (WHERE endpoint = 'PFS') AS during,
       bool_and(event) FILTER (WHERE endpoint = 'PFS') AS during_event
FROM event_time
ANTI JOIN later USING (subject, cohort)
WHERE source = $source
  AND endpoint IN ('PFS1', 'PFS')
  AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
  AND ($members::BIT IS NULL OR subject IN (FROM selected))
GROUP BY subject
HAVING before IS NOT NULL AND during IS NOT NULL
ORDER BY subject
