-- The risk table of one cohort, or of a whole source, in groups by the result of one biomarker.
-- grp: null where the subject was not tested, or where the subject's samples disagree.
-- never null: days, events, censored
WITH tested AS (
  SELECT subject, CASE WHEN min(result) = max(result) THEN min(result) END AS grp
  FROM biomarker
  WHERE source = $source AND biomarker = $biomarker
  GROUP BY subject
)
SELECT tested.grp,
       days,
       count(*) FILTER (WHERE event)::INTEGER AS events,
       count(*) FILTER (WHERE NOT event)::INTEGER AS censored
FROM event_time
LEFT JOIN tested USING (subject)
WHERE source = $source
  AND endpoint = $endpoint
  AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
GROUP BY ALL
ORDER BY grp, days
