-- Of whom a trait of the first treatment in the source has one of some values, or lies between two ends, and of whom it
-- is not known: whoever was not treated as well. One row for each 65,536 subjects; of each, one bit a subject, null
-- where it would hold nobody.
-- $trait: COHORT, DRUG or ALTERATION, by $values; LINE or TREATED_ON, by $from and $to, both of which belong; null where
-- there is no end. A day is counted from 1970-01-01. Without a treatment a start may be told of the subject.
-- never null: chunk
WITH told AS (
  SELECT
    ordinal,
    CASE $trait WHEN 'COHORT' THEN cohort WHEN 'DRUG' THEN drug WHEN 'ALTERATION' THEN alteration END AS value,
    CASE $trait
      WHEN 'LINE' THEN line
      WHEN 'TREATED_ON' THEN coalesce(started_on, treatment_started_on) - DATE '1970-01-01'
    END AS number
  FROM subject
  LEFT JOIN first_treatment($source) USING (subject)
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
