import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { NotFound } from './lake-error.ts';
import { Shelf } from './shelf.ts';

/** Whether data can be kept, and the newest snapshot answered from. */
@Injectable()
export class LakeHealth {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly shelf: Shelf,
  ) {}

  /**
   * @returns the newest snapshot; nothing where none has been frozen yet
   * @throws {Error} when the data folder cannot be written to
   * @throws {DamagedSnapshot}
   */
  async check(): Promise<{ readonly snapshot?: string }> {
    await access(this.config.dataDir, constants.W_OK);
    try {
      return { snapshot: (await this.shelf.open(null)).id };
    } catch (error) {
      if (error instanceof NotFound) return {};
      throw error;
    }
  }
}
