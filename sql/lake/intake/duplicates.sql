-- Records of a written table that have the same key: their numbers in the order of the file, and the key in words. The
-- first pass compares hashes alone.
WITH keyed AS (
  SELECT
    file_row_number + 1 AS record,
    concat_ws(', ', *COLUMNS(name -> list_contains($key, name))) AS words,
    hash(*COLUMNS(name -> list_contains($key, name))) AS hash
  FROM read_parquet($file, file_row_number = true)
),
twice AS (SELECT hash FROM keyed GROUP BY hash HAVING count(*) > 1)
SELECT words, list(record ORDER BY record)::INTEGER[] AS records, count(*) OVER ()::INTEGER AS faults
FROM keyed
WHERE hash IN (FROM twice)
GROUP BY words
HAVING count(*) > 1
ORDER BY records[1]
LIMIT 1000
