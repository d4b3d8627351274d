-- Whether Postgres answers.
SELECT 1
