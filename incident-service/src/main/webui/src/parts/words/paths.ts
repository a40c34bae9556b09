import { humanWord, sentence } from './values';

/** How the facts that people meet most are called; any other path is read from its own words. */
const NAMES: Record<string, string> = {
  'timeline.occurred_at': 'Happened',
  'timeline.occurred_end_at': 'Stopped',
  'timeline.detected_at': 'First sign seen',
  'timeline.discovered_at': 'Discovered',
  'timeline.aware_at': 'Became aware',
  'timeline.contained_at': 'Contained',
  'timeline.told_by_processor_at': 'Told by the processor',
  'timeline.told_controller_at': 'Controller told by us',
  'timeline.individuals_notified_at': 'People told',
  'org.role': 'Our role for the data',
  'org.regimes': 'Laws we are under',
  'org.establishments': 'Establishments',
  'org.main_establishment': 'Main establishment in the EEA',
  'org.residency': 'Seat',
  'data.categories': 'Kinds of data',
  'data.encrypted': 'Encrypted',
  'data.key_compromised': 'Key exposed',
  'data.medium': 'Medium',
  'people.total': 'Number of people',
  'people.by_jurisdiction': 'Where they live',
  'people.kinds': 'Who they are',
  'incident.effects': 'What was hit',
  'incident.flags': 'Marks',
  'delays.law_enforcement_until': 'Law enforcement asks to wait until',
  'narrative.summary': 'Summary in plain words',
  chain: 'Who told whom',
};

const TEST_NAMES: Record<string, string> = {
  'eu-gdpr.risk': 'Risk to people (GDPR)',
  'eu-gdpr.high-risk-removed': 'High risk removed since (GDPR)',
  'eu-gdpr.disproportionate-effort': 'Telling each person is out of proportion (GDPR)',
  'eu-gdpr.first-notice-incomplete': 'First notice was incomplete (GDPR)',
  'us-state.acquisition': 'Acquired by somebody (US states)',
  'eu-nis2.significant': 'Significant incident (NIS2)',
};

/** "uk-gdpr.risk" → "Risk (UK GDPR)". */
function testName(id: string): string {
  const known = TEST_NAMES[id];
  if (known) return known;
  const [law = '', ...rest] = id.split('.');
  return `${sentence(humanWord(rest.join(' ')))} (${law.replace(/-/g, ' ').toUpperCase()})`;
}

export function pathName(path: string): string {
  const known = NAMES[path];
  if (known) return known;
  if (path.startsWith('tests.')) return testName(path.slice('tests.'.length));
  if (path.startsWith('people.by_jurisdiction.')) return `People in ${path.slice('people.by_jurisdiction.'.length)}`;
  if (path.startsWith('filed.')) return `Filed: ${humanWord(path.slice('filed.'.length))}`;
  const [, ...rest] = path.split('.');
  return sentence(humanWord(rest.length ? rest.join(' ').replace(/_at$/, '') : path));
}
