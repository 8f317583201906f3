import { ACCESS_REFUSALS } from '@setu/access';
import { CASES_REFUSALS } from '@setu/cases';
import type { DomainError } from '@setu/kernel';

const SENTENCES: Readonly<Record<string, string>> = { ...CASES_REFUSALS, ...ACCESS_REFUSALS };

/** What a rule or access says when it refuses: what is so, and what to do. Ids, codes and instants only. */
export const refusedSentence = ({ code, facts }: DomainError): string =>
  (SENTENCES[code] ?? code).replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => facts[name] ?? placeholder);
