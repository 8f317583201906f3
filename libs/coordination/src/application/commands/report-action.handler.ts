import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import type { ReportActionCommand } from '../../domain/meeting.commands.js';
import { ActionResults } from '../action-results.js';
import { acting } from '../acting.js';
import type { MeetingGathered } from '../meeting-gathered.js';
import { meetingStreamType } from '../meeting-stream-type.js';
import { ReportAction } from './report-action.command.js';

@CommandHandler(ReportAction)
export class ReportActionHandler implements ICommandHandler<ReportAction> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly results: ActionResults,
  ) {}

  execute({ meetingId, details, context }: ReportAction): Promise<Executed> {
    const { result: named, ...report } = details;
    return this.streams.execute(meetingStreamType, meetingId, context, async (_state, now): Promise<MeetingGathered> => {
      const data: ReportActionCommand['data'] = { ...report, ...acting(context, now) };
      if (named === undefined) return { command: { type: 'ReportAction', data } };
      const { fact, ref } = await this.results.partIn(named, data.actor, now);
      return { command: { type: 'ReportAction', data: { ...data, result: { ...named, ...fact } } }, facts: [ref] };
    });
  }
}
