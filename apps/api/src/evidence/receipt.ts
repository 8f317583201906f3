import { ApiProperty } from '@nestjs/swagger';

/** What proves that an event was recorded: its leaf and hash. They say nothing of what it contains. */
export class Receipt {
  @ApiProperty({ format: 'uuid' }) readonly eventId: string;
  @ApiProperty({ format: 'uuid' }) readonly stream: string;
  @ApiProperty({ type: 'integer' }) readonly revision: number;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt: string;
  @ApiProperty({ description: 'The leaf, canonical JSON (RFC 8785) of the spine.' }) readonly leaf: string;
  @ApiProperty({ description: 'SHA-256(0x00 ‖ leaf), lowercase hex (RFC 6962 section 2.1).' }) readonly leafHash: string;
  @ApiProperty({ type: String, nullable: true, description: 'Leaf hash of the event before it in its history.' }) readonly prev:
    string | null;
  @ApiProperty({ description: 'Whether a signed checkpoint of the log covers it already.' }) readonly published: boolean;
}
