-- Treatments as delivered: one row a drug, cohort and start.
-- What is wrong with a record stands in a column named for it.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM treatment WHERE false
  UNION ALL BY NAME FROM records()
),
values_read AS (
  SELECT
    *,
    read_text(cells.drug) AS r_drug,
    read_text(cells.alteration) AS r_alteration,
    read_text(cells.tumour_type) AS r_tumour_type,
    read_whole(line) AS r_line,
    read_day(started_on) AS r_started_on,
    read_day(stopped_on) AS r_stopped_on,
    read_whole(days) AS r_days,
    read_yes(ongoing) AS r_ongoing
  FROM cells
)
SELECT
  subject,
  cohort,
  r_drug AS drug,
  r_alteration AS alteration,
  r_tumour_type AS tumour_type,
  try_cast(r_line AS TINYINT) AS line,
  r_started_on AS started_on,
  r_stopped_on AS stopped_on,
  r_days AS days,
  r_ongoing AS ongoing,
  stop_reason,
  subject IS NULL AS "subject:REQUIRED",
  not_id(subject) AS "subject:TYPE",
  not_cohort(cohort) AS "cohort:TYPE",
  longer(r_drug, 200) AS "drug:FREE_TEXT",
  longer(r_alteration, 200) AS "alteration:FREE_TEXT",
  longer(r_tumour_type, 200) AS "tumour_type:FREE_TEXT",
  not_whole(line, r_line, 0, 50) AS "line:TYPE",
  not_day(started_on, r_started_on) AS "started_on:TYPE",
  not_day(stopped_on, r_stopped_on) AS "stopped_on:TYPE",
  not_whole(days, r_days, 0, 36600) AS "days:TYPE",
  not_yes(ongoing, r_ongoing) AS "ongoing:TYPE",
  not_code(stop_reason, ['PROGRESSION', 'DEATH', 'TOXICITY', 'WITHDRAWAL', 'COMPLETED', 'OTHER']) AS "stop_reason:CODE_UNKNOWN",
  r_stopped_on < r_started_on AS "stopped_on<started_on"
FROM values_read
