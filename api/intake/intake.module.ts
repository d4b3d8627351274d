import { Module } from '@nestjs/common';
import { DeliveryBook } from '../record/delivery-book.ts';
import { DeliveriesController } from './deliveries.controller.ts';
import { DeliveriesResolver } from './deliveries.resolver.ts';
import { DeliveryList } from './delivery-list.ts';
import { Intake } from './intake.ts';
import { TemplatesController } from './templates.controller.ts';
import { CodeResolver, TemplateColumnResolver, TemplateResolver } from './templates.resolver.ts';

/** Files come in. */
@Module({
  controllers: [DeliveriesController, TemplatesController],
  providers: [
    DeliveryBook,
    DeliveryList,
    Intake,
    DeliveriesResolver,
    TemplateResolver,
    TemplateColumnResolver,
    CodeResolver,
  ],
  exports: [DeliveryBook, DeliveryList, Intake],
})
export class IntakeModule {}
