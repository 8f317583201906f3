import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { MeetingGathered } from '../meeting-gathered.js';
import { meetingStreamType } from '../meeting-stream-type.js';
import { ConveneMeeting } from './convene-meeting.command.js';

@CommandHandler(ConveneMeeting)
export class ConveneMeetingHandler implements ICommandHandler<ConveneMeeting> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ details, context }: ConveneMeeting): Promise<Executed> {
    const { participants, ...meeting } = details;
    const meetingId = createdIdOf(context.commandId, 'meeting');
    return this.streams.execute(meetingStreamType, meetingId, context, async (_state, now): Promise<MeetingGathered> => {
      const who = acting(context, now);
      const organisations = [...new Set([who.actor.orgRef, ...participants])];
      const known = await Promise.all(organisations.map((each) => this.directory.organisation(each, now)));
      const invited = known.map(({ fact }) => fact);
      return {
        command: { type: 'ConveneMeeting', data: { ...meeting, invited, ...who } },
        facts: known.map(({ ref }) => ref),
      };
    });
  }
}
