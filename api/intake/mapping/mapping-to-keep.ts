import type { DeliveryRequest } from '../delivery-request.ts';
import { directIdentifierIn } from '../direct-identifier.ts';
import type { Findings } from '../finding.ts';

/** What stands in the record in place of a mapping that may not be stored. */
const WITHHELD = '# Not kept: it held what may not be stored.';

/** A mapping is stored with its delivery, comments and all: one that names a person is a finding, and is not. */
export function withMappingToKeep(request: DeliveryRequest, findings: Findings): DeliveryRequest {
  const { mapping = null } = request;
  if (mapping === null) return request;
  const place = { file: 'mapping', line: null, column: null, found: null };
  const identifier = directIdentifierIn(mapping);
  if (identifier !== null) {
    const wanted = `no ${identifier} in the mapping, nor in its comments. The mapping has not been kept`;
    findings.add('IMPORT_DIRECT_IDENTIFIER', { ...place, wanted });
  } else if (mapping.includes('\0'))
    findings.add('IMPORT_NUL', { ...place, wanted: 'text: the mapping has a NUL byte' });
  else return request;
  return { ...request, mapping: WITHHELD };
}
