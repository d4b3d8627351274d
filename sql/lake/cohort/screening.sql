-- How many of a source were screened, had an actionable alteration and were treated, and why the others were lost.
-- One row a step that the source tells of and, below it, one row a reason for which subjects were lost before it.
-- $source: the source.
-- reason: null in the row of the step itself; UNKNOWN where none was given.
-- never null: step, subjects
WITH told AS (
  SELECT
    bool_or(screened_on IS NOT NULL OR actionable IS NOT NULL) AS screened,
    bool_or(actionable IS NOT NULL) AS actionable
  FROM subject
  WHERE source = $source
),
enrolled AS (
  SELECT subject FROM treatment WHERE source = $source
  UNION
  SELECT subject FROM subject WHERE source = $source AND treatment_started_on IS NOT NULL
  UNION
  SELECT subject FROM assessment WHERE source = $source
),
flagged AS (
  SELECT
    coalesce(actionable, false) OR subject IN (FROM enrolled) AS actionable,
    subject IN (FROM enrolled) AS treated,
    coalesce(loss_reason, 'UNKNOWN') AS reason
  FROM subject
  WHERE source = $source
),
step AS (
  SELECT 1 AS place, 'SCREENED' AS step, NULL AS reason, count(*) AS subjects FROM flagged, told WHERE told.screened
  UNION ALL
  SELECT 2, 'ACTIONABLE', NULL, count(*) FROM flagged, told WHERE told.actionable AND flagged.actionable
  UNION ALL
  SELECT 2, 'ACTIONABLE', reason, count(*) FROM flagged, told WHERE told.actionable AND NOT flagged.actionable GROUP BY reason
  UNION ALL
  SELECT 3, 'TREATED', NULL, count(*) FROM enrolled
  UNION ALL
  SELECT 3, 'TREATED', reason, count(*)
  FROM flagged, told
  WHERE told.screened AND NOT treated AND (flagged.actionable OR NOT told.actionable)
  GROUP BY reason
)
SELECT step, reason, subjects::INTEGER AS subjects
FROM step
WHERE subjects > 0
ORDER BY place, reason NULLS FIRST
