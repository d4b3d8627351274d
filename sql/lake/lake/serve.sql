-- Turns a connection to one snapshot. $snapshot: a struct with the list of Parquet files of every table.
SET VARIABLE snapshot = $snapshot
