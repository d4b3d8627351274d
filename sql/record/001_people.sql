-- People, what they may do, their sessions and tokens, and the trail of what was done.

CREATE TABLE person (
  id text PRIMARY KEY,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('PLATFORM_ADMIN', 'DATA_STEWARD', 'HEALTH_ECONOMIST', 'DIRECTORATE_REVIEWER', 'CONSORTIUM_LEAD', 'PHARMA_PARTNER')),
  demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE person IS 'Someone who may sign in. One role each.';
COMMENT ON COLUMN person.demo IS 'One of the invented people of the demonstration.';

CREATE TABLE session (
  sid text PRIMARY KEY,
  sess jsonb NOT NULL,
  expire timestamptz NOT NULL
);
CREATE INDEX session_expire ON session (expire);
COMMENT ON TABLE session IS 'Signed-in browsers, kept by connect-pg-simple.';

CREATE TABLE token (
  id uuid PRIMARY KEY,
  person text NOT NULL REFERENCES person (id),
  secret_hash text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
COMMENT ON TABLE token IS 'Bearer tokens of scripts. Only the SHA-256 of the secret is kept.';

CREATE TABLE audit (
  seq bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  actor text,
  action text NOT NULL,
  body jsonb NOT NULL,
  previous text NOT NULL,
  hash text NOT NULL
);
COMMENT ON TABLE audit IS 'What was done and asked, never patient values. Append-only; each row carries the hash of the one before.';
