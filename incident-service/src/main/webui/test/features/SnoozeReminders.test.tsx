import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect } from '@/api/http';
import type { DutyView } from '@/api/types';
import { SnoozeReminders } from '@/features/board/SnoozeReminders';
import { snoozeChoices } from '@/features/board/snooze';

const DUE = '2999-11-27T04:00:00Z';
const NOW = new Date('2026-11-24T00:00:00Z');

function duty(more: Partial<DutyView>): DutyView {
  return {
    duty_id: 'd', incident_id: 'i', title: 'Notice', rule: { id: 'r', citation: '1' }, recipient: { kind: 'authority', name: 'A' },
    state: 'owed', clock: { kind: 'dated', due_at: DUE }, missing: [], version: 0,
    explanation: { rule: { id: 'r', citation: '1', law: 'L' }, why: { applies: 'owed', matched: [], missing: [] }, arithmetic: { lines: [] }, would_change: [] },
    ...more,
  };
}

function show(shown: DutyView) {
  const sent: [string, unknown, string][] = [];
  vi.stubGlobal('fetch', vi.fn((url: string, init: RequestInit) => {
    sent.push([String(init.method), init.body ? JSON.parse(String(init.body)) : undefined, url]);
    return Promise.resolve(new Response(null, { status: 204 }));
  }));
  connect({ config: { incident_api: '', playbook_api: '', notification_api: '', oidc_authority: '', oidc_client_id: '' }, token: () => 't', onUnauthorized: () => undefined });
  render(<QueryClientProvider client={new QueryClient()}><SnoozeReminders duty={shown} /></QueryClientProvider>);
  return sent;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('snoozing reminders', () => {
  it('offers no time beyond the due instant', () => {
    expect(snoozeChoices('2026-11-24T03:00:00Z', NOW)).toEqual([
      { label: 'For 1 hour', until: '2026-11-24T01:00:00.000Z' },
      { label: 'Until it is due', until: '2026-11-24T03:00:00Z' },
    ]);
    expect(snoozeChoices('2026-11-23T23:00:00Z', NOW)).toEqual([]);
    expect(snoozeChoices('', NOW)).toEqual([]);
  });

  it('asks for the time that was chosen', async () => {
    const sent = show(duty({}));
    fireEvent.click(screen.getByRole('button', { name: 'Snooze my reminders' }));
    fireEvent.click(screen.getByRole('button', { name: 'Until it is due' }));
    await waitFor(() => expect(sent).toEqual([['POST', { until: DUE }, expect.stringMatching(/\/duties\/d\/snooze$/)]]));
    await screen.findByRole('button', { name: 'Snooze my reminders' });
  });

  it('ends a snooze', async () => {
    const sent = show(duty({ snoozed_until: DUE }));
    fireEvent.click(screen.getByRole('button', { name: 'Remind me again' }));
    await waitFor(() => expect(sent).toEqual([['DELETE', undefined, expect.stringMatching(/\/duties\/d\/snooze$/)]]));
  });

  it('has nothing to offer where nobody is reminded', () => {
    show(duty({ state: 'possible' }));
    expect(screen.queryByRole('button')).toBeNull();
  });
});
