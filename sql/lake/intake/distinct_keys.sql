-- Whether every record of a written table has a key of its own, by hashes of the keys: true is certain, false may be a
-- chance. Costs less than to say which records share one, and most tables have none.
SELECT (SELECT count(*) FROM read_parquet($file)) = count(*) AS every
FROM (
  SELECT DISTINCT hash(*COLUMNS(name -> list_contains($key, name)))
  FROM read_parquet($file)
)
