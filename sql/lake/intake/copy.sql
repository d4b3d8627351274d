-- Writes the table of one delivered file, or stops at the first record with a fault.
COPY (
  SELECT $source AS source, * EXCLUDE (faults)
  FROM checked
  WHERE CASE WHEN faults = '' THEN true ELSE error('refused') END
) TO $out (FORMAT parquet, COMPRESSION zstd)
