import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import { DomainError } from '@setu/kernel';
import { SealedDocuments } from '@setu/vault';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

const CASE = { origin: 'walk-in', gender: 'female', apparentAgeBand: 'adult', sexualOffenceInformed: true, pocsoInformed: false };
const PDF = Buffer.from('%PDF-1.7 of the tests (invented)');
const MIB = 1024 * 1024;

type Answer = Readonly<{ status: number; body: Record<string, unknown>; headers: Headers }>;

describe('Documents', () => {
  let network: RunningNetwork;
  let officer: HttpPerson;
  let stranger: HttpPerson;
  let auditor: HttpPerson;
  let url: string;
  let caseId: string;

  beforeAll(async () => {
    network = await RunningNetwork.start();
    url = await network.api.getUrl();
    const police = await network.organisation('police-unit', 'Police unit of documents (invented)');
    officer = await network.member(police, 'duty-officer');
    auditor = await network.member(police, 'auditor');
    stranger = await network.member(await network.organisation('ngo', 'NGO of documents (invented)'), 'case-worker');
    const opened = await officer.post('/cases', CASE).expect(201);
    caseId = (opened.body as { id: string }).id;
  }, 120_000);
  afterAll(() => network.stop());

  const send = async (
    content: Uint8Array<ArrayBuffer> | ReadableStream,
    headers: Readonly<Record<string, string>> = {},
    { by = officer, id = caseId, kind = 'receipt' }: { by?: HttpPerson; id?: string; kind?: string } = {},
  ): Promise<Answer> => {
    const response = await fetch(`${url}/cases/${id}/documents?kind=${kind}`, {
      method: 'POST',
      headers: { authorization: by.bearer, 'content-type': 'application/pdf', 'idempotency-key': randomUUID(), ...headers },
      body: content,
      ...(content instanceof Uint8Array ? {} : { duplex: 'half' }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown>, headers: response.headers };
  };
  const files = (): readonly string[] => {
    const folder = network.documentFolder;
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  };
  const refused = async (sent: () => Promise<Answer>, status: number, code: string): Promise<void> => {
    const [events, before] = [await network.events(), files()];
    const answer = await sent();
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect(await network.events()).toBe(events);
    expect(files()).toEqual(before);
  };

  it('one is attached by sending the file as it is; what is personal is sealed', async () => {
    const answer = await send(PDF, { 'document-title': encodeURIComponent('रसीद Unmistakable') });
    expect(answer).toMatchObject({ status: 201, body: { id: expect.any(String), events: [{ type: 'DocumentAttached' }] } });
    const documentRef = answer.body['id'] as string;
    expect(await network.api.get(SealedDocuments).check(documentRef, PDF.length)).toBe('whole');
    const timeline = await officer.get(`/cases/${caseId}/timeline?after=${answer.headers.get('setu-position')}`).expect(200);
    const entries = timeline.body as { type: string; data: object }[];
    expect(entries.find(({ type }) => type === 'DocumentAttached')?.data).toEqual({
      kind: 'receipt',
      documentRef,
      sha256: { sealed: 'document' },
      size: PDF.length,
      mediaType: 'pdf',
      title: { sealed: 'document' },
    });
    expect(network.logged + timeline.text).not.toContain('Unmistakable');
  });

  it('the same request again gets the same answer and keeps one file; another one under its key is refused', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await send(PDF, key);
    const [events, kept] = [await network.events(), files()];
    const again = await send(PDF, key);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect([await network.events(), files()]).toEqual([events, kept]);
    await refused(() => send(Buffer.concat([PDF, PDF]), key), 422, 'idempotency-key.reused');
    await refused(() => send(PDF, { ...key, 'document-title': 'Other' }), 422, 'idempotency-key.reused');
    await refused(() => send(PDF, key, { kind: 'order' }), 422, 'idempotency-key.reused');
  });

  it('sent several times at once under one key, it is attached once and stays whole', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const before = await network.events();
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(PDF, key)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await network.events()).toBe(before + 1);
    expect(await network.api.get(SealedDocuments).check(answers[0]!.body['id'] as string, PDF.length)).toBe('whole');
  });

  it('a crash between file and event leaves no event; the request repeated attaches it', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const bus = network.api.get(CommandBus);
    const execute = bus.execute.bind(bus);
    bus.execute = async () => {
      throw new Error('the process died here');
    };
    const [events, kept] = [await network.events(), files()];
    try {
      expect((await send(PDF, key)).status).toBe(500);
    } finally {
      bus.execute = execute;
    }
    expect(await network.events()).toBe(events);
    expect(files()).toHaveLength(kept.length + 1);
    const answer = await send(PDF, key);
    expect(answer.status).toBe(201);
    expect(await network.api.get(SealedDocuments).check(answer.body['id'] as string, PDF.length)).toBe('whole');
  });

  it('a rule that refuses leaves no file, and the key free', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const bus = network.api.get(CommandBus);
    const execute = bus.execute.bind(bus);
    bus.execute = async () => {
      throw new DomainError('case.not-yours');
    };
    try {
      await refused(() => send(PDF, key), 409, 'case.not-yours');
    } finally {
      bus.execute = execute;
    }
    expect((await send(Buffer.concat([PDF, PDF]), key)).status).toBe(201);
  });

  it('what is too large, empty, no document or of another kind is refused and leaves nothing', async () => {
    await refused(() => send(Buffer.concat([PDF, Buffer.alloc(25 * MIB)])), 413, 'document.too-large');
    const endless = () => {
      let sent = 0;
      return new ReadableStream({
        pull: (controller) => {
          controller.enqueue(sent === 0 ? PDF : Buffer.alloc(MIB));
          if (++sent > 27) controller.close();
        },
      });
    };
    await refused(() => send(endless()), 413, 'document.too-large');
    await refused(() => send(Buffer.alloc(0)), 422, 'document.empty');
    await refused(() => send(Buffer.from('MZ a program')), 415, 'document.not-allowed');
    await refused(() => send(PDF, { 'content-type': 'image/png' }), 415, 'document.another-type');
    await refused(() => send(PDF, { 'content-type': 'application/zip' }), 415, 'body.wrong-media-type');
    await refused(() => send(Buffer.from('{}'), { 'content-type': 'application/json' }), 415, 'body.wrong-media-type');
    await refused(() => send(PDF, {}, { kind: 'diary' }), 422, 'query.invalid');
    for (const title of ['%E0%A4%A', '%00', '', 'x'.repeat(201)])
      await refused(() => send(PDF, { 'document-title': title }), 422, 'document.title-malformed');
  });

  it('one of 25 MiB is taken', async () => {
    const answer = await send(Buffer.concat([PDF, Buffer.alloc(25 * MIB - PDF.length)]));
    expect(answer.status).toBe(201);
    expect(await network.api.get(SealedDocuments).check(answer.body['id'] as string, 25 * MIB)).toBe('whole');
  });

  it("somebody else's case is not found, and a role that may not is told so", async () => {
    await refused(() => send(PDF, {}, { by: stranger }), 404, 'not-found');
    await refused(() => send(PDF, {}, { id: randomUUID() }), 404, 'not-found');
    await refused(() => send(PDF, {}, { by: auditor }), 403, 'access.role-may-not');
  });

  it('is opened to nobody', async () => {
    const { body } = await send(PDF);
    for (const person of [officer, stranger, network.administrator])
      await person.post(`/documents/${String(body['id'])}/opening`).expect(403);
  });
});
