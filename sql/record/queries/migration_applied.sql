-- Which files of sql/record have run.
SELECT name, sha256 FROM schema_migration ORDER BY name
