import { applyDecorators } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader } from '@nestjs/swagger';
import { IDEMPOTENCY_KEY } from './idempotency-key.js';
import { REVISION_TAG } from './if-match.js';
import { Written } from './written.js';

/** Documents what every writing request takes and answers. */
export const Writes = (about: string): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      schema: { type: 'string', pattern: IDEMPOTENCY_KEY.source },
      description: 'A random name of this request, 8 to 128 characters; sent again, it records nothing twice.',
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      schema: { type: 'string', pattern: REVISION_TAG.source },
      description: 'The revision you have seen, as an ETag gave it; 412 if a person has recorded something since.',
    }),
    ApiCreatedResponse({ type: Written, description: `Recorded (${about}).` }),
  );
