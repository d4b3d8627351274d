-- Treatments as delivered: one row a drug, cohort and start.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM treatment WHERE false
  UNION ALL BY NAME FROM records()
),
read AS (
  SELECT
    *,
    read_id(cells.subject) AS r_subject,
    read_cohort(cohort) AS r_cohort,
    read_text(drug) AS r_drug,
    read_text(alteration) AS r_alteration,
    read_text(tumour_type) AS r_tumour_type,
    read_whole(line, 0, 50) AS r_line,
    read_day(started_on) AS r_started_on,
    read_day(stopped_on) AS r_stopped_on,
    read_whole(days, 0, 36600) AS r_days,
    read_yes(ongoing) AS r_ongoing
  FROM cells
)
SELECT
  r_subject AS subject,
  r_cohort AS cohort,
  r_drug AS drug,
  r_alteration AS alteration,
  r_tumour_type AS tumour_type,
  r_line::TINYINT AS line,
  r_started_on AS started_on,
  r_stopped_on AS stopped_on,
  r_days AS days,
  r_ongoing AS ongoing,
  stop_reason,
  concat_ws(
    ' ',
    absent(subject, 'subject:REQUIRED'),
    unread(subject, r_subject, 'subject:TYPE'),
    unread(cohort, r_cohort, 'cohort:TYPE'),
    long_text(r_drug, 'drug:FREE_TEXT'),
    long_text(r_alteration, 'alteration:FREE_TEXT'),
    long_text(r_tumour_type, 'tumour_type:FREE_TEXT'),
    unread(line, r_line, 'line:TYPE'),
    unread(started_on, r_started_on, 'started_on:TYPE'),
    unread(stopped_on, r_stopped_on, 'stopped_on:TYPE'),
    unread(days, r_days, 'days:TYPE'),
    unread(ongoing, r_ongoing, 'ongoing:TYPE'),
    CASE WHEN stop_reason NOT IN ('PROGRESSION', 'DEATH', 'TOXICITY', 'WITHDRAWAL', 'COMPLETED', 'OTHER') THEN 'stop_reason:CODE_UNKNOWN' END,
    CASE WHEN r_stopped_on < r_started_on THEN 'stopped_on<started_on' END
  ) AS faults
FROM read
