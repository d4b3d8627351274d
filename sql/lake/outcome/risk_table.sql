-- How many had the event, and how many were censored, at each time since the start of treatment, in one cohort or in
-- each: all that Kaplan-Meier and log-rank need, however many the subjects.
-- $cohort: one cohort of the source; null for each. $by_cohort: whether a group is named by its cohort, or ALL.
-- grp: null where the cohort is unknown. Whoever was treated in several cohorts counts in each.
-- Summing events and counting everybody costs a quarter less than two filtered counts.
-- never null: days, events, censored
WITH counted AS (
  SELECT cohort, days, sum(event::INTEGER) AS events, count(*) AS n
  FROM event_time
  WHERE source = $source
    AND endpoint = $endpoint
    AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
  GROUP BY ALL
)
SELECT CASE WHEN $by_cohort THEN cohort ELSE 'ALL' END AS grp,
       days,
       sum(events)::INTEGER AS events,
       sum(n - events)::INTEGER AS censored
FROM counted
GROUP BY ALL
ORDER BY grp, days
