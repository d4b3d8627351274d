-- Of whom a trait of the first treatment in the source has one of some values, or lies between two ends, and of whom it
-- is not known: whoever was not treated as well. One row for each 65,536 subjects; of each, one bit a subject, null
-- where it would hold nobody.
-- The first treatment is that of the earliest start; of several, or where no start is told, the first cohort by name.
-- $trait: COHORT, DRUG or ALTERATION, by $values; LINE or TREATED_ON, by $from and $to, both of which belong; null where
-- there is no end. A day is counted from 1970-01-01. Without a treatment a start may be told of the subject.
-- never null: chunk
WITH several AS (
  SELECT subject FROM treatment WHERE source = $source GROUP BY subject HAVING count(*) > 1
),
-- Whoever has one treatment needs no sorting, and that is nearly everybody.
first_treatment AS (
  SELECT subject, cohort, drug, alteration, line, started_on
  FROM treatment
  ANTI JOIN several USING (subject)
  WHERE source = $source
  UNION ALL
  SELECT subject, it.cohort, it.drug, it.alteration, it.line, it.started_on
  FROM (
    SELECT
      subject,
      arg_min(
        {cohort: cohort, drug: drug, alteration: alteration, line: line, started_on: started_on},
        (coalesce(started_on, DATE '9999-12-31'), coalesce(cohort, ''), coalesce(line, 127))
      ) AS it
    FROM treatment
    SEMI JOIN several USING (subject)
    WHERE source = $source
    GROUP BY subject
  )
),
told AS (
  SELECT
    ordinal,
    CASE $trait WHEN 'COHORT' THEN cohort WHEN 'DRUG' THEN drug WHEN 'ALTERATION' THEN alteration END AS value,
    CASE $trait
      WHEN 'LINE' THEN line
      WHEN 'TREATED_ON' THEN coalesce(started_on, treatment_started_on) - DATE '1970-01-01'
    END AS number
  FROM subject
  LEFT JOIN first_treatment USING (subject)
  WHERE source = $source
)
SELECT
  ordinal // 65536 AS chunk,
  bitstring_agg(ordinal % 65536, 0, 65535)
    FILTER (
      WHERE list_contains($values::VARCHAR[], value)
        OR (number >= coalesce($from::DOUBLE, number) AND number <= coalesce($to::DOUBLE, number))
    ) AS holds,
  bitstring_agg(ordinal % 65536, 0, 65535) FILTER (WHERE value IS NULL AND number IS NULL) AS unknown
FROM told
GROUP BY chunk
ORDER BY chunk
