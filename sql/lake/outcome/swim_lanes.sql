-- The course of each treated subject, in days since the first dose: how long on treatment, how long followed, and when
-- it responded, progressed and died.
-- $cohort: one cohort of the source; null for all of it. $members: null for everybody; else the ordinals of those who
-- are asked about. Of a whole source, whoever was treated in several cohorts counts once, in the first.
-- treated_days: from the endpoint TOT, else from the treatment; null where neither is delivered. ongoing: at the cut.
-- responded_at: the first scan with CR or PR before any with PD. progressed_at: the first scan with PD, else the end of
-- PFS where that is no death. died_at: the end of OS where that is a death.
-- never null: subject
WITH later AS (
  SELECT subject, cohort
  FROM treatment
  WHERE source = $source AND cohort IS NOT NULL AND $cohort::VARCHAR IS NULL
  GROUP BY subject, cohort
  QUALIFY row_number() OVER (PARTITION BY subject ORDER BY min(started_on) NULLS LAST, cohort) > 1
),
selected AS (
  SELECT subject FROM subject WHERE source = $source AND get_bit($members::BIT, ordinal) = 1
),
treated AS (
  SELECT subject,
         min(started_on) AS started_on,
         max(coalesce(days, stopped_on - started_on)) AS days,
         bool_or(ongoing) AS ongoing
  FROM treatment
  ANTI JOIN later USING (subject, cohort)
  WHERE source = $source
    AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
    AND ($members::BIT IS NULL OR subject IN (FROM selected))
  GROUP BY subject
),
timed AS (
  SELECT subject,
         max(days) FILTER (WHERE endpoint = 'TOT') AS treated_days,
         bool_or(event) FILTER (WHERE endpoint = 'TOT') AS stopped,
         max(days) FILTER (WHERE endpoint = 'OS') AS followed_days,
         bool_or(event) FILTER (WHERE endpoint = 'OS') AS died,
         max(days) FILTER (WHERE endpoint = 'PFS' AND event) AS ended_at
  FROM event_time
  ANTI JOIN later USING (subject, cohort)
  WHERE source = $source AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
  GROUP BY subject
),
scanned AS (
  SELECT subject, coalesce(day, assessed_on - started_on) AS day, response
  FROM assessment
  ANTI JOIN later USING (subject, cohort)
  JOIN treated USING (subject)
  WHERE source = $source AND kind = 'SCAN' AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
),
read AS (
  SELECT subject,
         min(day) FILTER (WHERE response IN ('CR', 'PR')) AS responded_at,
         min(day) FILTER (WHERE response = 'PD') AS progressed_at
  FROM scanned
  GROUP BY subject
)
SELECT subject,
       round(coalesce(treated_days, days))::INTEGER AS treated_days,
       coalesce(NOT stopped, ongoing) AS ongoing,
       round(followed_days)::INTEGER AS followed_days,
       (CASE WHEN progressed_at IS NULL OR responded_at < progressed_at THEN responded_at END)::INTEGER AS responded_at,
       round(
         coalesce(progressed_at, CASE WHEN NOT coalesce(died AND ended_at >= followed_days, false) THEN ended_at END)
       )::INTEGER AS progressed_at,
       round(CASE WHEN died THEN followed_days END)::INTEGER AS died_at
FROM treated
LEFT JOIN timed USING (subject)
LEFT JOIN read USING (subject)
ORDER BY subject
