-- Who was treated in one of some cohorts of a source, first or later. One row for each 65,536 subjects; one bit a
-- subject, null where it would hold nobody.
-- never null: chunk
WITH treated AS (
  SELECT subject
  FROM treatment
  WHERE source = $source AND list_contains($cohorts::VARCHAR[], cohort)
  GROUP BY subject
)
SELECT ordinal // 65536 AS chunk, bitstring_agg(ordinal % 65536, 0, 65535) AS holds
FROM subject
JOIN treated USING (subject)
WHERE source = $source
GROUP BY chunk
ORDER BY chunk
