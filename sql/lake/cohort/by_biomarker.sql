-- Who has one of some results of a biomarker in any sample, and of whom no result is known. One row for each 65,536
-- subjects; of each, one bit a subject, null where it would hold nobody.
-- never null: chunk
WITH tested AS (
  SELECT subject, bool_or(list_contains($results::VARCHAR[], result)) AS found
  FROM biomarker
  WHERE source = $source AND biomarker = $biomarker AND result IS NOT NULL
  GROUP BY subject
)
SELECT
  ordinal // 65536 AS chunk,
  bitstring_agg(ordinal % 65536, 0, 65535) FILTER (WHERE found) AS holds,
  bitstring_agg(ordinal % 65536, 0, 65535) FILTER (WHERE found IS NULL) AS unknown
FROM subject
LEFT JOIN tested USING (subject)
WHERE source = $source
GROUP BY chunk
ORDER BY chunk
