-- Times to event as delivered: days from start, and whether they ended in the event.
-- What is wrong with a record stands in a column named for it.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM event_time WHERE false
  UNION ALL BY NAME FROM records()
),
values_read AS (
  SELECT
    *,
    read_number(days) AS r_days,
    read_yes(event) AS r_event
  FROM cells
)
SELECT
  subject,
  cohort,
  endpoint,
  r_days AS days,
  r_event AS event,
  subject IS NULL AS "subject:REQUIRED",
  not_id(subject) AS "subject:TYPE",
  not_cohort(cohort) AS "cohort:TYPE",
  endpoint IS NULL AS "endpoint:REQUIRED",
  not_code(endpoint, ['OS', 'PFS', 'DOR', 'TOT', 'PFS1', 'TTE']) AS "endpoint:CODE_UNKNOWN",
  days IS NULL AS "days:REQUIRED",
  not_number(days, r_days, 0, 36600) AS "days:TYPE",
  event IS NULL AS "event:REQUIRED",
  not_yes(event, r_event) AS "event:TYPE"
FROM values_read
