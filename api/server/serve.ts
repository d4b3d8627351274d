import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { AppModule } from '../app.module.ts';
import type { Config } from '../config.ts';
import { openRecord } from '../record/open-record.ts';
import { StageBook } from '../record/stage-book.ts';
import { DemoLoader } from '../seeding/demo-loader.ts';
import { DemoStages } from '../seeding/demo-stages.ts';
import { prepareHttp } from './prepare-http.ts';
import { NestLog, serverLog } from './server-log.ts';

const PATIENCE_MS = 5_000;

export interface RunningServer {
  /** Answers what has been asked, then stops, Postgres last. */
  close(): Promise<void>;
}

/** Everything, from Postgres to the open port. */
export async function serve(config: Config): Promise<RunningServer> {
  const log = serverLog(config.log);
  const record = await openRecord(config, 'serve');
  try {
    const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, record.url, log), {
      bodyParser: false,
      abortOnError: false,
      logger: new NestLog(log),
    });
    prepareHttp(app, log);
    await app.init();
    if (config.demo) await loadDemo(app, log);
    await listen(app, config);
    return {
      close: async () => {
        // Whoever is still being answered after this is cut off.
        setTimeout(() => app.getHttpServer().closeAllConnections(), PATIENCE_MS).unref();
        await app.close();
        await record.close();
      },
    };
  } catch (error) {
    await record.close();
    throw error;
  }
}

async function loadDemo(app: NestExpressApplication, log: Logger): Promise<void> {
  const loaded = await app.get(DemoLoader).load();
  const stages = await app.get(DemoStages).load(app.get(StageBook));
  if (loaded.snapshot !== null || stages > 0) log.info({ ...loaded, stages }, 'demonstration loaded');
}

/** @throws {Error} when another program has the port */
function listen(app: NestExpressApplication, { host, port }: Config): Promise<void> {
  const server = app.getHttpServer();
  return new Promise((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const why = code === 'EADDRINUSE' ? 'the port must be free: another program uses it' : message;
      app.close().then(() => reject(new Error(`Cannot listen on ${host}:${port} as ${why}`)), reject);
    });
    server.listen(port, host, resolve);
  });
}
