-- Times to event as delivered: days from start, and whether they ended in the event.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM event_time WHERE false
  UNION ALL BY NAME FROM records()
),
read AS (
  SELECT
    *,
    read_id(cells.subject) AS r_subject,
    read_cohort(cohort) AS r_cohort,
    read_number(days, 0, 36600) AS r_days,
    read_yes(event) AS r_event
  FROM cells
)
SELECT
  r_subject AS subject,
  r_cohort AS cohort,
  endpoint,
  r_days AS days,
  r_event AS event,
  concat_ws(
    ' ',
    absent(subject, 'subject:REQUIRED'),
    unread(subject, r_subject, 'subject:TYPE'),
    unread(cohort, r_cohort, 'cohort:TYPE'),
    absent(endpoint, 'endpoint:REQUIRED'),
    CASE WHEN endpoint NOT IN ('OS', 'PFS', 'DOR', 'TOT', 'PFS1', 'TTE') THEN 'endpoint:CODE_UNKNOWN' END,
    absent(days, 'days:REQUIRED'),
    unread(days, r_days, 'days:TYPE'),
    absent(event, 'event:REQUIRED'),
    unread(event, r_event, 'event:TYPE')
  ) AS faults
FROM read
