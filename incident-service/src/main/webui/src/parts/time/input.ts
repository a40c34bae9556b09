// Between <input type="datetime-local"> (the reader's own wall clock) and instants with offset.
const two = (n: number) => String(n).padStart(2, '0');

export function toLocalInput(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** ISO 8601 with the reader's offset of that moment, so that the record keeps where it was said. */
export function withOffset(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const size = Math.abs(minutes);
  const offset = minutes === 0 ? 'Z' : `${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${toLocalInput(at)}:${two(at.getSeconds())}${offset}`;
}

export function fromLocalInput(text: string): Date | undefined {
  const at = new Date(text);
  return text === '' || Number.isNaN(at.getTime()) ? undefined : at;
}

export interface QuickTime {
  label: string;
  at: (now: Date) => Date;
}

function atHour(now: Date, days: number, hour: number): Date {
  const at = new Date(now);
  at.setDate(at.getDate() + days);
  at.setHours(hour, 0, 0, 0);
  return at;
}

const before = (minutes: number) => (now: Date) => new Date(now.getTime() - minutes * 60_000);

/** The answers people give when asked "when?". "This morning" is eight o'clock, or the last hour if it is earlier than that. */
export const QUICK_TIMES: QuickTime[] = [
  { label: 'now', at: before(0) },
  { label: '10 min ago', at: before(10) },
  { label: '1 h ago', at: before(60) },
  { label: 'this morning', at: (now) => (now.getHours() >= 8 ? atHour(now, 0, 8) : before(60)(now)) },
  { label: 'yesterday', at: (now) => atHour(now, -1, 17) },
];
