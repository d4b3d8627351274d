-- Whether this server has the data folder to itself, until its connection ends.
SELECT pg_try_advisory_lock(hashtext('server'), hashtext($1)) AS claimed
