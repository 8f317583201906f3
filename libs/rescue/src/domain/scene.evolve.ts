import { addsUp } from './headcount.js';
import type { Headcount, SceneState } from './operation.state.js';
import type { SceneEvent } from './scene.events.js';

/** After one more person was recorded the last count no longer stands. */
const overtaken = ({ headcount }: SceneState): Headcount | undefined => headcount && { ...headcount, stands: false };

/** What happens where the team went in. */
export const evolveScene = (scene: SceneState, event: SceneEvent): SceneState => {
  switch (event.type) {
    case 'EntryMade':
      return { ...scene, enteredAt: scene.enteredAt ?? event.data.enteredAt };
    case 'PersonRemoved': {
      const { subjectRef, apparentAgeBand } = event.data;
      return { ...scene, removed: [...scene.removed, { subjectRef, apparentAgeBand }], headcount: overtaken(scene) };
    }
    case 'ArrestRecorded':
      return { ...scene, arrested: [...scene.arrested, event.data.suspectRef], headcount: overtaken(scene) };
    case 'SearchListServed':
    case 'SceneRecordingLinked':
    case 'EvidenceListed':
      return scene;
    case 'HeadcountReconciled':
      return { ...scene, headcount: { addsUp: addsUp(event.data, scene), stands: true } };
  }
};
