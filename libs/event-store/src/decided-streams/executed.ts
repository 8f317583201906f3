import type { Position, StreamName } from '@setu/kernel';

/** What a command led to. `repeated` = this command was carried out before, and this is the answer it had then. */
export type Executed = Readonly<{
  stream: StreamName;
  revision: number;
  position: Position;
  events: readonly Readonly<{ eventId: string; type: string; revision: number }>[];
  repeated: boolean;
}>;
