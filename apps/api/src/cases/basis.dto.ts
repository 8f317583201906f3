import { CUSTODY_BASES, REMOVAL_POWERS, type CustodyBasis, type RemovalPower } from '@setu/cases';
import { BadRequest } from '../http/bad-request.js';
import { Code, Id } from '../http/fields.js';

/** On what custody rests: `statute` with `power`, `order` with `orderId`, `consent` with `consentId`; nothing else besides. */
export class BasisDto {
  @Code(CUSTODY_BASES) readonly kind: CustodyBasis['kind'];
  @Code(REMOVAL_POWERS, { optional: true, about: 'With `statute`.' }) readonly power?: RemovalPower;
  @Id({ optional: true, about: 'With `order`.' }) readonly orderId?: string;
  @Id({ optional: true, about: 'With `consent`.' }) readonly consentId?: string;
}

const REFERENCE = { statute: 'power', order: 'orderId', consent: 'consentId' } as const;

/** @throws BadRequest body.invalid unless exactly the reference that the kind needs is there */
export const custodyBasis = (basis: BasisDto): CustodyBasis => {
  const needed = REFERENCE[basis.kind];
  const errors = (['power', 'orderId', 'consentId'] as const)
    .filter((name) => (basis[name] !== undefined) !== (name === needed))
    .map((name) => ({
      pointer: `/basis/${name}`,
      detail: name === needed ? `With the kind ${basis.kind}, this is needed.` : `With the kind ${basis.kind}, this is left out.`,
    }));
  if (errors.length > 0) throw new BadRequest('body.invalid', errors);
  return { kind: basis.kind, [needed]: basis[needed] } as CustodyBasis;
};
