-- Molecular findings as delivered.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM biomarker WHERE false
  UNION ALL BY NAME FROM records()
),
read AS (
  SELECT
    *,
    read_id(cells.subject) AS r_subject,
    read_id(cells.sample) AS r_sample,
    read_text(cells.biomarker) AS r_biomarker,
    read_text(result) AS r_result,
    read_number(value, -1e12, 1e12) AS r_value,
    read_text(unit) AS r_unit,
    read_text(assay) AS r_assay,
    read_text(tier) AS r_tier,
    read_text(tier_scale) AS r_tier_scale
  FROM cells
)
SELECT
  r_subject AS subject,
  r_sample AS sample,
  r_biomarker AS biomarker,
  r_result AS result,
  r_value AS value,
  r_unit AS unit,
  r_assay AS assay,
  r_tier AS tier,
  r_tier_scale AS tier_scale,
  concat_ws(
    ' ',
    absent(subject, 'subject:REQUIRED'),
    unread(subject, r_subject, 'subject:TYPE'),
    unread(sample, r_sample, 'sample:TYPE'),
    absent(biomarker, 'biomarker:REQUIRED'),
    long_text(r_biomarker, 'biomarker:FREE_TEXT'),
    long_text(r_result, 'result:FREE_TEXT'),
    unread(value, r_value, 'value:TYPE'),
    long_text(r_unit, 'unit:FREE_TEXT'),
    long_text(r_assay, 'assay:FREE_TEXT'),
    long_text(r_tier, 'tier:FREE_TEXT'),
    long_text(r_tier_scale, 'tier_scale:FREE_TEXT')
  ) AS faults
FROM read
