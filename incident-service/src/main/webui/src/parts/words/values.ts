/** "card_security_code" → "card security code", "__last_seen__" → "last seen": a word of the vocabulary as people read it. */
export function humanWord(word: string): string {
  return word.replace(/[_-]/g, ' ').trim();
}

export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "system:intake" → "Tocsin (intake)": whoever did it, a person by the name they sign in with. */
export function whoText(by: string | undefined): string {
  return (by ?? '').replace(/^system:(.*)$/, 'Tocsin ($1)');
}

const NUMBERS = new Intl.NumberFormat('en-GB');
const RANGE_KEYS = ['min', 'max', 'best'];
/** A status under a law, such as "eu-gdpr.controller". */
const STATUS = /^((?:none of )?)([a-z]{2}(?:-[a-z0-9]+)+)\.([a-z-]+)$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

interface Range {
  min?: number;
  max?: number;
  best?: number;
}

export function isRange(value: unknown): value is Range {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => RANGE_KEYS.includes(key));
}

/** "1,200–4,000 (best 2,600)": a range as an estimate, never as one bare number. */
export function rangeText(range: Range): string {
  const { min, max, best } = range;
  const bestText = best === undefined ? '' : ` (best ${NUMBERS.format(best)})`;
  if (min !== undefined && max !== undefined) return `${NUMBERS.format(min)}–${NUMBERS.format(max)}${bestText}`;
  if (min !== undefined) return `at least ${NUMBERS.format(min)}${bestText}`;
  if (max !== undefined) return `at most ${NUMBERS.format(max)}${bestText}`;
  return best === undefined ? '' : `about ${NUMBERS.format(best)}`;
}

export function isInstant(value: unknown): value is string {
  return typeof value === 'string' && INSTANT.test(value);
}

function wordText(value: string): string {
  const status = STATUS.exec(value);
  if (status) return `${status[1]}${(status[2] ?? '').replace(/-/g, ' ').toUpperCase()} ${humanWord(status[3] ?? '')}`;
  // A combination that a law names, such as "name+ssn".
  return /^[a-z][a-z0-9_+-]*$/.test(value) ? humanWord(value.replace(/\+/g, ' and ')) : value;
}

/** A fact's value in words; instants are left to the caller, who knows the zone. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'number') return NUMBERS.format(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return wordText(value);
  if (Array.isArray(value)) return value.length ? value.map(valueText).join(', ') : 'none';
  if (isRange(value)) return rangeText(value);
  return Object.entries(value).map(([key, each]) => `${key}: ${valueText(each)}`).join(' · ');
}
