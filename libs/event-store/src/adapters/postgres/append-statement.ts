import { BrokenChain, EventIdTaken, RevisionConflict, StreamIdTaken } from '../../errors.js';
import type { Appended } from '../../event-store.js';
import type { Ordinals } from '../ordinals.js';
import type { AppendMember } from './append-member.js';
import { binaryArray, ELEMENT, int4, int8, uuid } from './binary-array.js';

const TEXT = `select outcome, at_revision, at_position, taken_id from events.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`;
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** One call of events.append (infra/migrations/0001_events.sql) for all members. */
export const appendStatement = (members: readonly AppendMember[]): { name: string; text: string; values: Buffer[] } => {
  const events = members.flatMap((member) => member.events);
  const bytes = (items: readonly (Uint8Array | null)[]): Buffer => binaryArray(ELEMENT.bytea, items);
  return {
    name: 'setu-append',
    text: TEXT,
    values: [
      binaryArray(
        ELEMENT.text,
        members.map(({ stream }) => utf8(stream.category)),
      ),
      binaryArray(
        ELEMENT.uuid,
        members.map(({ stream }) => uuid(stream.id)),
      ),
      binaryArray(
        ELEMENT.int8,
        members.map(({ expectedRevision }) => int8(expectedRevision === 'none' ? -1 : expectedRevision)),
      ),
      binaryArray(
        ELEMENT.int4,
        members.map((member) => int4(member.events.length)),
      ),
      binaryArray(
        ELEMENT.uuid,
        events.map(({ eventId }) => uuid(eventId)),
      ),
      binaryArray(
        ELEMENT.text,
        events.map(({ type }) => utf8(type)),
      ),
      bytes(events.map(({ leaf }) => leaf)),
      bytes(events.map(({ who }) => who)),
      bytes(events.map(({ what }) => what)),
      bytes(events.map(({ links }) => links)),
      bytes(events.map(({ openings }) => openings.who)),
      bytes(events.map(({ openings }) => openings.what)),
      bytes(events.map(({ openings }) => openings.links)),
      bytes(events.map(({ leafHash }) => leafHash)),
      bytes(events.map(({ prev }) => prev)),
    ],
  };
};

/** One row of events.append: outcome, revision, position, event id that is taken. */
export type OutcomeRow = [outcome: string, atRevision: string | null, atPosition: string | null, takenId: string | null];

/** What became of one member, or the error that its writer is to see. */
export const outcomeOf = ({ stream, expectedRevision }: AppendMember, row: OutcomeRow, ordinals: Ordinals): Appended | Error => {
  const [outcome, atRevision, atPosition, takenId] = row;
  switch (outcome) {
    case 'appended':
    case 'repeated':
      return { revision: Number(atRevision), position: ordinals.position(atPosition!), repeated: outcome === 'repeated' };
    case 'conflict':
      return new RevisionConflict(stream, expectedRevision, atRevision === '-1' ? undefined : Number(atRevision));
    case 'id-taken':
      return new EventIdTaken(takenId!);
    case 'stream-taken':
      return new StreamIdTaken(stream);
    case 'broken-chain':
      return new BrokenChain(stream);
    default:
      throw new TypeError(`events.append answered ${outcome}`);
  }
};
