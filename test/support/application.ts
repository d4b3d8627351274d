import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import supertest from 'supertest';
import { AppModule } from '../../api/app.module.ts';
import { type Config, readConfig } from '../../api/config.ts';
import type { Role } from '../../api/contract.ts';
import { OWN_HEADER } from '../../api/access/same-site.ts';
import { prepareHttp } from '../../api/server/prepare-http.ts';
import { serverLog } from '../../api/server/server-log.ts';
import { testRecord, type TestRecord } from './record.ts';

export type Agent = ReturnType<typeof supertest.agent>;

/** The whole application over a Postgres and a data folder of its own, without an open port. */
export interface TestApplication {
  readonly config: Config;
  readonly record: TestRecord;
  readonly nest: NestExpressApplication;
  /** Somebody who has not signed in. */
  public(): Agent;
  /** The invented person of a role, signed in. */
  signedIn(role: Exclude<Role, 'PUBLIC'>): Promise<Agent>;
  close(): Promise<void>;
}

/** @param settings beside those of a demonstration with nothing loaded */
export async function testApplication(
  settings: Partial<Config> = {},
  log: Logger = serverLog('silent'),
): Promise<TestApplication> {
  const dataDir = await mkdtemp(join(tmpdir(), 'connect-evidence-'));
  const config: Config = { ...readConfig({ DATA_DIR: dataDir }), ...settings };
  const record = await testRecord();
  const nest = await NestFactory.create<NestExpressApplication>(AppModule.with(config, record.url, log), {
    bodyParser: false,
    abortOnError: false,
    logger: false,
  });
  prepareHttp(nest, log);
  await nest.init();
  const agent = (): Agent => supertest.agent(nest.getHttpServer());
  return {
    config,
    record,
    nest,
    public: agent,
    signedIn: (role) => signIn(agent(), role),
    close: async () => {
      await nest.close();
      await record.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function signIn(agent: Agent, role: Role): Promise<Agent> {
  const { body } = await ask(agent, '{ demoPeople { id role } }');
  const people = (body as { data: { demoPeople: { id: string; role: Role }[] } }).data.demoPeople;
  const { id } = people.find((person) => person.role === role)!;
  await agent.post('/api/v1/session').set(OWN_HEADER, '1').send({ person: id }).expect(200);
  return agent;
}

/** Asks GraphQL. */
export function ask(agent: Agent, query: string, variables: Readonly<Record<string, unknown>> = {}) {
  return agent.post('/graphql').send({ query, variables });
}
