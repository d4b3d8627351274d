-- Who delivers, what was delivered, and what has been frozen. Patient rows are never here: they are Parquet in the lake.

CREATE TABLE source (
  id text PRIMARY KEY CHECK (id ~ '^[A-Z0-9_-]{2,40}$'),
  title text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('TRIAL', 'REGISTER', 'PUBLISHED')),
  synthetic boolean NOT NULL DEFAULT false,
  disease_control_definition text,
  two_stage_design text,
  licence text,
  citation text,
  url text,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE source IS 'Someone who delivers data. Whether its data are open is said by the disclosure policy, never here.';
COMMENT ON COLUMN source.two_stage_design IS 'Id of the design in seeds/reference under which its cohorts run, if any.';

CREATE TABLE delivery (
  id text PRIMARY KEY,
  source text NOT NULL REFERENCES source (id),
  state text NOT NULL CHECK (state IN ('ACCEPTED', 'REFUSED')),
  format text NOT NULL,
  mapping text,
  data_cut date,
  records_in_files bigint NOT NULL,
  records_read bigint NOT NULL,
  records_refused bigint NOT NULL,
  finding_count bigint NOT NULL,
  report jsonb NOT NULL,
  delivered_at timestamptz NOT NULL DEFAULT now(),
  delivered_by text REFERENCES person (id),
  CHECK (records_read + records_refused = records_in_files)
);
CREATE INDEX delivery_newest ON delivery (source, delivered_at DESC);
COMMENT ON TABLE delivery IS 'Files received from one source at one time: accepted whole or refused whole. Its id is the hash of bytes, source, mapping and declarations.';
COMMENT ON COLUMN delivery.report IS 'Findings (at most 1000), refused attributes and dialects, as the contract shows them.';

CREATE TABLE delivery_file (
  delivery text NOT NULL REFERENCES delivery (id),
  name text NOT NULL,
  sha256 text NOT NULL,
  kept_sha256 text,
  bytes bigint NOT NULL,
  records bigint NOT NULL,
  PRIMARY KEY (delivery, name)
);
COMMENT ON TABLE delivery_file IS 'One file of a delivery, accepted or refused.';
COMMENT ON COLUMN delivery_file.sha256 IS 'Of the bytes as delivered.';
COMMENT ON COLUMN delivery_file.kept_sha256 IS 'Of the bytes as kept: the same, but where refused attributes were emptied; null where the bytes were destroyed for a direct identifier.';

CREATE TABLE delivery_table (
  delivery text NOT NULL REFERENCES delivery (id),
  name text NOT NULL,
  rows bigint NOT NULL,
  sha256 text NOT NULL,
  bytes bigint NOT NULL,
  PRIMARY KEY (delivery, name)
);
COMMENT ON TABLE delivery_table IS 'One Parquet file of an accepted delivery: DATA_DIR/lake/<delivery>/<name>.parquet.';

CREATE TABLE snapshot (
  id text PRIMARY KEY,
  note text,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by text REFERENCES person (id)
);
COMMENT ON TABLE snapshot IS 'A frozen set of accepted deliveries. Its id is the hash of their contents.';

CREATE TABLE snapshot_delivery (
  snapshot text NOT NULL REFERENCES snapshot (id),
  delivery text NOT NULL REFERENCES delivery (id),
  PRIMARY KEY (snapshot, delivery)
);
COMMENT ON TABLE snapshot_delivery IS 'Which deliveries a snapshot holds.';
