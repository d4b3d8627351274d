-- Writes the table of one delivered file, or stops at the first record with a fault. A column of a fault is named for it:
-- column:CODE, or earlier<later. A column that the file does not have is not written: the views of the lake fill it with NULL.
-- COLUMNS in a WHERE stands for one condition a column, all joined by AND.
COPY (
  SELECT $source AS source, COLUMNS(name -> list_contains($columns, name) AND NOT regexp_matches(name, '[:<]'))
  FROM checked
  WHERE CASE WHEN COLUMNS(name -> regexp_matches(name, '[:<]')) THEN error('refused') ELSE true END
) TO $out (FORMAT parquet, COMPRESSION zstd)
