-- EQ-5D-5L states as delivered.
-- What is wrong with a record stands in a column named for it.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM utility WHERE false
  UNION ALL BY NAME FROM records()
),
values_read AS (
  SELECT
    *,
    read_whole(day) AS r_day,
    read_whole(vas) AS r_vas
  FROM cells
)
SELECT
  subject,
  cohort,
  r_day AS day,
  state,
  try_cast(r_vas AS TINYINT) AS vas,
  subject IS NULL AS "subject:REQUIRED",
  not_id(subject) AS "subject:TYPE",
  not_cohort(cohort) AS "cohort:TYPE",
  day IS NULL AS "day:REQUIRED",
  not_whole(day, r_day, -3660, 36600) AS "day:TYPE",
  not_state(state) AS "state:CODE_UNKNOWN",
  not_whole(vas, r_vas, 0, 100) AS "vas:TYPE"
FROM values_read
