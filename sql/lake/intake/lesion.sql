-- Sums of target lesions as delivered, and their change from baseline.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM lesion WHERE false
  UNION ALL BY NAME FROM records()
),
read AS (
  SELECT
    *,
    read_id(cells.subject) AS r_subject,
    read_cohort(cohort) AS r_cohort,
    read_whole(day, -3660, 36600) AS r_day,
    read_number(sum_of_diameters, 0, 10000) AS r_sum_of_diameters,
    read_number(change, -1, 100) AS r_change,
    read_yes(new_lesion) AS r_new_lesion
  FROM cells
)
SELECT
  r_subject AS subject,
  r_cohort AS cohort,
  r_day AS day,
  r_sum_of_diameters AS sum_of_diameters,
  r_change AS change,
  r_new_lesion AS new_lesion,
  concat_ws(
    ' ',
    absent(subject, 'subject:REQUIRED'),
    unread(subject, r_subject, 'subject:TYPE'),
    unread(cohort, r_cohort, 'cohort:TYPE'),
    absent(day, 'day:REQUIRED'),
    unread(day, r_day, 'day:TYPE'),
    unread(sum_of_diameters, r_sum_of_diameters, 'sum_of_diameters:TYPE'),
    unread(change, r_change, 'change:TYPE'),
    unread(new_lesion, r_new_lesion, 'new_lesion:TYPE')
  ) AS faults
FROM read
