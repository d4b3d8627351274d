-- The risk table of one cohort, of a whole source, or of some of its subjects, in groups by a trait.
-- $trait: SEX, HEALTH_REGION or COHORT; NONE for one group of all. grp: null where the subject's trait is unknown.
-- $members: null for everybody; else the ordinals of those who are asked about.
-- Of a whole source, whoever was treated in several cohorts counts once, in the first; by cohort, in each.
-- never null: days, events, censored
WITH later AS (
  SELECT subject, cohort
  FROM treatment
  WHERE source = $source AND cohort IS NOT NULL AND $cohort::VARCHAR IS NULL AND $trait <> 'COHORT'
  GROUP BY subject, cohort
  QUALIFY row_number() OVER (PARTITION BY subject ORDER BY min(started_on) NULLS LAST, cohort) > 1
),
selected AS (
  SELECT subject FROM subject WHERE source = $source AND get_bit($members::BIT, ordinal) = 1
)
SELECT CASE $trait
         WHEN 'SEX' THEN subject.sex
         WHEN 'HEALTH_REGION' THEN subject.health_region
         WHEN 'COHORT' THEN cohort
         ELSE 'ALL'
       END AS grp,
       days,
       count(*) FILTER (WHERE event)::INTEGER AS events,
       count(*) FILTER (WHERE NOT event)::INTEGER AS censored
FROM event_time
ANTI JOIN later USING (subject, cohort)
LEFT JOIN subject USING (source, subject)
WHERE source = $source
  AND endpoint = $endpoint
  AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
  AND ($members::BIT IS NULL OR subject IN (FROM selected))
GROUP BY ALL
ORDER BY grp, days
