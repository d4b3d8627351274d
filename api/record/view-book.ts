import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SavedView } from './saved-view.entity.ts';

/** Views that people keep. */
@Injectable()
export class ViewBook {
  constructor(private readonly postgres: DataSource) {}

  /** Their own and those that others share, newest first. */
  of(person: string): Promise<readonly SavedView[]> {
    return this.postgres
      .getRepository(SavedView)
      .find({ where: [{ owner: person }, { shared: true }], order: { createdAt: 'DESC', id: 'ASC' } });
  }

  countOwn(person: string): Promise<number> {
    return this.postgres.getRepository(SavedView).countBy({ owner: person });
  }

  async add(view: Omit<SavedView, 'createdAt'>): Promise<SavedView> {
    await this.postgres.getRepository(SavedView).insert(view);
    return this.postgres.getRepository(SavedView).findOneByOrFail({ id: view.id });
  }

  /** @returns whether they had such a view */
  async remove(id: string, owner: string): Promise<boolean> {
    const { affected } = await this.postgres.getRepository(SavedView).delete({ id, owner });
    return affected === 1;
  }
}
