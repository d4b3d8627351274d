-- Subjects as delivered, typed, with what is wrong in each record. A register may hold ten million of them.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM subject WHERE false
  UNION ALL BY NAME FROM records()
),
read AS (
  SELECT
    *,
    read_id(cells.subject) AS r_subject,
    read_whole(birth_year, 1880, 2100) AS r_birth_year,
    read_whole(age, 0, 120) AS r_age,
    read_whole(ecog, 0, 5) AS r_ecog,
    read_whole(prior_lines, 0, 50) AS r_prior_lines,
    read_text(site) AS r_site,
    read_text(tumour_type) AS r_tumour_type,
    read_icd10(icd10) AS r_icd10,
    read_day(diagnosed_on) AS r_diagnosed_on,
    read_day(screened_on) AS r_screened_on,
    read_day(treatment_started_on) AS r_treatment_started_on,
    read_day(died_on) AS r_died_on,
    read_day(last_contact_on) AS r_last_contact_on,
    read_yes(actionable) AS r_actionable,
    read_money(test_cost) AS r_test_cost
  FROM cells
)
SELECT
  r_subject AS subject,
  r_birth_year::SMALLINT AS birth_year,
  r_age::SMALLINT AS age,
  sex,
  health_region,
  r_site AS site,
  r_icd10 AS icd10,
  r_tumour_type AS tumour_type,
  r_ecog::TINYINT AS ecog,
  r_prior_lines::TINYINT AS prior_lines,
  r_diagnosed_on AS diagnosed_on,
  r_screened_on AS screened_on,
  r_treatment_started_on AS treatment_started_on,
  r_died_on AS died_on,
  r_last_contact_on AS last_contact_on,
  r_actionable AS actionable,
  loss_reason,
  r_test_cost AS test_cost,
  concat_ws(
    ' ',
    absent(subject, 'subject:REQUIRED'),
    unread(subject, r_subject, 'subject:TYPE'),
    unread(birth_year, r_birth_year, 'birth_year:TYPE'),
    unread(age, r_age, 'age:TYPE'),
    CASE WHEN sex NOT IN ('F', 'M') THEN 'sex:CODE_UNKNOWN' END,
    CASE WHEN health_region NOT IN ('NORTH', 'CENTRAL', 'WEST', 'SOUTH_EAST') THEN 'health_region:CODE_UNKNOWN' END,
    long_text(r_site, 'site:FREE_TEXT'),
    unread(icd10, r_icd10, 'icd10:CODE_UNKNOWN'),
    long_text(r_tumour_type, 'tumour_type:FREE_TEXT'),
    unread(ecog, r_ecog, 'ecog:TYPE'),
    unread(prior_lines, r_prior_lines, 'prior_lines:TYPE'),
    unread(diagnosed_on, r_diagnosed_on, 'diagnosed_on:TYPE'),
    unread(screened_on, r_screened_on, 'screened_on:TYPE'),
    unread(treatment_started_on, r_treatment_started_on, 'treatment_started_on:TYPE'),
    unread(died_on, r_died_on, 'died_on:TYPE'),
    unread(last_contact_on, r_last_contact_on, 'last_contact_on:TYPE'),
    unread(actionable, r_actionable, 'actionable:TYPE'),
    CASE
      WHEN loss_reason NOT IN ('NO_TARGET', 'NO_DRUG', 'DETERIORATED', 'DIED', 'DECLINED', 'INELIGIBLE', 'OTHER_TRIAL', 'OTHER')
        THEN 'loss_reason:CODE_UNKNOWN'
    END,
    unread(test_cost, r_test_cost, 'test_cost:TYPE'),
    CASE WHEN r_died_on < r_treatment_started_on THEN 'died_on<treatment_started_on' END,
    CASE WHEN r_died_on < r_diagnosed_on THEN 'died_on<diagnosed_on' END,
    CASE WHEN r_last_contact_on < r_treatment_started_on THEN 'last_contact_on<treatment_started_on' END
  ) AS faults
FROM read
