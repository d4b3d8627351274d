import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { RoomsModule } from '../app.module.ts';
import { type Environment, readConfig } from '../config.ts';
import { openRecord } from '../record/open-record.ts';

/** All the rooms, without a server. */
export interface Application {
  get<T>(type: Type<T>): T;
  /** Stops Postgres too, unless a server or another command uses it. */
  close(): Promise<void>;
}

/** With the settings of the server, beside it or alone. */
export async function openApplication(env: Environment = process.env): Promise<Application> {
  const config = readConfig(env);
  const record = await openRecord(config, 'command');
  try {
    const context = await NestFactory.createApplicationContext(RoomsModule.with(config, record.url), {
      abortOnError: false,
      logger: ['error', 'fatal'],
    });
    return {
      get: (type) => context.get(type, { strict: false }),
      close: async () => {
        await context.close();
        await record.close();
      },
    };
  } catch (error) {
    await record.close();
    throw error;
  }
}
