import type { FindingEvent } from './finding.events.js';
import type { FindingState } from './finding.state.js';

export const evolveFindings = (findings: FindingState, event: FindingEvent): FindingState => {
  switch (event.type) {
    case 'RiskAssessed': {
      const { assessmentId, level, factorCodes } = event.data;
      return { ...findings, risks: [...findings.risks, { assessmentId, level, factorCodes }] };
    }
    case 'MedicalExamConducted':
      return { ...findings, exams: [...findings.exams, event.data.examRef] };
    case 'StatementRecorded':
      return { ...findings, statements: [...findings.statements, event.data.statementRef] };
    case 'AgeTestOrdered':
      return { ...findings, ageTestOrdered: true };
    case 'AuthorityExpired': {
      const { orderId, expiredAt } = event.data;
      return { ...findings, expired: { ...findings.expired, [orderId]: expiredAt } };
    }
    case 'MedicalExamDeclined':
    case 'ReportedToCwcAndCourt':
      return findings;
  }
};
