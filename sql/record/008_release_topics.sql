-- Parts of a set by what came of the patients are compared with parts by the same thing: reasons for stopping with reasons
-- for stopping, whoever had nausea with whoever had nausea.

ALTER TABLE release ADD COLUMN topic text NOT NULL DEFAULT '';
COMMENT ON COLUMN release.topic IS 'By what the patients are in the set; empty where criteria and protocols put them there.';

ALTER TABLE release DROP CONSTRAINT release_snapshot_source_audience_sha256_key;
ALTER TABLE release ADD CONSTRAINT release_once UNIQUE (snapshot, source, audience, topic, sha256);
