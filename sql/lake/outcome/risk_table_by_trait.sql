-- The risk table of one cohort, or of a whole source, in groups by a trait that every subject has one of.
-- $trait: SEX or HEALTH_REGION. grp: null where the subject's trait is unknown.
-- Of a whole source, whoever was treated in several cohorts counts once, in the first.
-- never null: days, events, censored
WITH later AS (
  SELECT subject, cohort
  FROM treatment
  WHERE source = $source AND cohort IS NOT NULL AND $cohort::VARCHAR IS NULL
  GROUP BY subject, cohort
  QUALIFY row_number() OVER (PARTITION BY subject ORDER BY min(started_on) NULLS LAST, cohort) > 1
)
SELECT CASE $trait WHEN 'SEX' THEN subject.sex WHEN 'HEALTH_REGION' THEN subject.health_region END AS grp,
       days,
       count(*) FILTER (WHERE event)::INTEGER AS events,
       count(*) FILTER (WHERE NOT event)::INTEGER AS censored
FROM event_time
ANTI JOIN later USING (subject, cohort)
LEFT JOIN subject USING (source, subject)
WHERE source = $source
  AND endpoint = $endpoint
  AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
GROUP BY ALL
ORDER BY grp, days
