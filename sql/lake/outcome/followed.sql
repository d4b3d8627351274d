-- Who was followed to an endpoint, in the groups of risk_table_by_trait and risk_table_by_biomarker. One row for each group,
-- end of follow-up and 65,536 subjects; one bit a subject.
-- $trait: SEX, HEALTH_REGION, COHORT or BIOMARKER, which $biomarker names then; NONE for one group of all.
-- grp: null where the subject is in no group. event: whether follow-up ended in the event.
-- $members: null for everybody; else the ordinals of those who are asked about.
-- never null: event, chunk, holds
WITH later AS (
  SELECT subject, cohort
  FROM treatment
  WHERE source = $source AND cohort IS NOT NULL AND $cohort::VARCHAR IS NULL AND $trait <> 'COHORT'
  GROUP BY subject, cohort
  QUALIFY row_number() OVER (PARTITION BY subject ORDER BY min(started_on) NULLS LAST, cohort) > 1
),
tested AS (
  SELECT subject, CASE WHEN min(result) = max(result) THEN min(result) END AS result
  FROM biomarker
  WHERE source = $source AND biomarker = $biomarker
  GROUP BY subject
)
SELECT CASE $trait
         WHEN 'SEX' THEN subject.sex
         WHEN 'HEALTH_REGION' THEN subject.health_region
         WHEN 'COHORT' THEN cohort
         WHEN 'BIOMARKER' THEN tested.result
         ELSE 'ALL'
       END AS grp,
       event,
       ordinal // 65536 AS chunk,
       bitstring_agg(ordinal % 65536, 0, 65535) AS holds
FROM event_time
ANTI JOIN later USING (subject, cohort)
LEFT JOIN tested USING (subject)
JOIN subject USING (source, subject)
WHERE source = $source
  AND endpoint = $endpoint
  AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
  AND ($members::BIT IS NULL OR get_bit($members::BIT, ordinal) = 1)
GROUP BY ALL
ORDER BY grp, event, chunk
