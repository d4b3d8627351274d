-- Molecular findings as delivered.
-- What is wrong with a record stands in a column named for it.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM biomarker WHERE false
  UNION ALL BY NAME FROM records()
),
values_read AS (
  SELECT
    *,
    read_text(cells.biomarker) AS r_biomarker,
    read_text(cells.result) AS r_result,
    read_number(value) AS r_value,
    read_text(cells.unit) AS r_unit,
    read_text(cells.assay) AS r_assay,
    read_text(cells.tier) AS r_tier,
    read_text(cells.tier_scale) AS r_tier_scale
  FROM cells
)
SELECT
  subject,
  sample,
  r_biomarker AS biomarker,
  r_result AS result,
  r_value AS value,
  r_unit AS unit,
  r_assay AS assay,
  r_tier AS tier,
  r_tier_scale AS tier_scale,
  subject IS NULL AS "subject:REQUIRED",
  not_id(subject) AS "subject:TYPE",
  not_id(sample) AS "sample:TYPE",
  biomarker IS NULL AS "biomarker:REQUIRED",
  longer(r_biomarker, 200) AS "biomarker:FREE_TEXT",
  longer(r_result, 200) AS "result:FREE_TEXT",
  not_number(value, r_value, -1e12, 1e12) AS "value:TYPE",
  longer(r_unit, 200) AS "unit:FREE_TEXT",
  longer(r_assay, 200) AS "assay:FREE_TEXT",
  longer(r_tier, 200) AS "tier:FREE_TEXT",
  longer(r_tier_scale, 200) AS "tier_scale:FREE_TEXT"
FROM values_read
