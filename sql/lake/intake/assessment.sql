-- Tumour assessments as delivered, and best responses where no more is told.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM assessment WHERE false
  UNION ALL BY NAME FROM records()
),
read AS (
  SELECT
    *,
    read_id(cells.subject) AS r_subject,
    read_cohort(cohort) AS r_cohort,
    read_whole(day, -3660, 36600) AS r_day,
    read_day(assessed_on) AS r_assessed_on,
    read_yes(disease_control) AS r_disease_control,
    read_yes(confirmed) AS r_confirmed,
    read_text(criteria) AS r_criteria,
    read_text(assessor) AS r_assessor
  FROM cells
)
SELECT
  r_subject AS subject,
  r_cohort AS cohort,
  kind,
  r_day AS day,
  r_assessed_on AS assessed_on,
  response,
  r_disease_control AS disease_control,
  r_confirmed AS confirmed,
  r_criteria AS criteria,
  r_assessor AS assessor,
  concat_ws(
    ' ',
    absent(subject, 'subject:REQUIRED'),
    unread(subject, r_subject, 'subject:TYPE'),
    unread(cohort, r_cohort, 'cohort:TYPE'),
    absent(kind, 'kind:REQUIRED'),
    CASE WHEN kind NOT IN ('SCAN', 'BEST') THEN 'kind:CODE_UNKNOWN' END,
    unread(day, r_day, 'day:TYPE'),
    unread(assessed_on, r_assessed_on, 'assessed_on:TYPE'),
    CASE WHEN response NOT IN ('CR', 'PR', 'SD', 'PD', 'NE', 'NON_CR_NON_PD', 'MISSING', 'RESPONDER', 'NON_RESPONDER') THEN 'response:CODE_UNKNOWN' END,
    unread(disease_control, r_disease_control, 'disease_control:TYPE'),
    unread(confirmed, r_confirmed, 'confirmed:TYPE'),
    long_text(r_criteria, 'criteria:FREE_TEXT'),
    long_text(r_assessor, 'assessor:FREE_TEXT')
  ) AS faults
FROM read
