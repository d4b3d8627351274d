-- What was released after an entry, in order.
SELECT
  seq::int,
  members
FROM release
WHERE snapshot = $1 AND source = $2 AND audience = $3 AND seq > $4
ORDER BY seq
