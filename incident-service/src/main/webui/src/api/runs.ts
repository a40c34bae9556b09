import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from './http';
import type { Page } from './types';
import type { Approval, RunSummary, RunView } from './workTypes';

export function useRuns(incident: string) {
  return useQuery({
    queryKey: ['runs', incident],
    queryFn: ({ signal }) => request<Page<RunSummary>>('playbook', '/runs', { query: { incident_id: incident, limit: 200 }, signal }),
  });
}

/** Runs of any incident that wait for something. */
export function useWaitingRuns() {
  return useQuery({
    queryKey: ['runs-all', 'waiting'],
    queryFn: ({ signal }) => request<Page<RunSummary>>('playbook', '/runs', { query: { state: 'waiting', limit: 50 }, signal }),
  });
}

export function useRun(id: string) {
  return useQuery({
    queryKey: ['run', id],
    queryFn: ({ signal }) => request<RunView>('playbook', `/runs/${id}`, { signal }),
  });
}

export function useApprovals(incident?: string) {
  return useQuery({
    queryKey: ['approvals', incident ?? 'all'],
    queryFn: ({ signal }) => request<Page<Approval>>('playbook', '/approvals', { query: { state: 'waiting', incident_id: incident, limit: 50 }, signal }),
  });
}

function useFresh() {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [['approvals'], ['run'], ['runs'], ['runs-all']]) void queries.invalidateQueries({ queryKey });
  };
}

export function useDecideApproval(approval: Approval) {
  const fresh = useFresh();
  return useMutation({
    mutationFn: (body: { decision: 'approve' | 'reject'; reason?: string }) =>
      request<Approval>('playbook', `/approvals/${approval.approval_id}/decision`, { method: 'POST', body, ifMatch: approval.version }),
    onSettled: fresh,
  });
}

export interface Completion {
  outcome: string;
  values?: Record<string, string>;
}

export function useComplete(run: string, step: string) {
  const fresh = useFresh();
  return useMutation({
    mutationFn: (body: Completion) => request<unknown>('playbook', `/runs/${run}/steps/${step}/completion`, { method: 'POST', body }),
    onSettled: fresh,
  });
}

export function useAbort(run: string) {
  const fresh = useFresh();
  return useMutation({
    mutationFn: (reason: string) => request<unknown>('playbook', `/runs/${run}/abort`, { method: 'POST', body: { reason } }),
    onSettled: fresh,
  });
}
