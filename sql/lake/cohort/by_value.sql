-- Of whom a trait of the subject has one of some values, and of whom it is not known. One row for each 65,536 subjects;
-- of each, one bit a subject, null where it would hold nobody.
-- $trait: SEX, HEALTH_REGION, ICD10 or TUMOUR_TYPE.
-- never null: chunk
WITH told AS (
  SELECT
    ordinal,
    CASE $trait
      WHEN 'SEX' THEN sex
      WHEN 'HEALTH_REGION' THEN health_region
      WHEN 'ICD10' THEN icd10
      WHEN 'TUMOUR_TYPE' THEN tumour_type
    END AS value
  FROM subject
  WHERE source = $source
)
SELECT
  ordinal // 65536 AS chunk,
  bitstring_agg(ordinal % 65536, 0, 65535) FILTER (WHERE list_contains($values::VARCHAR[], value)) AS holds,
  bitstring_agg(ordinal % 65536, 0, 65535) FILTER (WHERE value IS NULL) AS unknown
FROM told
GROUP BY chunk
ORDER BY chunk
