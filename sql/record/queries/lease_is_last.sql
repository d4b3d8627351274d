-- Whether no other process uses the embedded Postgres; if so, none can begin to before this connection ends.
SELECT pg_try_advisory_lock(hashtext('embedded postgres')) AS last
