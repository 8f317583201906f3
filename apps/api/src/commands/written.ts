import { ApiProperty } from '@nestjs/swagger';

class WrittenEvent {
  @ApiProperty({ format: 'uuid' }) readonly eventId: string;
  @ApiProperty({ example: 'HandoverOffered' }) readonly type: string;
  @ApiProperty({ type: 'integer' }) readonly revision: number;
  @ApiProperty({ description: 'Address of the proof of this event.' }) readonly receipt: string;
}

/** The answer to every writing request; the same again when it is repeated. */
export class Written {
  @ApiProperty({ format: 'uuid', description: 'What was created, or what the request was about.' }) readonly id: string;
  @ApiProperty({ type: 'integer', description: 'Revision of the history after this; also the ETag.' }) readonly revision: number;
  @ApiProperty({ type: [WrittenEvent], description: 'What was recorded; empty if all was recorded before.' })
  readonly events: readonly WrittenEvent[];
}
