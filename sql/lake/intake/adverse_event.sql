-- Adverse events as delivered, graded by CTCAE.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM adverse_event WHERE false
  UNION ALL BY NAME FROM records()
),
read AS (
  SELECT
    *,
    read_id(cells.subject) AS r_subject,
    read_cohort(cohort) AS r_cohort,
    read_text(term) AS r_term,
    read_whole(grade, 1, 5) AS r_grade,
    read_whole(day, -3660, 36600) AS r_day,
    read_yes(related) AS r_related,
    read_yes(serious) AS r_serious
  FROM cells
)
SELECT
  r_subject AS subject,
  r_cohort AS cohort,
  r_term AS term,
  r_grade::TINYINT AS grade,
  r_day AS day,
  r_related AS related,
  r_serious AS serious,
  concat_ws(
    ' ',
    absent(subject, 'subject:REQUIRED'),
    unread(subject, r_subject, 'subject:TYPE'),
    unread(cohort, r_cohort, 'cohort:TYPE'),
    absent(term, 'term:REQUIRED'),
    long_text(r_term, 'term:FREE_TEXT'),
    absent(grade, 'grade:REQUIRED'),
    unread(grade, r_grade, 'grade:TYPE'),
    unread(day, r_day, 'day:TYPE'),
    unread(related, r_related, 'related:TYPE'),
    unread(serious, r_serious, 'serious:TYPE')
  ) AS faults
FROM read
