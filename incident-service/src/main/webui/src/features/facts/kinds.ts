import type { Words } from '@/api/vocabulary';

/** What a path may hold, and so which input asks for it. */
export type ValueKind =
  | { kind: 'moment' | 'count' | 'counts' | 'country' | 'countries' | 'hops' | 'text' }
  | { kind: 'word' | 'words'; words: string[] };

const YES_NO = ['yes', 'no', 'unknown'];

export function kindsOf(words: Words): Map<string, ValueKind> {
  const kinds = new Map<string, ValueKind>();
  words.timeline.forEach((word) => kinds.set(`timeline.${word}`, { kind: 'moment' }));
  kinds.set('people.total', { kind: 'count' });
  kinds.set('people.by_jurisdiction', { kind: 'counts' });
  kinds.set('people.kinds', { kind: 'words', words: words.people_kinds });
  kinds.set('data.categories', { kind: 'words', words: words.data_categories });
  kinds.set('data.encrypted', { kind: 'word', words: ['yes', 'no', 'partial', 'unknown'] });
  kinds.set('data.key_compromised', { kind: 'word', words: YES_NO });
  kinds.set('data.medium', { kind: 'word', words: ['electronic', 'paper', 'oral', 'unknown'] });
  kinds.set('incident.flags', { kind: 'words', words: words.flags });
  kinds.set('incident.effects', { kind: 'words', words: ['confidentiality', 'integrity', 'availability', 'not_yet_known'] });
  kinds.set('org.role', { kind: 'word', words: ['controller', 'joint-controller', 'processor', 'sub-processor', 'unknown'] });
  kinds.set('org.regimes', { kind: 'words', words: words.regimes });
  kinds.set('org.establishments', { kind: 'countries' });
  for (const path of ['org.main_establishment', 'org.representative', 'org.residency']) kinds.set(path, { kind: 'country' });
  kinds.set('delays.law_enforcement_until', { kind: 'moment' });
  kinds.set('chain', { kind: 'hops' });
  Object.entries(words.tests).forEach(([test, values]) => kinds.set(`tests.${test}`, { kind: 'word', words: [...new Set([...values, 'unknown'])] }));
  Object.entries(words.notice_paths).forEach(([root, parts]) => parts.forEach((part) => kinds.set(`${root}.${part}`, { kind: 'text' })));
  for (const path of ['narrative.summary', 'measures.taken', 'measures.planned', 'contacts.primary.name', 'contacts.primary.email']) kinds.set(path, { kind: 'text' });
  return kinds;
}

/** A path that is not in the list: one that only notices read, below a root that they may use. */
export function isNoticePath(path: string, words: Words): boolean {
  const root = path.split(/[.[]/)[0] ?? '';
  return /^[a-z][A-Za-z0-9_.[\]=-]*\.[A-Za-z0-9_.[\]=-]+$/.test(path) && words.notice_roots.includes(root);
}
