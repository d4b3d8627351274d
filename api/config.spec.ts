import { join } from 'node:path';
import { readConfig } from './config.ts';
import { PROJECT_ROOT } from './project-root.ts';

test('readConfig() needs nothing to be set', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    demo: true,
    databaseUrl: null,
    dataDir: join(PROJECT_ROOT, '.data'),
    publicUrl: 'http://127.0.0.1:3000',
    policyFile: join(PROJECT_ROOT, 'seeds/reference/disclosure-policy.json'),
    log: 'warn',
  });
});

test('readConfig() takes what is set', () => {
  const config = readConfig({
    HOST: '0.0.0.0',
    PORT: '8080',
    DEMO: '0',
    DATABASE_URL: 'postgresql://someone@db/evidence',
    DATA_DIR: '/srv/evidence',
    PUBLIC_URL: 'https://evidence.example/',
    LOG: 'info',
  });
  expect(config).toMatchObject({ host: '0.0.0.0', port: 8080, demo: false, dataDir: '/srv/evidence', log: 'info' });
  expect([config.databaseUrl?.hostname, config.publicUrl]).toEqual(['db', 'https://evidence.example']);
});

test.each([
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '80a'],
  ['HOST', 'a b'],
  ['DEMO', 'yes'],
  ['DATABASE_URL', 'mysql://x'],
  ['DATABASE_URL', 'nonsense'],
  ['PUBLIC_URL', 'ftp://x'],
  ['POLICY_FILE', '/nowhere'],
  ['LOG', 'loud'],
  ['OIDC_ISSUER', 'https://id.example'],
  ['OIDC_CLIENT_ID', 'x'],
  ['OIDC_CLIENT_SECRET_FILE', '/x'],
])('readConfig() refuses %s=%s by name', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^Cannot start: ${name} must be `));
});

test('readConfig() names every fault at once', () => {
  expect(() => readConfig({ PORT: 'x', DEMO: 'x', LOG: 'x' })).toThrow(/PORT.*; DEMO.*; LOG/);
  const everything = { HOST: '0.0.0.0', PORT: 'x', DEMO: 'x', POLICY_FILE: '/nowhere', OIDC_ISSUER: 'x' };
  expect(() => readConfig(everything)).toThrow(/PORT.*DEMO.*POLICY_FILE.*HOST.*OIDC_ISSUER/);
});

test.each(['0.0.0.0', '::', 'example.org', '192.168.1.2'])(
  'readConfig() lets nobody sign in by a click from elsewhere: %s',
  (HOST) => {
    expect(() => readConfig({ HOST })).toThrow('HOST must be loopback');
    expect(readConfig({ HOST, DEMO: '0' }).host).toBe(HOST);
  },
);
