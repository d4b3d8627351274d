-- How many rows the written tables hold.
SELECT count(*)::INTEGER AS rows FROM read_parquet($files)
