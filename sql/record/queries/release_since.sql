-- What was released of a source by a topic after an entry, in order, whatever the snapshot.
SELECT
  seq::int,
  snapshot,
  subjects,
  members,
  shown_as AS "shownAs"
FROM release
WHERE source = $1 AND audience = $2 AND topic = $3 AND seq > $4
ORDER BY seq
