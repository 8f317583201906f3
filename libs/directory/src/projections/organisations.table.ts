import { Inject, Injectable } from '@nestjs/common';
import { APP_POOL } from '@setu/platform';
import { pageCursor, readPageCursor, RowTables } from '@setu/subscriptions';
import type { Pool } from 'pg';

/** A licence of a shelter; `validTo` is exclusive. */
export type ListedLicence = Readonly<{
  licence: string;
  kind: string;
  genders: readonly string[];
  ageBands: readonly string[];
  capacity: number;
  validFrom: string;
  validTo: string;
}>;

/** An officer appointed by notification. */
export type ListedOfficer = Readonly<{
  appointmentId: string;
  staffRef: string;
  rank: string;
  power: string;
  area: string;
  validFrom: string;
  validTo?: string;
  endedAt?: string;
  endReason?: string;
  notificationRef: string;
}>;

/** An organisation on the network. Instants are ISO 8601 UTC. */
export type ListedOrganisation = Readonly<{
  id: string;
  name: string;
  kind: string;
  area: string;
  superior?: string;
  /** Suspended from then on, until `reinstatedFrom` if that is there. */
  suspension?: Readonly<{ from: string; reasonCode: string; reinstatedFrom?: string }>;
  /** Free places as the organisation last said, and when: an old number is an old number. */
  capacity?: Readonly<{ free: number; declaredAt: string }>;
  licences: readonly ListedLicence[];
  officers: readonly ListedOfficer[];
  revision: number;
}>;

export type OrganisationsRequest = Readonly<{
  kind?: string;
  /** From the page before. */
  cursor?: string;
  /** 1 to 200. */
  limit: number;
}>;

/** `total` counts all that fit, not only this page. `next` is absent on the last page. */
export type OrganisationsPage = Readonly<{ items: readonly ListedOrganisation[]; total: number; next?: string }>;

type Row = { id: string; name: string; line: ListedOrganisation };

const at = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const LINE = `
  SELECT o.organisation_id AS id, o.name, jsonb_strip_nulls(jsonb_build_object(
    'id', o.organisation_id, 'name', o.name, 'kind', o.kind, 'area', o.area, 'superior', o.superior,
    'suspension', CASE WHEN o.suspended_from IS NOT NULL THEN jsonb_build_object(
      'from', ${at('o.suspended_from')}, 'reasonCode', o.suspension_reason, 'reinstatedFrom', ${at('o.reinstated_from')}) END,
    'capacity', CASE WHEN o.free IS NOT NULL THEN jsonb_build_object('free', o.free, 'declaredAt', ${at('o.free_declared_at')}) END,
    'licences', coalesce((SELECT jsonb_agg(jsonb_build_object('licence', l.licence, 'kind', l.kind, 'genders', l.genders,
        'ageBands', l.age_bands, 'capacity', l.capacity, 'validFrom', ${at('l.valid_from')}, 'validTo', ${at('l.valid_to')}) ORDER BY l.revision)
      FROM views.organisation_licence l WHERE l.organisation_id = o.organisation_id), '[]'),
    'officers', coalesce((SELECT jsonb_agg(jsonb_build_object('appointmentId', f.appointment_id, 'staffRef', f.staff_ref, 'rank', f.rank,
        'power', f.power, 'area', f.area, 'validFrom', ${at('f.valid_from')}, 'validTo', ${at('f.valid_to')}, 'endedAt', ${at('f.ended_at')},
        'endReason', f.end_reason, 'notificationRef', f.notification_ref) ORDER BY f.valid_from, f.appointment_id)
      FROM views.organisation_officer f WHERE f.organisation_id = o.organisation_id), '[]'),
    'revision', o.revision)) AS line
  FROM views.organisation o`;
const SORT = 'name';

/** The public list of organisations. */
@Injectable()
export class Organisations {
  static readonly table = new RowTables(['organisation', 'organisation_licence', 'organisation_officer']);

  constructor(@Inject(APP_POOL) private readonly pool: Pool) {}

  /** The organisation, or undefined if the view knows none of that id. */
  async find(id: string): Promise<ListedOrganisation | undefined> {
    const { rows } = await this.pool.query<Row>(`${LINE} WHERE o.organisation_id = $1`, [id]);
    return rows[0]?.line;
  }

  /** One page, by name. @throws DomainError cursor.invalid */
  async list({ kind, cursor, limit }: OrganisationsRequest): Promise<OrganisationsPage> {
    const [name = null, id = null] = cursor === undefined ? [] : readPageCursor(cursor, SORT, ['text', 'uuid']);
    const { rows } = await this.pool.query<Row>(
      `${LINE} WHERE ($1::text IS NULL OR o.kind = $1) AND ($2::text IS NULL OR (o.name, o.organisation_id) > ($2, $3::uuid))
       ORDER BY o.name, o.organisation_id LIMIT $4`,
      [kind ?? null, name, id, limit + 1],
    );
    const counted = await this.pool.query<{ total: string }>(
      'SELECT count(*) AS total FROM views.organisation o WHERE $1::text IS NULL OR o.kind = $1',
      [kind ?? null],
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(({ line }) => line),
      total: Number(counted.rows[0]?.total ?? 0),
      ...(last && { next: pageCursor(SORT, [last.name, last.id]) }),
    };
  }
}
