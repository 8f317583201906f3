import { Inject, Injectable } from '@nestjs/common';
import { APP_POOL } from '@setu/platform';
import { RowTables } from '@setu/subscriptions';
import type { Pool } from 'pg';

/** A case that may rely on something, and the place in the store's order of the event since which it does. */
export type ReliantCase = Readonly<{ caseId: string; position: string }>;

/** Cases that may rely on something outside of them. */
@Injectable()
export class Reliance {
  static readonly table = new RowTables(['reliance_organisation', 'reliance_operation', 'reliance_appointment']);

  constructor(@Inject(APP_POOL) private readonly pool: Pool) {}

  /** Cases with this custodian, or with a handover to it in flight; a case twice if it relies on it in both ways. */
  async onOrganisation(orgId: string): Promise<readonly ReliantCase[]> {
    const { rows } = await this.pool.query<ReliantCase>(
      'SELECT case_id AS "caseId", position FROM views.reliance_organisation WHERE org_ref = $1 ORDER BY case_id, ground',
      [orgId],
    );
    return rows;
  }

  /** Cases of people whom an operation brought out that was authorised under this appointment. */
  async onAppointment(appointmentId: string): Promise<readonly ReliantCase[]> {
    const { rows } = await this.pool.query<ReliantCase>(
      `SELECT o.case_id AS "caseId", o.position FROM views.reliance_operation o JOIN views.reliance_appointment a USING (operation_id)
        WHERE a.appointment_ref = $1 ORDER BY o.case_id`,
      [appointmentId],
    );
    return rows;
  }
}
