-- Writes the table of one delivered file, or stops at the first record with a fault. A column of a fault is named for it:
-- column:CODE, or earlier<later. A column that the file does not have is not written, and only its lack can be a fault: the
-- views of the lake fill it with NULL. COLUMNS in a WHERE stands for one condition a column, all joined by AND. The lowest
-- level of zstd takes a third less time than DuckDB's own, and tables like these come out smaller.
COPY (
  SELECT $source AS source, COLUMNS(name -> list_contains($columns, name) AND NOT regexp_matches(name, '[:<]'))
  FROM checked
  WHERE CASE
    WHEN COLUMNS(name -> CASE
      WHEN contains(name, '<') THEN list_has_all($columns, string_split(name, '<'))
      WHEN contains(name, ':') THEN name LIKE '%:REQUIRED' OR list_contains($columns, split_part(name, ':', 1))
      ELSE false
    END) THEN error('refused')
    ELSE true
  END
) TO $out (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)
