import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Matches, ValidateIf } from 'class-validator';

const POSITION = /^[0-9a-f.-]{1,80}$/;
const CURSOR = /^[A-Za-z0-9_-]{1,512}$/;
const LIMIT = /^([1-9]\d?|1\d\d|200)$/;

/** What every read takes. */
export class ReadQuery {
  @ApiPropertyOptional({
    pattern: POSITION.source,
    description: 'A Setu-Position; the answer shows everything up to there, or it is 503 after 2 seconds.',
  })
  @Matches(POSITION, { message: 'This must be a Setu-Position as an answer gave it.' })
  @ValidateIf((_, value) => value !== undefined)
  readonly after?: string;
}

/** Which page. */
export class PageQuery {
  @ApiPropertyOptional({ pattern: CURSOR.source, description: 'Where the page before ended; `next` of that page.' })
  @Matches(CURSOR, { message: 'This must be the `next` of an earlier page.' })
  @ValidateIf((_, value) => value !== undefined)
  readonly cursor?: string;

  @ApiPropertyOptional({ pattern: LIMIT.source, description: 'Lines on a page, 1 to 200; 50 if left out.' })
  @Matches(LIMIT, { message: 'This must be a whole number from 1 to 200.' })
  @ValidateIf((_, value) => value !== undefined)
  readonly limit?: string;
}

/** What every list takes. */
export class ListQuery extends IntersectionType(ReadQuery, PageQuery) {}

const LINES = 50;

/** The page that a list query asks for. */
export const pageOf = ({ cursor, limit }: PageQuery): Readonly<{ cursor?: string; limit: number }> => ({
  ...(cursor !== undefined && { cursor }),
  limit: limit === undefined ? LINES : Number(limit),
});
