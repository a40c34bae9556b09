import { describe, expect, it } from 'vitest';
import { agoText, instantText, leftText, placeOf, sameWallClock, spanText } from '@/parts/time/format';

const now = new Date('2026-11-24T10:00:00Z');

describe('times in words', () => {
  it('names the zone, and the year only when it is another', () => {
    expect(instantText('2026-11-26T08:40:00Z', 'Europe/Madrid', now)).toBe('Thu 26 Nov 09:40 CET');
    expect(instantText('2027-01-02T08:40:00Z', 'Europe/Madrid', now)).toBe('Sat 2 Jan 2027 09:40 CET');
  });

  it('calls an American zone by its name', () => {
    expect(instantText('2026-11-26T08:40:00Z', 'America/Chicago', now)).toBe('Thu 26 Nov 02:40 CST');
  });

  it('shows an unknown zone in UTC rather than not at all', () => {
    expect(instantText('2026-11-26T08:40:00Z', 'Mars/Olympus', now)).toBe('Thu 26 Nov 08:40 UTC');
  });

  it('says late plainly', () => {
    expect(leftText('2026-11-24T07:55:00Z', now)).toBe('late by 2 h 05 m');
    expect(leftText('2026-11-25T04:20:00Z', now)).toBe('18 h 20 m left');
  });

  it.each([
    [30_000, 'under 1 m'],
    [9 * 60_000, '9 m'],
    [71 * 3_600_000, '71 h 00 m'],
    [74 * 3_600_000, '3 d 2 h'],
    [96 * 3_600_000, '4 d'],
  ])('writes %d ms as %s', (millis, text) => {
    expect(spanText(millis)).toBe(text);
  });

  it('tells past from future', () => {
    expect(agoText('2026-11-24T09:18:00Z', now)).toBe('42 m ago');
    expect(agoText('2026-11-24T10:42:00Z', now)).toBe('in 42 m');
    expect(agoText('2026-11-24T09:59:40Z', now)).toBe('just now');
  });

  it('knows when two zones show the same clock', () => {
    expect(sameWallClock('2026-11-24T10:00:00Z', 'Europe/Madrid', 'Europe/Berlin')).toBe(true);
    expect(sameWallClock('2026-11-24T10:00:00Z', 'Europe/Madrid', 'Asia/Manila')).toBe(false);
    expect(placeOf('Asia/Manila')).toBe('Manila');
  });
});
