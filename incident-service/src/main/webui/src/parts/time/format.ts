const MINUTE = 60_000;

/** "Thu 26 Nov 2026 09:40 CET": an instant as people of that zone write it; the year only when it is not this year's. */
export function instantText(iso: string, zone: string, now: Date): string {
  const at = new Date(iso);
  const parts = partsOf(at, zone);
  const year = parts.year === partsOf(now, zone).year ? '' : ` ${parts.year}`;
  return `${parts.weekday} ${parts.day} ${parts.month}${year} ${parts.hour}:${parts.minute} ${parts.zone}`;
}

export function clockText(iso: string, zone: string): string {
  const parts = partsOf(new Date(iso), zone);
  return `${parts.hour}:${parts.minute}`;
}

/** "CET": what the clock of the zone is called at that instant. */
export function zoneText(iso: string, zone: string): string {
  return partsOf(new Date(iso), zone).zone;
}

export function dayText(iso: string, zone: string, now: Date): string {
  const parts = partsOf(new Date(iso), zone);
  const year = parts.year === partsOf(now, zone).year ? '' : ` ${parts.year}`;
  return `${parts.weekday} ${parts.day} ${parts.month}${year}`;
}

interface Parts {
  weekday: string;
  day: string;
  month: string;
  year: string;
  hour: string;
  minute: string;
  zone: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** British English knows the names of European zones, American English those of American ones. */
function languageOf(zone: string): string {
  return /^(America|US|Canada|Pacific)\//.test(zone) ? 'en-US' : 'en-GB';
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(languageOf(zone), {
      timeZone: knownZone(zone),
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

function knownZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone });
    return zone;
  } catch {
    return 'UTC';
  }
}

function partsOf(at: Date, zone: string): Parts {
  const found: Record<string, string> = {};
  for (const part of formatterOf(zone).formatToParts(at)) found[part.type] = part.value;
  return {
    weekday: found.weekday ?? '',
    day: found.day ?? '',
    month: found.month ?? '',
    year: found.year ?? '',
    hour: found.hour ?? '',
    minute: found.minute ?? '',
    zone: found.timeZoneName ?? zone,
  };
}

/** Reader's own zone. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** "Manila" out of "Asia/Manila". */
export function placeOf(zone: string): string {
  return (zone.split('/').pop() ?? zone).replace(/_/g, ' ');
}

/** Whether two zones show the same wall clock at that instant. */
export function sameWallClock(iso: string, one: string, other: string): boolean {
  const a = partsOf(new Date(iso), one);
  const b = partsOf(new Date(iso), other);
  return a.day === b.day && a.hour === b.hour && a.minute === b.minute;
}

/** "2 d 4 h", "18 h 20 m", "9 m", "under 1 m": whole units, the two largest that matter. */
export function spanText(millis: number): string {
  const minutes = Math.floor(Math.abs(millis) / MINUTE);
  if (minutes < 1) return 'under 1 m';
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  if (days >= 3) return hours ? `${days} d ${hours} h` : `${days} d`;
  const allHours = days * 24 + hours;
  if (allHours === 0) return `${rest} m`;
  return `${allHours} h ${String(rest).padStart(2, '0')} m`;
}

export function leftText(dueAt: string, now: Date): string {
  const left = Date.parse(dueAt) - now.getTime();
  return left >= 0 ? `${spanText(left)} left` : `late by ${spanText(left)}`;
}

export function agoText(iso: string, now: Date): string {
  const since = now.getTime() - Date.parse(iso);
  if (Math.abs(since) < MINUTE) return 'just now';
  return since < 0 ? `in ${spanText(since)}` : `${spanText(since)} ago`;
}
