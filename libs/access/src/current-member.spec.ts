import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { identityDigestOf, memberRefOf, type DirectoryFacts, type KeyedDigest, type Membership } from '@setu/directory';
import { AccessRefused } from './access-refused.js';
import { CurrentMember } from './current-member.js';
import type { VerifiedToken } from './verified-token.js';

const [POLICE, SHELTER] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;
/** Another day than the machine's: what counts is the clock that all of Setu goes by. */
const NOW = '2031-05-06T07:08:09.000Z';
const digest: KeyedDigest = (...parts) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
const signIn = { issuer: 'https://id.example', subject: 'ravi' };
const userRef = memberRefOf(identityDigestOf(digest, signIn));

/** Answers as the directory would: for this one member, and with the organisations that are suspended. */
const directory = (memberships: readonly Membership[], suspended: readonly string[] = []) => {
  const asked: string[] = [];
  const facts: Pick<DirectoryFacts, 'member' | 'organisation'> = {
    member: async (ref) => {
      const enrolled = ref === userRef;
      const fact = { enrolled, memberships: enrolled ? memberships : [] };
      return { fact, ref: { stream: ref, revision: 0, asOf: '2026-03-10T09:00:00.000Z' } };
    },
    organisation: async (orgId, asOf) => {
      asked.push(asOf);
      const fact = { orgId, registered: true, suspended: suspended.includes(orgId), licences: [] };
      return { fact, ref: { stream: orgId, revision: 0, asOf } };
    },
  };
  return { member: new CurrentMember(digest, facts as DirectoryFacts, () => new Date(NOW)), asked };
};
const actorOf = (token: Partial<VerifiedToken>, ...given: Parameters<typeof directory>) =>
  directory(...given).member.actorOf({ ...signIn, ...token });
const codeOf = (...given: Parameters<typeof actorOf>): Promise<unknown> =>
  actorOf(...given).then(
    () => 'accepted',
    (error: unknown) => {
      expect(error).toBeInstanceOf(AccessRefused);
      return (error as AccessRefused).code;
    },
  );

const atPolice: Membership = { org: POLICE, role: 'duty-officer' };
const leadingPolice: Membership = { org: POLICE, role: 'coordinator' };
const atShelter: Membership = { org: SHELTER, role: 'case-worker' };

describe('Who acts', () => {
  it('is the member to whom the sign-in belongs, for the organisation the token names', async () => {
    expect(await actorOf({ orgRef: SHELTER }, [atPolice, atShelter])).toEqual({
      kind: 'person',
      userRef,
      orgRef: SHELTER,
      role: 'case-worker',
    });
  });

  it('acts in the role she had first, or in the one the token names', async () => {
    expect(await actorOf({ orgRef: POLICE }, [atPolice, leadingPolice])).toMatchObject({ role: 'duty-officer' });
    expect(await actorOf({ orgRef: POLICE, role: 'coordinator' }, [atPolice, leadingPolice])).toMatchObject({
      role: 'coordinator',
    });
  });

  it('need not name the organisation if she has only one', async () => {
    expect(await actorOf({}, [atPolice, leadingPolice])).toMatchObject({ orgRef: POLICE });
    expect(await codeOf({}, [atPolice, atShelter])).toBe('access.organisation-not-chosen');
  });

  it('is refused if the directory does not know her: another subject, or another issuer with the same subject', async () => {
    expect(await codeOf({ subject: 'vikram', orgRef: POLICE }, [atPolice])).toBe('access.not-a-member');
    expect(await codeOf({ issuer: 'https://elsewhere.example', orgRef: POLICE }, [atPolice])).toBe('access.not-a-member');
  });

  it('is refused for an organisation she does not belong to, or no longer, or that is none', async () => {
    expect(await codeOf({ orgRef: SHELTER }, [atPolice])).toBe('access.not-a-member');
    expect(await codeOf({ orgRef: POLICE }, [])).toBe('access.not-a-member');
    expect(await codeOf({ orgRef: "' or 1=1" }, [atPolice])).toBe('access.not-a-member');
  });

  it('is refused in a role she does not have there', async () => {
    expect(await codeOf({ orgRef: POLICE, role: 'administrator' }, [atPolice])).toBe('access.role-not-held');
    expect(await codeOf({ orgRef: POLICE, role: 'case-worker' }, [atPolice, atShelter])).toBe('access.role-not-held');
  });

  it('is refused while the organisation is suspended, as of now', async () => {
    expect(await codeOf({ orgRef: POLICE }, [atPolice], [POLICE])).toBe('access.organisation-suspended');
    expect(await codeOf({ orgRef: SHELTER }, [atPolice, atShelter], [POLICE])).toBe('accepted');
    const { member, asked } = directory([atPolice]);
    await member.actorOf({ ...signIn });
    expect(asked).toEqual([NOW]);
  });

  it('may report for a suspended organisation what has happened; by which fact it is suspended is known with it', async () => {
    const reporter = (...given: Parameters<typeof directory>) => directory(...given).member.reporterOf({ ...signIn });
    const suspended = { stream: POLICE, revision: 0, asOf: NOW };
    expect(await reporter([atPolice], [POLICE])).toEqual({
      actor: { kind: 'person', userRef, orgRef: POLICE, role: 'duty-officer' },
      suspended,
    });
    expect(await reporter([atPolice])).not.toHaveProperty('suspended');
    await expect(reporter([])).rejects.toBeInstanceOf(AccessRefused);
  });
});
