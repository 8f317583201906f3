import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { fastifyLogging, logRequests, NestLog } from '@setu/platform';
import { ApiModule } from './api.module.js';
import type { ApiOptions } from './api-options.js';
import { answerUnroutable } from './http/answer-unroutable.js';
import { BadRequest } from './http/bad-request.js';
import { bodyValidation } from './http/body-validation.js';
import { readBodiesStrictly } from './http/json-body.js';
import { openApi } from './open-api.js';

const LARGEST_BODY = 64 * 1024;
const LONGEST_PARAMETER = 100;
const SLOWEST_REQUEST_MS = 30_000;
/** For one address; a whole station may stand behind one. */
const REQUESTS_A_MINUTE = 3_000;

/** Pages of the documentation and of the embedded sign-in load nothing from elsewhere and are framed by nobody. */
const CONTENT_SECURITY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** The HTTP edge, ready to listen. Stop it with `close()`. */
export const createApi = async (options: ApiOptions): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    ...fastifyLogging(options.log),
    bodyLimit: LARGEST_BODY,
    requestTimeout: SLOWEST_REQUEST_MS,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    frameworkErrors: answerUnroutable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(options), adapter, {
    logger: new NestLog(options.log),
    bodyParser: false,
    abortOnError: false,
  });
  try {
    const fastify = app.getHttpAdapter().getInstance();
    logRequests(fastify);
    readBodiesStrictly(fastify);
    await fastify.register(helmet, { contentSecurityPolicy: CONTENT_SECURITY });
    await fastify.register(rateLimit, {
      max: REQUESTS_A_MINUTE,
      timeWindow: '1 minute',
      errorResponseBuilder: () => new BadRequest('request.too-many'),
    });
    app.useGlobalPipes(bodyValidation());
    SwaggerModule.setup('docs', app, openApi(app), {
      jsonDocumentUrl: 'docs/openapi.json',
      yamlDocumentUrl: 'docs/openapi.yaml',
    });
    await options.mount?.(fastify);
    await app.init();
    await fastify.ready();
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
};
