-- An empty Parquet file of every table of the lake, with its canonical columns. $<table>: where to write it.

COPY subject TO $subject (FORMAT parquet, COMPRESSION zstd);
COPY treatment TO $treatment (FORMAT parquet, COMPRESSION zstd);
COPY assessment TO $assessment (FORMAT parquet, COMPRESSION zstd);
COPY lesion TO $lesion (FORMAT parquet, COMPRESSION zstd);
COPY event_time TO $event_time (FORMAT parquet, COMPRESSION zstd);
COPY biomarker TO $biomarker (FORMAT parquet, COMPRESSION zstd);
COPY adverse_event TO $adverse_event (FORMAT parquet, COMPRESSION zstd);
COPY utility TO $utility (FORMAT parquet, COMPRESSION zstd);
COPY resource_use TO $resource_use (FORMAT parquet, COMPRESSION zstd);
COPY published_cohort TO $published_cohort (FORMAT parquet, COMPRESSION zstd);
COPY published_funnel TO $published_funnel (FORMAT parquet, COMPRESSION zstd);
