import type { OfferHandover } from '@setu/cases';
import { BadRequest } from '../http/bad-request.js';
import type { FieldProblem } from '../http/problem.js';
import type { ReceiverDto } from './handover.dtos.js';

const at = (name: string, detail: string): FieldProblem => ({ pointer: `/to/${name}`, detail });

/** The receiver that an offer names. @throws BadRequest body.invalid when fields of the other kind are there or its own are missing */
export const offeredTo = ({ kind, orgRef, outsideKind, outsideParty }: ReceiverDto): OfferHandover['details']['to'] => {
  if (kind === 'organisation') {
    const errors = [
      ...(orgRef === undefined ? [at('orgRef', 'For an organisation, its id is needed.')] : []),
      ...(outsideKind === undefined ? [] : [at('outsideKind', 'For an organisation, this is left out.')]),
      ...(outsideParty === undefined ? [] : [at('outsideParty', 'For an organisation, this is left out.')]),
    ];
    if (orgRef === undefined || errors.length > 0) throw new BadRequest('body.invalid', errors);
    return { kind, orgRef };
  }
  const errors = [
    ...(outsideKind === undefined ? [at('outsideKind', 'For a party outside the network, say what it is.')] : []),
    ...(orgRef === undefined ? [] : [at('orgRef', 'For a party outside the network, this is left out.')]),
  ];
  if (outsideKind === undefined || errors.length > 0) throw new BadRequest('body.invalid', errors);
  return { kind, outsideKind, outsideParty };
};
