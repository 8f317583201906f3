import { Module } from '@nestjs/common';
import { MeetingFacts } from '@setu/coordination';
import { DecidedStreams } from '@setu/event-store';
import { AGREED_ACTIONS, type AgreedActions } from '@setu/rescue';

/** Meetings know operations, and not the other way about. Here operations are told, through their own port, what meetings have agreed. */
@Module({
  providers: [
    {
      provide: AGREED_ACTIONS,
      inject: [DecidedStreams],
      useFactory: (streams: DecidedStreams): AgreedActions => new MeetingFacts(streams),
    },
  ],
  exports: [AGREED_ACTIONS],
})
export class AgreedActionsModule {}
