import { Module } from '@nestjs/common';
import { DeliveryBook } from '../record/delivery-book.ts';
import { Intake } from './intake.ts';

/** Files come in. */
@Module({ providers: [DeliveryBook, Intake], exports: [DeliveryBook, Intake] })
export class IntakeModule {}
