-- Who has each value of each trait of the first treatment in a source, as cohort/facets tells it of the subject. Of whoever
-- was not treated no trait is known, but a start may be told of the subject.
-- never null: trait, chunk, holds
WITH told AS (
  SELECT
    ordinal // 65536 AS chunk,
    ordinal % 65536 AS bit,
    drug,
    alteration,
    line,
    date_trunc('quarter', coalesce(started_on, treatment_started_on))::DATE - DATE '1970-01-01' AS treated_on
  FROM (SELECT subject, ordinal, treatment_started_on FROM subject WHERE source = $source)
  LEFT JOIN first_treatment($source) USING (subject)
)
SELECT
  CASE 0
    WHEN grouping(drug) THEN 'DRUG'
    WHEN grouping(alteration) THEN 'ALTERATION'
    WHEN grouping(line) THEN 'LINE'
    ELSE 'TREATED_ON'
  END AS trait,
  coalesce(drug, alteration) AS value,
  coalesce(line, treated_on)::INTEGER AS number,
  chunk,
  bitstring_agg(bit, 0, 65535) AS holds
FROM told
GROUP BY GROUPING SETS ((chunk, drug), (chunk, alteration), (chunk, line), (chunk, treated_on))
