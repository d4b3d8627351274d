-- What was released of a source after an entry, in order, whatever the snapshot.
SELECT
  seq::int,
  snapshot,
  subjects,
  members,
  shown_as AS "shownAs"
FROM release
WHERE source = $1 AND audience = $2 AND seq > $3
ORDER BY seq
