import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect } from '@/api/http';
import { RecordFact } from '@/features/facts/RecordFact';

const WORDS = { timeline: [], data_categories: [], people_kinds: [], flags: [], regimes: [], tests: {}, notice_roots: ['narrative'], notice_paths: {} };
const REFUSAL = { title: 'The request is not valid', detail: 'A fact was not accepted.', errors: [{ pointer: '/facts/0/value', message: 'unknown word' }] };

function answers(posted: unknown[]) {
  return (_url: string, init: RequestInit) => {
    if (init.method !== 'POST') return Promise.resolve(new Response(JSON.stringify(WORDS)));
    posted.push(JSON.parse(String(init.body)));
    return Promise.resolve(new Response(JSON.stringify(REFUSAL), { status: 400 }));
  };
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('recording a fact', () => {
  it('sends what was chosen and shows a fault beside its field', async () => {
    const posted: unknown[] = [];
    vi.stubGlobal('fetch', vi.fn(answers(posted)));
    connect({ config: { incident_api: '', playbook_api: '', notification_api: '', oidc_authority: '', oidc_client_id: '' }, token: () => 't', onUnauthorized: () => undefined });
    render(
      <QueryClientProvider client={new QueryClient()}>
        <RecordFact incident="i" path="data.encrypted" facts={[]} questions={[]} onClose={() => undefined} />
      </QueryClientProvider>,
    );
    fireEvent.click(await screen.findByLabelText('partial'));
    fireEvent.change(document.getElementById('record-source') as HTMLElement, { target: { value: 'key server log' } });
    fireEvent.click(screen.getByRole('button', { name: 'Record' }));
    await screen.findByText('unknown word');
    await waitFor(() => expect(posted).toHaveLength(1));
    expect(posted[0]).toMatchObject({ facts: [{ path: 'data.encrypted', value: 'partial', certainty: 'known', source: 'key server log' }] });
  });
});
