import { Inject, Injectable } from '@nestjs/common';
import { APP_POOL } from '@setu/platform';
import { pageCursor, readPageCursor, RowTables } from '@setu/subscriptions';
import type { Pool } from 'pg';
import type { DirectoryLine } from './directory-line.js';

/** The time that is asked about, both ends inclusive, and now. */
export type DirectoryTime = Readonly<{ from: string; to: string; now: string }>;

/** What an organisation must be to be listed; what is left out does not matter. */
export type DirectoryFilter = Readonly<{
  kind?: string;
  /** Area of responsibility. */
  district?: string;
  /** Licensed as this kind of facility. */
  facility?: string;
  /** Licensed for this gender, by the same licence, and not suspended. */
  acceptsGender?: string;
  /** Licensed for this age band, by the same licence, and not suspended. */
  acceptsAge?: string;
  /** Only those that last declared free places, or none. */
  free?: boolean;
}>;

export type DirectoryRequest = DirectoryTime &
  DirectoryFilter &
  Readonly<{
    /** From the page before. */
    cursor?: string;
    /** 1 to 200. */
    limit: number;
  }>;

/** `total` counts all that fit, not only this page. `next` is absent on the last page. */
export type DirectoryPage = Readonly<{ items: readonly DirectoryLine[]; total: number; next?: string }>;

type Row = { id: string; name: string; line: DirectoryLine };

const at = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** $1 and $2 = the time that is asked about, $3 = now. What holds in a part of that time holds in it. */
const IN_FORCE = (from: string, to: string): string =>
  `${from} <= $2::timestamptz AND coalesce(${to}, 'infinity') > $1::timestamptz`;

const ENTRIES = `
  SELECT o.organisation_id AS id, o.name, o.kind, o.area, c.free, s.suspension IS NOT NULL AS suspended,
    jsonb_strip_nulls(jsonb_build_object(
      'id', o.organisation_id, 'name', o.name, 'kind', o.kind, 'area', o.area,
      'superior', CASE WHEN o.superior IS NOT NULL THEN jsonb_build_object('id', o.superior,
        'name', (SELECT name FROM views.directory_organisation above WHERE above.organisation_id = o.superior)) END,
      'suspension', s.suspension, 'licensedPlaces', l.places,
      'capacity', CASE WHEN c.free IS NOT NULL THEN jsonb_build_object('free', c.free, 'declaredAt', ${at('c.declared_at')},
        'declaredBy', c.declared_by, 'inRole', c.declared_in_role,
        'ageMinutes', greatest(0, floor(extract(epoch FROM least($2::timestamptz, $3::timestamptz) - c.declared_at) / 60)::integer)) END,
      'licences', coalesce(l.licences, '[]'), 'officers', coalesce(f.officers, '[]'), 'revision', o.revision)) AS line
  FROM views.directory_organisation o
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object('from', ${at('suspended_from')}, 'until', ${at('suspended_until')}, 'reasonCode', reason_code) AS suspension
      FROM views.directory_suspension WHERE organisation_id = o.organisation_id AND ${IN_FORCE('suspended_from', 'suspended_until')}
     ORDER BY revision DESC LIMIT 1) AS s ON true
  LEFT JOIN LATERAL (
    SELECT sum(capacity)::integer AS places, jsonb_agg(jsonb_build_object('licence', licence, 'kind', kind, 'genders', genders,
        'ageBands', age_bands, 'capacity', capacity, 'validFrom', ${at('valid_from')}, 'validTo', ${at('valid_to')}) ORDER BY revision) AS licences
      FROM views.directory_licence WHERE organisation_id = o.organisation_id AND ${IN_FORCE('valid_from', 'valid_to')}) AS l ON true
  LEFT JOIN LATERAL (
    SELECT * FROM views.directory_declaration WHERE organisation_id = o.organisation_id AND declared_at <= $2::timestamptz
     ORDER BY revision DESC LIMIT 1) AS c ON true
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('appointmentId', appointment_id, 'staffRef', staff_ref, 'rank', rank, 'power', power, 'area', area,
        'validFrom', ${at('valid_from')}, 'validTo', ${at('least(valid_to, ended_at)')}) ORDER BY valid_from, appointment_id) AS officers
      FROM views.directory_officer WHERE organisation_id = o.organisation_id AND ${IN_FORCE('valid_from', 'least(valid_to, ended_at)')}) AS f ON true`;

/** $4 to $9: the filter, each null for what does not matter. */
const FITS = `($4::text IS NULL OR kind = $4) AND ($5::text IS NULL OR area = $5)
  AND (coalesce($6::text, $7::text, $8::text) IS NULL OR EXISTS (
    SELECT FROM views.directory_licence WHERE organisation_id = entry.id AND ${IN_FORCE('valid_from', 'valid_to')}
       AND ($6::text IS NULL OR directory_licence.kind = $6)
       AND ($7::text IS NULL OR $7 = ANY (genders)) AND ($8::text IS NULL OR $8 = ANY (age_bands))))
  AND (coalesce($7::text, $8::text) IS NULL OR NOT suspended)
  AND ($9::boolean IS NULL OR (coalesce(free, 0) > 0) = $9)`;
const SORT = 'name';

/** The directory on a day. It is a public list: every organisation sees all of it. */
@Injectable()
export class Directory {
  static readonly table = new RowTables([
    'directory_organisation',
    'directory_licence',
    'directory_suspension',
    'directory_declaration',
    'directory_officer',
  ]);

  constructor(@Inject(APP_POOL) private readonly pool: Pool) {}

  /** The organisation, or undefined if there is none of that id. */
  async find(id: string, { from, to, now }: DirectoryTime): Promise<DirectoryLine | undefined> {
    const { rows } = await this.pool.query<Row>(`SELECT * FROM (${ENTRIES}) AS entry WHERE id = $4`, [from, to, now, id]);
    return rows[0]?.line;
  }

  /** One page, by name. @throws DomainError cursor.invalid */
  async list({ cursor, limit, ...asked }: DirectoryRequest): Promise<DirectoryPage> {
    const [name = null, id = null] = cursor === undefined ? [] : readPageCursor(cursor, SORT, ['text', 'uuid']);
    const filters = filtersOf(asked);
    const { rows } = await this.pool.query<Row>(
      `SELECT * FROM (${ENTRIES}) AS entry WHERE ${FITS} AND ($10::text IS NULL OR (name, id) > ($10, $11::uuid))
        ORDER BY name, id LIMIT $12`,
      [...filters, name, id, limit + 1],
    );
    const { rows: counted } = await this.pool.query<{ total: string }>(
      `SELECT count(*) AS total FROM (${ENTRIES}) AS entry WHERE ${FITS}`,
      filters,
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(({ line }) => line),
      total: Number(counted[0]?.total ?? 0),
      ...(last && { next: pageCursor(SORT, [last.name, last.id]) }),
    };
  }
}

const filtersOf = ({ from, to, now, ...filter }: DirectoryTime & DirectoryFilter): unknown[] => {
  const { kind = null, district = null, facility = null, acceptsGender = null, acceptsAge = null, free = null } = filter;
  return [from, to, now, kind, district, facility, acceptsGender, acceptsAge, free];
};
