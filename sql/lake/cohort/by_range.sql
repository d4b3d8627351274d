-- Of whom a number or a day of the subject lies between two ends, and of whom it is not known. One row for each 65,536
-- subjects; of each, one bit a subject, null where it would hold nobody.
-- $trait: AGE, ECOG, PRIOR_LINES, DIAGNOSED_ON or SCREENED_ON; a day is counted from 1970-01-01.
-- $from, $to: both ends belong; null where there is no end.
-- Age is as the source tells it; else in the year of the first that is known of start of treatment, screening and
-- diagnosis, by the year of birth.
-- never null: chunk
WITH told AS (
  SELECT
    ordinal,
    CASE $trait
      WHEN 'AGE' THEN coalesce(age, year(coalesce(treatment_started_on, screened_on, diagnosed_on)) - birth_year)
      WHEN 'ECOG' THEN ecog
      WHEN 'PRIOR_LINES' THEN prior_lines
      WHEN 'DIAGNOSED_ON' THEN diagnosed_on - DATE '1970-01-01'
      WHEN 'SCREENED_ON' THEN screened_on - DATE '1970-01-01'
    END AS value
  FROM subject
  WHERE source = $source
)
SELECT
  ordinal // 65536 AS chunk,
  bitstring_agg(ordinal % 65536, 0, 65535)
    FILTER (WHERE value >= coalesce($from::DOUBLE, value) AND value <= coalesce($to::DOUBLE, value)) AS holds,
  bitstring_agg(ordinal % 65536, 0, 65535) FILTER (WHERE value IS NULL) AS unknown
FROM told
GROUP BY chunk
ORDER BY chunk
