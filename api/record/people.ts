import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Person } from './person.entity.ts';

/** Everyone who may sign in. */
@Injectable()
export class People {
  constructor(private readonly postgres: DataSource) {}

  find(id: string): Promise<Person | null> {
    return this.postgres.getRepository(Person).findOneBy({ id });
  }

  list(): Promise<readonly Person[]> {
    return this.postgres.getRepository(Person).find({ order: { id: 'ASC' } });
  }

  demo(): Promise<readonly Person[]> {
    return this.postgres.getRepository(Person).find({ where: { demo: true }, order: { id: 'ASC' } });
  }

  /** Leaves alone whoever is there already. */
  async addIfAbsent(people: readonly Pick<Person, 'id' | 'name' | 'role' | 'demo'>[]): Promise<void> {
    await this.postgres
      .createQueryBuilder()
      .insert()
      .into(Person)
      .values([...people])
      .orIgnore()
      .execute();
  }
}
