-- How many of a source were screened, had an actionable alteration and were treated, and why the others were lost.
-- One row a step that the source tells of and, below it, one row a reason for which subjects were lost before it.
-- $source: the source.
-- treated: the first of the three that tells of anybody: treatments, starts of treatment, assessments.
-- reason: null in the row of the step itself; UNKNOWN where none was given.
-- never null: step, subjects
WITH told AS (
  SELECT
    coalesce(bool_or(screened_on IS NOT NULL OR actionable IS NOT NULL), false) AS screened,
    coalesce(bool_or(actionable IS NOT NULL), false) AS actionable,
    coalesce(bool_or(treatment_started_on IS NOT NULL), false) AS started,
    EXISTS (FROM treatment WHERE source = $source) AS treated
  FROM subject
  WHERE source = $source
),
enrolled AS MATERIALIZED (
  SELECT subject
  FROM (
    SELECT subject FROM treatment WHERE source = $source
    UNION ALL
    SELECT subject FROM subject, told WHERE source = $source AND treatment_started_on IS NOT NULL AND NOT told.treated
    UNION ALL
    SELECT subject FROM assessment, told WHERE source = $source AND NOT told.treated AND NOT told.started
  )
  GROUP BY subject
),
flagged AS (
  SELECT
    coalesce(subject.actionable, false) OR enrolled.subject IS NOT NULL AS actionable,
    enrolled.subject IS NOT NULL AS treated,
    coalesce(loss_reason, 'UNKNOWN') AS reason,
    told.actionable AS flags
  FROM subject
  CROSS JOIN told
  LEFT JOIN enrolled USING (subject)
  WHERE source = $source AND told.screened
),
step AS (
  SELECT 1 AS place, 'SCREENED' AS step, NULL AS reason, count(*) AS subjects FROM flagged
  UNION ALL
  SELECT 2, 'ACTIONABLE', NULL, count(*) FROM flagged WHERE flags AND actionable
  UNION ALL
  SELECT 2, 'ACTIONABLE', reason, count(*) FROM flagged WHERE flags AND NOT actionable GROUP BY reason
  UNION ALL
  SELECT 3, 'TREATED', NULL, count(*) FROM enrolled
  UNION ALL
  SELECT 3, 'TREATED', reason, count(*) FROM flagged WHERE NOT treated AND (actionable OR NOT flags) GROUP BY reason
)
SELECT step, reason, subjects::INTEGER AS subjects
FROM step
WHERE subjects > 0
ORDER BY place, reason NULLS FIRST
