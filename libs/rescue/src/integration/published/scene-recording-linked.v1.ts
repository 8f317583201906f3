import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** A recording of the search is kept elsewhere. */
export type SceneRecordingLinkedV1 = PublishedOfOperation<
  'rescue.scene-recording-linked.v1',
  {
    recordingId: string;
  }
>;

export const sceneRecordingLinkedV1 = ({ data, ...event }: RecordedOperation<'SceneRecordingLinked'>): SceneRecordingLinkedV1 =>
  publishedOfOperation(event, 'rescue.scene-recording-linked.v1', {
    recordingId: data.recordingId,
  });
