-- Tumour assessments as delivered, and best responses where no more is told.
-- What is wrong with a record stands in a column named for it.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM assessment WHERE false
  UNION ALL BY NAME FROM records()
),
values_read AS (
  SELECT
    *,
    read_whole(day) AS r_day,
    read_day(assessed_on) AS r_assessed_on,
    read_yes(disease_control) AS r_disease_control,
    read_yes(confirmed) AS r_confirmed,
    read_text(cells.criteria) AS r_criteria,
    read_text(cells.assessor) AS r_assessor
  FROM cells
)
SELECT
  subject,
  cohort,
  kind,
  r_day AS day,
  r_assessed_on AS assessed_on,
  response,
  r_disease_control AS disease_control,
  r_confirmed AS confirmed,
  r_criteria AS criteria,
  r_assessor AS assessor,
  subject IS NULL AS "subject:REQUIRED",
  not_id(subject) AS "subject:TYPE",
  not_cohort(cohort) AS "cohort:TYPE",
  kind IS NULL AS "kind:REQUIRED",
  not_code(kind, ['SCAN', 'BEST']) AS "kind:CODE_UNKNOWN",
  not_whole(day, r_day, -3660, 36600) AS "day:TYPE",
  not_day(assessed_on, r_assessed_on) AS "assessed_on:TYPE",
  not_code(response, ['CR', 'PR', 'SD', 'PD', 'NE', 'NON_CR_NON_PD', 'MISSING', 'RESPONDER', 'NON_RESPONDER']) AS "response:CODE_UNKNOWN",
  not_yes(disease_control, r_disease_control) AS "disease_control:TYPE",
  not_yes(confirmed, r_confirmed) AS "confirmed:TYPE",
  longer(r_criteria, 200) AS "criteria:FREE_TEXT",
  longer(r_assessor, 200) AS "assessor:FREE_TEXT"
FROM values_read
