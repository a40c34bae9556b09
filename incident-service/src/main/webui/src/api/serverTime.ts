// The server's time is the truth: answers carry a Date header, and the console counts from it.
let offsetMillis = 0;
const TOLERANCE = 2_000;

export function noteServerDate(header: string | null) {
  if (!header) return;
  const server = Date.parse(header);
  if (Number.isNaN(server)) return;
  const difference = server + 500 - Date.now();
  offsetMillis = Math.abs(difference) > TOLERANCE ? difference : 0;
}

export function serverNow(): Date {
  return new Date(Date.now() + offsetMillis);
}

/** How far this machine's clock is off, in milliseconds (positive: the server is ahead). */
export function clockOffset(): number {
  return offsetMillis;
}
