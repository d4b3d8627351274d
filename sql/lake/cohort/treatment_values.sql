-- Every value of the traits of the first treatment of the subjects of a source, and how many have it. One row a trait
-- and value; where both value and number are null, those of whom it is not known: whoever was not treated as well.
-- number: of LINE, the line; of TREATED_ON, where its quarter begins, counted from 1970-01-01.
-- never null: trait, subjects
WITH told AS (
  SELECT
    cohort,
    drug,
    alteration,
    line,
    date_trunc('quarter', coalesce(started_on, treatment_started_on))::DATE - DATE '1970-01-01' AS treated_on
  FROM subject
  LEFT JOIN first_treatment($source) USING (subject)
  WHERE source = $source
)
SELECT
  CASE 0
    WHEN grouping(cohort) THEN 'COHORT'
    WHEN grouping(drug) THEN 'DRUG'
    WHEN grouping(alteration) THEN 'ALTERATION'
    WHEN grouping(line) THEN 'LINE'
    ELSE 'TREATED_ON'
  END AS trait,
  coalesce(cohort, drug, alteration) AS value,
  coalesce(line, treated_on)::INTEGER AS number,
  count(*)::INTEGER AS subjects
FROM told
GROUP BY GROUPING SETS ((cohort), (drug), (alteration), (line), (treated_on))
ORDER BY trait, subjects DESC, value, number
