-- Adverse events as delivered, graded by CTCAE.
-- What is wrong with a record stands in a column named for it.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM adverse_event WHERE false
  UNION ALL BY NAME FROM records()
),
values_read AS (
  SELECT
    *,
    read_text(cells.term) AS r_term,
    read_whole(grade) AS r_grade,
    read_whole(day) AS r_day,
    read_yes(related) AS r_related,
    read_yes(serious) AS r_serious
  FROM cells
)
SELECT
  subject,
  cohort,
  r_term AS term,
  try_cast(r_grade AS TINYINT) AS grade,
  r_day AS day,
  r_related AS related,
  r_serious AS serious,
  subject IS NULL AS "subject:REQUIRED",
  not_id(subject) AS "subject:TYPE",
  not_cohort(cohort) AS "cohort:TYPE",
  term IS NULL AS "term:REQUIRED",
  longer(r_term, 200) AS "term:FREE_TEXT",
  grade IS NULL AS "grade:REQUIRED",
  not_whole(grade, r_grade, 1, 5) AS "grade:TYPE",
  not_whole(day, r_day, -3660, 36600) AS "day:TYPE",
  not_yes(related, r_related) AS "related:TYPE",
  not_yes(serious, r_serious) AS "serious:TYPE"
FROM values_read
