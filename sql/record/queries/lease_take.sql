-- Says that this process uses the embedded Postgres, until its connection ends. Waits while another is stopping it.
SELECT pg_advisory_lock_shared(hashtext('embedded postgres'))
