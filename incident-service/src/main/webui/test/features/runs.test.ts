import { describe, expect, it } from 'vitest';
import type { RunNode } from '@/api/workTypes';
import { inOrder, placed } from '@/features/runs/layout';

const step = (step_id: string): RunNode => ({ step_id, name: step_id, type: 'action', state: 'waiting', attempts: 0 });
const way = (from: string, to: string) => ({ from, to, taken: false });

describe('the places of steps', () => {
  it('gives each step a layer behind all that lead to it', () => {
    const at = placed(['start', 'a', 'b', 'end'].map(step), [way('start', 'a'), way('a', 'b'), way('start', 'end'), way('b', 'end')]);
    const xs = Object.fromEntries(at.map((each) => [each.node.step_id, each.x]));
    expect(xs.start).toBeLessThan(xs.a ?? 0);
    expect(xs.a).toBeLessThan(xs.b ?? 0);
    expect(xs.b).toBeLessThan(xs.end ?? 0);
  });

  it('comes to an end where the playbook goes round', () => {
    const steps = ['start', 'look', 'again'].map(step);
    expect(inOrder(steps, [way('start', 'look'), way('look', 'again'), way('again', 'look')])).toHaveLength(3);
  });
});
