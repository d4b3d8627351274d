-- The hash of one entry.
SELECT hash FROM audit WHERE seq = $1
