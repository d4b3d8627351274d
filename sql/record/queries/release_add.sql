-- Adds one set. Nothing comes back where it is there already.
INSERT INTO release (snapshot, source, audience, topic, sha256, subjects, people, members, shown_as, policy, asked_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT DO NOTHING
