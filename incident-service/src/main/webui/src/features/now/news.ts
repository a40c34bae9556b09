import type { Incident } from '@/api/types';
import type { Seen } from '@/app/LiveProvider';
import { humanWord } from '@/parts/words/values';

export interface News {
  key: number;
  reference: string;
  to: string;
  text: string;
  at?: string;
}

const TAB: Record<string, string> = { incidents: 'timeline', duties: 'board', runs: 'runs', notices: 'notices', timeline: 'timeline' };
const THING: Record<string, string> = { incidents: 'Incident', duties: 'Duty', runs: 'Run', notices: 'Notice' };

/** Live changes as lines; a burst of one kind in one incident is one line with its count. */
export function newsOf(changes: Seen[], incidents: Incident[]): News[] {
  const lines: (News & { group: string; count: number })[] = [];
  for (const change of changes) {
    const incident = incidents.find((each) => each.incident_id === change.incident_id);
    if (!incident) continue;
    const topic = change.topic.replace(/^tocsin\./, '');
    const group = `${change.incident_id}/${topic}/${change.kind}`;
    const before = lines.at(-1);
    if (before?.group === group) {
      before.count += 1;
      before.text = `${wordsOf(topic, change.kind)} (${before.count} times)`;
      continue;
    }
    lines.push({
      key: change.key, group, count: 1, at: change.at, reference: incident.reference, text: wordsOf(topic, change.kind),
      to: `/incidents/${change.incident_id}/${TAB[topic] ?? ''}`,
    });
  }
  return lines.map(({ key, reference, to, text, at }) => ({ key, reference, to, text, at }));
}

function wordsOf(topic: string, kind: string | undefined): string {
  return `${THING[topic] ?? humanWord(topic)}: ${humanWord(kind ?? 'changed')}`;
}
