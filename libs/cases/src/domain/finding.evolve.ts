import type { FindingEvent } from './finding.events.js';
import type { FindingState } from './finding.state.js';

export const evolveFindings = (findings: FindingState, event: FindingEvent): FindingState => {
  switch (event.type) {
    case 'RiskAssessed': {
      const { assessmentId, level, factorCodes, assessedAt } = event.data;
      return { ...findings, risks: [...findings.risks, { assessmentId, level, factorCodes, assessedAt }] };
    }
    case 'AuthorityExpired': {
      const { orderId, expiredAt } = event.data;
      return { ...findings, expired: { ...findings.expired, [orderId]: expiredAt } };
    }
    case 'MedicalExamConducted':
    case 'MedicalExamDeclined':
    case 'StatementRecorded':
    case 'AgeTestOrdered':
    case 'ReportedToCwcAndCourt':
      return findings;
  }
};
