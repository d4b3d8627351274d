import { Injectable, OnModuleDestroy } from '@nestjs/common';
import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

const PostgresStore = connectPgSimple(session);

/** Keeps sessions in the table session. */
@Injectable()
export class SessionStore implements OnModuleDestroy {
  readonly store: InstanceType<typeof PostgresStore>;

  constructor(postgres: DataSource) {
    const { master } = postgres.driver as unknown as { readonly master: Pool };
    this.store = new PostgresStore({ pool: master, tableName: 'session', errorLog: () => undefined });
  }

  onModuleDestroy(): void {
    this.store.close();
  }
}
