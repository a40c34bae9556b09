import { describe, expect, it } from 'vitest';
import { bandOf } from '@/parts/time/bands';

const now = new Date('2026-11-24T10:00:00Z');
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000).toISOString();

describe('the band of a clock', () => {
  it.each([
    ['calm while more than half is left', hours(-10), hours(62), 'calm'],
    ['plan between a half and a quarter', hours(-48), hours(26), 'plan'],
    ['act between a quarter and a tenth', hours(-60), hours(12), 'act'],
    ['last below a tenth', hours(-68), hours(4), 'last'],
    ['late after the due instant', hours(-80), hours(-1), 'late'],
    ['act from the first minute of a four-hour duty', hours(0), hours(4), 'act'],
    ['calm at the start of sixty days', hours(0), hours(1440), 'calm'],
  ])('is %s', (_name, starts_at, due_at, band) => {
    expect(bandOf({ starts_at, due_at }, now)).toBe(band);
  });

  it('goes by the hours alone where the start is not known', () => {
    expect(bandOf({ due_at: hours(7) }, now)).toBe('act');
  });

  it('has no band without a due instant', () => {
    expect(bandOf({ starts_at: hours(-1) }, now)).toBeUndefined();
  });
});
