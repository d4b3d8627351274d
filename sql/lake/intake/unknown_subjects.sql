-- Records of a table whose subject the delivery's own subject table does not have.
SELECT file_row_number::INTEGER + 1 AS record, subject, count(*) OVER ()::INTEGER AS faults
FROM read_parquet($file, file_row_number = true)
WHERE subject NOT IN (SELECT subject FROM read_parquet($subjects))
ORDER BY record
LIMIT 1000
