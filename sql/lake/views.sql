-- What the questions read: each table of tables.sql, over the Parquet files of the snapshot that the connection serves.
-- The variable snapshot holds the list of files of every table (lake/serve.sql); the first of each list is always the
-- empty table of lake/empty.sql, which gives the columns that a delivery does not have.
-- subject.ordinal is the place of a subject in the file of its source, from 0: it stands for the subject in a set.

CREATE VIEW subject AS
SELECT * EXCLUDE (file_row_number), file_row_number::INTEGER AS ordinal
FROM read_parquet(getvariable('snapshot').subject, union_by_name = true, file_row_number = true);
CREATE VIEW treatment AS FROM read_parquet(getvariable('snapshot').treatment, union_by_name = true);
CREATE VIEW assessment AS FROM read_parquet(getvariable('snapshot').assessment, union_by_name = true);
CREATE VIEW lesion AS FROM read_parquet(getvariable('snapshot').lesion, union_by_name = true);
CREATE VIEW event_time AS FROM read_parquet(getvariable('snapshot').event_time, union_by_name = true);
CREATE VIEW biomarker AS FROM read_parquet(getvariable('snapshot').biomarker, union_by_name = true);
CREATE VIEW adverse_event AS FROM read_parquet(getvariable('snapshot').adverse_event, union_by_name = true);
CREATE VIEW utility AS FROM read_parquet(getvariable('snapshot').utility, union_by_name = true);
CREATE VIEW resource_use AS FROM read_parquet(getvariable('snapshot').resource_use, union_by_name = true);
CREATE VIEW published_cohort AS FROM read_parquet(getvariable('snapshot').published_cohort, union_by_name = true);
CREATE VIEW published_funnel AS FROM read_parquet(getvariable('snapshot').published_funnel, union_by_name = true);
