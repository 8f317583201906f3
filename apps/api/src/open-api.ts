import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { withProblems } from './http/described-problems.js';

/** The description of the HTTP interface, as it is committed in docs/openapi.json. */
export const openApi = (app: NestFastifyApplication): OpenAPIObject =>
  withProblems(
    SwaggerModule.createDocument(
      app,
      new DocumentBuilder()
        .setTitle('Setu')
        .setDescription(
          'Coordination of rescue and aftercare between police and NGOs. Every write carries an Idempotency-Key; errors are problem+json (RFC 9457) with a stable code.',
        )
        .setVersion('1')
        .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT (RFC 9068)' })
        .build(),
      { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}` },
    ),
  );
