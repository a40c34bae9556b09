import { describe, expect, it } from 'vitest';
import { keysOf } from '@/api/live';
import { Problem } from '@/api/problem';
import { EventSplitter } from '@/api/sse';

describe('the stream', () => {
  it('reads events that arrive in pieces and passes over comments', () => {
    const splitter = new EventSplitter();
    expect(splitter.feed(': still here\n\nevent: changed\nda')).toEqual([]);
    expect(splitter.feed('ta: {"topic":1}\n\n')).toEqual([{ event: 'changed', data: '{"topic":1}' }]);
  });

  it('makes stale what a change of duties touches, in that incident alone', () => {
    expect(keysOf({ topic: 'tocsin.duties', incident_id: 'i' })).toContainEqual(['duties', 'i']);
    expect(keysOf({ topic: 'timeline', incident_id: 'i' })).toEqual([['timeline', 'i']]);
    expect(keysOf({ topic: 'tocsin.unheard' })).toEqual([]);
  });
});

describe('a problem', () => {
  it('gives each fault to its field', () => {
    const problem = new Problem({ status: 400, title: 'Not valid', faults: [{ pointer: '/facts/0/reason', message: 'must say why' }] });
    expect(problem.faultOf('reason')).toBe('must say why');
    expect(problem.faultOf('value')).toBeUndefined();
  });
});
