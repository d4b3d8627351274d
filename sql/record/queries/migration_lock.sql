-- One process migrates at a time; the others wait, until its connection ends.
SELECT pg_advisory_lock(hashtext('migrations'))
