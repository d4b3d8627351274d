import { Inject, Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { People } from '../record/people.ts';
import type { Person } from '../record/person.entity.ts';

/** One for each role. None of them exists. */
const INVENTED = [
  { id: 'demo-admin', name: 'Ada Drift (oppdiktet)', role: 'PLATFORM_ADMIN' },
  { id: 'demo-steward', name: 'Siv Data (oppdiktet)', role: 'DATA_STEWARD' },
  { id: 'demo-economist', name: 'Ola Økonom (oppdiktet)', role: 'HEALTH_ECONOMIST' },
  { id: 'demo-reviewer', name: 'Eva Etat (oppdiktet)', role: 'DIRECTORATE_REVIEWER' },
  { id: 'demo-lead', name: 'Kim Leder (oppdiktet)', role: 'CONSORTIUM_LEAD' },
  { id: 'demo-partner', name: 'Pia Partner (oppdiktet)', role: 'PHARMA_PARTNER' },
] as const satisfies readonly Pick<Person, 'id' | 'name' | 'role'>[];

/** The invented people as whom one signs in to the demonstration, without a password. */
@Injectable()
export class DemoPeople implements OnApplicationBootstrap {
  constructor(
    private readonly people: People,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.demo) await this.people.addIfAbsent(INVENTED.map((person) => ({ ...person, demo: true })));
  }

  async list(): Promise<readonly Person[]> {
    return this.config.demo ? this.people.demo() : [];
  }

  async find(id: string): Promise<Person | null> {
    return (await this.list()).find((person) => person.id === id) ?? null;
  }
}
