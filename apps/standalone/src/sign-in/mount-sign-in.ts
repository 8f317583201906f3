import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { InventedOrganisation } from '../seed/invented-network.js';
import { signInPage } from './sign-in-page.js';
import { signInProvider, type SignInProviderParts } from './sign-in-provider.js';
import { signedInPage } from './signed-in-page.js';

const PREFIX = '/oidc';
const LARGEST_FORM = 4_096;

export type SignInParts = SignInProviderParts &
  Readonly<{ organisations: readonly Pick<InventedOrganisation, 'key' | 'name'>[] }>;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Puts the embedded provider and its sign-in page under /oidc, and the page where a sign-in ends under /signed-in. Its addresses follow
 * from where it is reached, never from what a caller says the host is called. For development only: whoever starts it has refused production before.
 */
export const mountSignIn = async (fastify: FastifyInstance, parts: SignInParts): Promise<void> => {
  const provider = await signInProvider(parts);
  const callback = provider.callback();
  const { host, protocol } = new URL(parts.address);
  const people = parts.people.map((person) => ({
    ...person,
    organisationName: parts.organisations.find(({ key }) => key === person.organisation)?.name ?? person.organisation,
  }));
  const isHers = (person: string, passphrase: string): boolean => {
    const expected = parts.secrets.passphrases[person];
    return expected !== undefined && timingSafeEqual(digest(expected), digest(passphrase));
  };
  const page = (reply: FastifyReply, uid: string, failed: boolean) =>
    reply
      .status(failed ? 403 : 200)
      .header('Cache-Control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(signInPage(uid, people, failed));
  const fixHost = (request: FastifyRequest): void => {
    request.raw.headers.host = host;
    delete request.raw.headers['x-forwarded-host'];
    request.raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  };

  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: LARGEST_FORM },
      (_, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    scope.get<{ Params: { uid: string } }>(`${PREFIX}/interaction/:uid`, async (request, reply) => {
      fixHost(request);
      const { uid, prompt, session, params } = await provider.interactionDetails(request.raw, reply.raw);
      if (prompt.name !== 'consent') return page(reply, uid, false);
      // There is one client and it asks for nothing but who she is: nothing to ask her about.
      const grant = new provider.Grant({ accountId: session?.accountId, clientId: String(params['client_id']) });
      grant.addOIDCScope('openid');
      const result = { consent: { grantId: await grant.save() } };
      return reply.redirect(
        await provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: true }),
        303,
      );
    });
    scope.post<{ Params: { uid: string }; Body: Readonly<Record<string, string>> | undefined }>(
      `${PREFIX}/interaction/:uid`,
      async (request, reply) => {
        fixHost(request);
        const { uid } = await provider.interactionDetails(request.raw, reply.raw);
        const { person = '', passphrase = '' } = request.body ?? {};
        if (!isHers(person, passphrase)) return page(reply, uid, true);
        const result = { login: { accountId: person, remember: false } };
        const returnTo = await provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false });
        return reply.redirect(returnTo, 303);
      },
    );
    scope.setErrorHandler((_, __, reply) =>
      reply
        .status(400)
        .type('text/plain; charset=utf-8')
        .send('This sign-in is not under way any more. Begin again where you came from.\n'),
    );
  });

  fastify.get<{ Querystring: Readonly<Record<string, unknown>> }>('/signed-in', (request, reply) =>
    reply
      .header('Referrer-Policy', 'no-referrer')
      .type('text/html; charset=utf-8')
      .send(signedInPage(request.query['code'] === undefined)),
  );

  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // The provider reads bodies itself.
    scope.addContentTypeParser('*', (_, __, done) => done(null));
    scope.all(`${PREFIX}/*`, (request, reply) => {
      fixHost(request);
      reply.hijack();
      const { raw } = request;
      Object.assign(raw, { originalUrl: raw.url });
      raw.url = raw.url?.slice(PREFIX.length) ?? '/';
      void callback(raw, reply.raw);
    });
  });
};
