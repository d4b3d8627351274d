-- Notes that a file of sql/record has run.
INSERT INTO schema_migration (name, sha256) VALUES ($1, $2)
