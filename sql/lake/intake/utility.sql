-- EQ-5D-5L states as delivered.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM utility WHERE false
  UNION ALL BY NAME FROM records()
),
read AS (
  SELECT
    *,
    read_id(cells.subject) AS r_subject,
    read_cohort(cohort) AS r_cohort,
    read_whole(day, -3660, 36600) AS r_day,
    read_state(state) AS r_state,
    read_whole(vas, 0, 100) AS r_vas
  FROM cells
)
SELECT
  r_subject AS subject,
  r_cohort AS cohort,
  r_day AS day,
  r_state AS state,
  r_vas::TINYINT AS vas,
  concat_ws(
    ' ',
    absent(subject, 'subject:REQUIRED'),
    unread(subject, r_subject, 'subject:TYPE'),
    unread(cohort, r_cohort, 'cohort:TYPE'),
    absent(day, 'day:REQUIRED'),
    unread(day, r_day, 'day:TYPE'),
    unread(state, r_state, 'state:CODE_UNKNOWN'),
    unread(vas, r_vas, 'vas:TYPE')
  ) AS faults
FROM read
