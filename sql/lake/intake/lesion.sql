-- Sums of target lesions as delivered, and their change from baseline.
-- What is wrong with a record stands in a column named for it.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM lesion WHERE false
  UNION ALL BY NAME FROM records()
),
values_read AS (
  SELECT
    *,
    read_whole(day) AS r_day,
    read_number(sum_of_diameters) AS r_sum_of_diameters,
    read_number(change) AS r_change,
    read_yes(new_lesion) AS r_new_lesion
  FROM cells
)
SELECT
  subject,
  cohort,
  r_day AS day,
  r_sum_of_diameters AS sum_of_diameters,
  r_change AS change,
  r_new_lesion AS new_lesion,
  subject IS NULL AS "subject:REQUIRED",
  not_id(subject) AS "subject:TYPE",
  not_cohort(cohort) AS "cohort:TYPE",
  day IS NULL AS "day:REQUIRED",
  not_whole(day, r_day, -3660, 36600) AS "day:TYPE",
  not_number(sum_of_diameters, r_sum_of_diameters, 0, 10000) AS "sum_of_diameters:TYPE",
  not_number(change, r_change, -1, 100) AS "change:TYPE",
  not_yes(new_lesion, r_new_lesion) AS "new_lesion:TYPE"
FROM values_read
