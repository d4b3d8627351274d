import { SetMetadata } from '@nestjs/common';
import type { Capability } from '../contract.ts';

export const ALLOW = 'access:allow';

/** What one must be allowed in order to call a resolver method or a controller handler. Without it nobody may. */
export const Allow = (capability: Capability) => SetMetadata(ALLOW, capability);
