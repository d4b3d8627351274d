import { Injectable } from '@nestjs/common';
import { PatientNames } from '../access/patient-names.ts';
import { Shelf } from './shelf.ts';

/** The names of patients as they were frozen. */
@Injectable()
export class FrozenNames extends PatientNames {
  constructor(private readonly shelf: Shelf) {
    super();
  }

  async of(id: string, source: string): Promise<readonly string[]> {
    const snapshot = await this.shelf.open(id);
    return (await snapshot.ask('cohort/patient_names', { source })).map(({ subject }) => subject);
  }
}
