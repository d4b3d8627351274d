-- Rows of a table shown to somebody, as Parquet. $rows: file of one JSON object a line; $columns: struct of name and type.
COPY (FROM read_json($rows, columns = $columns, format = 'newline_delimited')) TO $out (FORMAT parquet, COMPRESSION zstd, KV_METADATA $about)
