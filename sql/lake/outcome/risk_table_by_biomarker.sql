-- The risk table of one cohort, of a whole source, or of some of its subjects, in groups by the result of one biomarker.
-- $members: null for everybody; else the ordinals of those who are asked about.
-- grp: null where the subject was not tested, or where the subject's samples disagree.
-- Of a whole source, whoever was treated in several cohorts counts once, in the first.
-- never null: days, events, censored
WITH tested AS (
  SELECT subject, CASE WHEN min(result) = max(result) THEN min(result) END AS grp
  FROM biomarker
  WHERE source = $source AND biomarker = $biomarker
  GROUP BY subject
),
later AS (
  SELECT subject, cohort
  FROM treatment
  WHERE source = $source AND cohort IS NOT NULL AND $cohort::VARCHAR IS NULL
  GROUP BY subject, cohort
  QUALIFY row_number() OVER (PARTITION BY subject ORDER BY min(started_on) NULLS LAST, cohort) > 1
),
selected AS (
  SELECT subject FROM subject WHERE source = $source AND get_bit($members::BIT, ordinal) = 1
)
SELECT tested.grp,
       days,
       count(*) FILTER (WHERE event)::INTEGER AS events,
       count(*) FILTER (WHERE NOT event)::INTEGER AS censored
FROM event_time
ANTI JOIN later USING (subject, cohort)
LEFT JOIN tested USING (subject)
WHERE source = $source
  AND endpoint = $endpoint
  AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
  AND ($members::BIT IS NULL OR subject IN (FROM selected))
GROUP BY ALL
ORDER BY grp, days
