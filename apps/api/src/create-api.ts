import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { fastifyLogging, logRequests, NestLog } from '@setu/platform';
import { ApiModule } from './api.module.js';
import type { ApiOptions } from './api-options.js';
import { readDocumentsAsStreams } from './documents/document-content.js';
import { answerUnroutable } from './http/answer-unroutable.js';
import { bodyValidation } from './http/body-validation.js';
import { readBodiesStrictly } from './http/json-body.js';
import { keepNothing } from './http/keep-nothing.js';
import { limitRequests } from './http/limit-requests.js';
import { refuseOtherMethods } from './http/refuse-other-methods.js';
import { refusedByParser } from './http/refused-by-parser.js';
import { requirePlainContent } from './http/require-plain-content.js';
import { openApi } from './open-api.js';
import { RequestTokens } from './sign-in/request-tokens.js';

const LARGEST_BODY = 64 * 1024;
const LONGEST_PARAMETER = 100;
/** A document of 25 MiB from a telephone with a weak signal. */
const SLOWEST_REQUEST_MS = 300_000;
const SLOWEST_HEADERS_MS = 30_000;
/** Of one caller. A whole station may stand behind one address before anybody has signed in. */
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

/** Only where people reach Setu over TLS may their browsers be told to insist on it. */
const ONE_YEAR_S = 31_536_000;
const helmetOptions = (publicUrl: string) => ({
  contentSecurityPolicy: CONTENT_SECURITY,
  frameguard: { action: 'deny' as const },
  hsts: publicUrl.startsWith('https:') && { maxAge: ONE_YEAR_S },
});

/** The HTTP edge, ready to listen. Stop it with `close()`. */
export const createApi = async (options: ApiOptions): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    ...fastifyLogging(options.log),
    bodyLimit: LARGEST_BODY,
    requestTimeout: SLOWEST_REQUEST_MS,
    http: { headersTimeout: SLOWEST_HEADERS_MS },
    trustProxy: options.environment.TRUST_PROXY?.split(',') ?? false,
    frameworkErrors: answerUnroutable,
    clientErrorHandler: refusedByParser(options.log),
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
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
    readDocumentsAsStreams(fastify);
    refuseOtherMethods(fastify);
    keepNothing(fastify);
    await fastify.register(helmet, helmetOptions(options.environment.PUBLIC_URL));
    await limitRequests(fastify, {
      requestsAMinute: options.requestsAMinute ?? REQUESTS_A_MINUTE,
      tokens: app.get(RequestTokens),
    });
    requirePlainContent(fastify);
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
