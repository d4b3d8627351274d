-- The risk table of a whole source, in one group. Whoever was treated in several cohorts counts once, in the first.
-- never null: days, events, censored
WITH later AS (
  SELECT subject, cohort
  FROM treatment
  WHERE source = $source AND cohort IS NOT NULL
  GROUP BY subject, cohort
  QUALIFY row_number() OVER (PARTITION BY subject ORDER BY min(started_on) NULLS LAST, cohort) > 1
)
SELECT 'ALL' AS grp,
       days,
       sum(event::INTEGER)::INTEGER AS events,
       (count(*) - sum(event::INTEGER))::INTEGER AS censored
FROM event_time
ANTI JOIN later USING (subject, cohort)
WHERE source = $source
  AND endpoint = $endpoint
GROUP BY days
ORDER BY days
