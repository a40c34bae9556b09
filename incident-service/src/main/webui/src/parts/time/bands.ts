/** How pressing a clock is. Each band has a word, a shape and a colour; the colour is never alone. */
export type Band = 'calm' | 'plan' | 'act' | 'last' | 'late';

export const BAND_SHAPE: Record<Band, string> = { calm: '○', plan: '◔', act: '◑', last: '◕', late: '●' };

const HOUR = 3_600_000;
const ORDER: Band[] = ['calm', 'plan', 'act', 'last', 'late'];

interface Clock {
  starts_at?: string;
  due_at?: string;
}

/**
 * The more pressing of two readings: by share of the whole period (over 50 % calm, 25 to 50 plan, 10 to 25 act,
 * under 10 last) and by hours left, so that four hours are never calm merely because they have just begun.
 */
export function bandOf(clock: Clock, now: Date): Band | undefined {
  if (!clock.due_at) return undefined;
  const left = Date.parse(clock.due_at) - now.getTime();
  if (left < 0) return 'late';
  const byHours = bandByHours(left / HOUR);
  if (!clock.starts_at) return byHours;
  const period = Date.parse(clock.due_at) - Date.parse(clock.starts_at);
  return period > 0 ? worse(bandByShare(left / period), byHours) : byHours;
}

function bandByShare(share: number): Band {
  if (share > 0.5) return 'calm';
  if (share > 0.25) return 'plan';
  return share > 0.1 ? 'act' : 'last';
}

function bandByHours(hours: number): Band {
  if (hours > 24) return 'calm';
  if (hours > 8) return 'plan';
  return hours > 2 ? 'act' : 'last';
}

function worse(one: Band, other: Band): Band {
  return ORDER[Math.max(ORDER.indexOf(one), ORDER.indexOf(other))] ?? one;
}
