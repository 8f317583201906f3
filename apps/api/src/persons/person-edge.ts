import { Injectable } from '@nestjs/common';
import { Concealed, permits, type PersonActor } from '@setu/access';
import { CaseFacts, type CustodyOfCase } from '@setu/cases';
import { casesOfOnePerson, MergedCases, type CaseOfSubject, type RecordedMerge } from '@setu/vault';
import { CaseEdge } from '../cases/case-edge.js';
import type { PersonShown } from './person.dtos.js';

type Held = Readonly<{ responsible?: string; visible: boolean }>;
type Known = Readonly<{ caseId: string; visible: boolean } & CustodyOfCase>;

const asks = (merges: readonly RecordedMerge[]): readonly string[] => [
  ...new Set(merges.flatMap(({ merged: { byOrg } }) => (byOrg === undefined ? [] : [byOrg]))),
];

/**
 * What a reader may know of the person behind a case. Being merged opens no case to anybody: each case is shown only to who may read of it
 * by its own relations, and who may not is not even told that there is one.
 */
@Injectable()
export class PersonEdge {
  constructor(
    private readonly cases: CaseEdge,
    private readonly facts: CaseFacts,
    private readonly merged: MergedCases,
  ) {}

  /** Both cases and whose they are, if she may say of them that they are of one person, or of two. @throws Concealed, AccessRefused */
  async pair(actor: PersonActor, caseId: string, otherCaseId: string): Promise<readonly [CaseOfSubject, CaseOfSubject]> {
    for (const each of [caseId, otherCaseId]) await this.cases.require(actor, 'person.merge', each);
    return [await this.#ofSubject(caseId), await this.#ofSubject(otherCaseId)];
  }

  /** Passes if she may see what the vault stream of this person is about. @throws Concealed, AccessRefused */
  async requireOfSubject(actor: PersonActor, subjectRef: string): Promise<void> {
    const caseId = await this.merged.ownCase(subjectRef);
    if (caseId === undefined) throw new Concealed();
    await this.cases.require(actor, 'person.read', caseId);
  }

  /** @throws Concealed, AccessRefused */
  async read(actor: PersonActor, caseId: string): Promise<PersonShown> {
    await this.cases.require(actor, 'person.read', caseId);
    const merges = await this.merged.of(caseId);
    const standing = merges.filter(({ split }) => !split);
    const touched = new Set([caseId, ...merges.flatMap(({ cases }) => cases)]);
    const known = await this.#known(actor, [...touched]);
    const visible = new Set(known.filter((each) => each.visible).map((each) => each.caseId));
    const hers = casesOfOnePerson(caseId, standing);
    const ofPerson = known.filter((each) => hers.has(each.caseId));
    const heldTwice = isHeldTwice(actor, caseId, ofPerson) ? { heldTwice: { ask: asks(standing) } } : {};
    return {
      cases: ofPerson.filter((each) => each.visible).map(({ visible: _, ...shown }) => shown),
      merges: merges.filter(({ cases }) => cases.every((each) => visible.has(each))),
      ...heldTwice,
    };
  }

  /** Those of these cases, all of which she sees, whose person has another case with a custodian, as far as she is to be told. */
  async heldTwice(actor: PersonActor, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const caseId of await this.merged.among(caseIds)) {
      const standing = (await this.merged.of(caseId)).filter(({ split }) => !split);
      const known = await this.#known(actor, [...casesOfOnePerson(caseId, standing)]);
      if (isHeldTwice(actor, caseId, known)) found.add(caseId);
    }
    return found;
  }

  async #known(actor: PersonActor, caseIds: readonly string[]): Promise<readonly Known[]> {
    const known: Known[] = [];
    for (const caseId of caseIds) {
      const custody = await this.facts.custody(caseId);
      if (custody === undefined) continue;
      const { known: exists, relations } = await this.facts.relations(caseId, actor);
      known.push({ caseId, visible: exists && permits(actor, 'person.read', relations) === 'permit', ...custody });
    }
    return known;
  }

  async #ofSubject(caseId: string): Promise<CaseOfSubject> {
    const subjectRef = await this.facts.subject(caseId);
    if (subjectRef === undefined) throw new Concealed();
    return { caseId, subjectRef };
  }
}

/** Custody is held in this case and in another; and she sees both, or acts for the custodian of this one, who must know. */
const isHeldTwice = ({ orgRef }: PersonActor, caseId: string, known: readonly (Held & { caseId: string })[]): boolean => {
  const held = known.filter(({ responsible }) => responsible !== undefined);
  const here = held.find((each) => each.caseId === caseId);
  const others = held.filter((each) => each.caseId !== caseId);
  if (here === undefined || others.length === 0) return false;
  return here.responsible === orgRef || others.some(({ visible }) => visible);
};
