-- How many different subjects a written table names.
SELECT count(DISTINCT subject)::INTEGER AS subjects FROM read_parquet($file)
