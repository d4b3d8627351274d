-- The risk table of one cohort, or of a whole source, in groups by a trait that every subject has one of.
-- $trait: SEX or HEALTH_REGION. grp: null where the subject's trait is unknown.
-- never null: days, events, censored
SELECT CASE $trait WHEN 'SEX' THEN subject.sex WHEN 'HEALTH_REGION' THEN subject.health_region END AS grp,
       days,
       count(*) FILTER (WHERE event)::INTEGER AS events,
       count(*) FILTER (WHERE NOT event)::INTEGER AS censored
FROM event_time
LEFT JOIN subject USING (source, subject)
WHERE source = $source
  AND endpoint = $endpoint
  AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
GROUP BY ALL
ORDER BY grp, days
