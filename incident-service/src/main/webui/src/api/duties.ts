import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { request } from './http';
import type { DutyChange, DutyRow, DutyView, Page } from './types';

/** What an authority only recommends is not among what is due. */
const OWED_BY = 'binding,contractual,conditional';

/** The duties in these states that are due next, over all incidents. */
export function useDueNext(state: string, limit: number) {
  return useQuery({
    queryKey: ['due', state, limit],
    queryFn: ({ signal }) => request<Page<DutyRow>>('notification', '/duties', { query: { state, force: OWED_BY, order: 'due', limit }, signal }),
  });
}

export function useDuties(incident: string) {
  return useQuery({
    queryKey: ['duties', incident],
    queryFn: async ({ signal }) => allPages(incident, signal),
  });
}

/** The board shows every duty of an incident at once; the API pages at 200. */
async function allPages(incident: string, signal: AbortSignal): Promise<DutyRow[]> {
  const rows: DutyRow[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<DutyRow> = await request<Page<DutyRow>>('notification', '/duties', { query: { incident_id: incident, order: 'due', limit: 200, cursor }, signal });
    rows.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor);
  return rows;
}

export function useDuty(id: string | undefined) {
  return useQuery({
    queryKey: ['duty', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => request<DutyView>('notification', `/duties/${id}`, { signal }),
  });
}

export function useDutyHistory(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['duty', id, 'history'],
    enabled,
    queryFn: ({ signal }) => request<Page<DutyChange>>('notification', `/duties/${id}/history`, { signal }),
  });
}

export interface Decision {
  decision: 'owed' | 'not_owed';
  reason: string;
}

export function useDecide(duty: DutyRow) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Decision) => request<DutyView>('notification', `/duties/${duty.duty_id}/decision`, { method: 'POST', body, ifMatch: duty.version }),
    onSettled: () => readAgain(queries, duty),
  });
}

export interface OnProposal {
  act: 'confirmation' | 'refusal' | 'withdrawal';
  reason?: string;
}

/** What a second person, or the first, does with a proposed decision. */
export function useOnProposal(duty: DutyRow) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ act, reason }: OnProposal) =>
      request<DutyView>('notification', `/duties/${duty.duty_id}/decision/${act}`, { method: 'POST', body: reason === undefined ? undefined : { reason }, ifMatch: duty.version }),
    onSettled: () => readAgain(queries, duty),
  });
}

/** The duties on which a proposed decision waits for a second person. */
export function useProposals() {
  return useQuery({
    queryKey: ['due', 'proposed'],
    queryFn: ({ signal }) => request<Page<DutyRow>>('notification', '/duties', { query: { decision: 'proposed', limit: 50 }, signal }),
  });
}

function readAgain(queries: QueryClient, duty: DutyRow) {
  for (const queryKey of [['duties', duty.incident_id], ['duty', duty.duty_id], ['due']]) void queries.invalidateQueries({ queryKey });
}

/** No reminders of the duty for the person who asks, until then. */
export function useSnooze(duty: DutyRow) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (until: string) => request<unknown>('notification', `/duties/${duty.duty_id}/snooze`, { method: 'POST', body: { until } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['duty', duty.duty_id] }),
  });
}

export function useEndSnooze(duty: DutyRow) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request<void>('notification', `/duties/${duty.duty_id}/snooze`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['duty', duty.duty_id] }),
  });
}
