import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newKey, request } from './http';
import type { Page } from './types';
import type { NoticeSummary, NoticeView } from './workTypes';

export function useNotices(incident: string) {
  return useQuery({
    queryKey: ['notices', incident],
    queryFn: ({ signal }) => request<Page<NoticeSummary>>('notification', '/notices', { query: { incident_id: incident, limit: 200 }, signal }),
  });
}

/** Notices of any incident that wait for a yes. */
export function useNoticesToApprove() {
  return useQuery({
    queryKey: ['notices-all', 'in_approval'],
    queryFn: ({ signal }) => request<Page<NoticeSummary>>('notification', '/notices', { query: { state: 'in_approval', limit: 50 }, signal }),
  });
}

export function useNotice(id: string) {
  return useQuery({
    queryKey: ['notice', id],
    queryFn: ({ signal }) => request<NoticeView>('notification', `/notices/${id}`, { signal }),
  });
}

function useFresh() {
  const queries = useQueryClient();
  return (incident: string | undefined) => {
    for (const queryKey of [['notice'], ['notices-all'], ['due'], ['duty'], ...(incident ? [['notices', incident], ['duties', incident]] : [])]) {
      void queries.invalidateQueries({ queryKey });
    }
  };
}

export function useDraftNotice() {
  const fresh = useFresh();
  return useMutation({
    mutationFn: (duty: string) => request<NoticeView>('notification', '/notices', { method: 'POST', body: { duty_id: duty }, idempotencyKey: newKey() }),
    onSuccess: (notice) => fresh(notice.incident_id),
  });
}

/** Words of a person, why it is not yet known, or null to take the answer back. */
export type Answer = string | { not_yet_known: string } | null;

export function useAnswer(notice: NoticeView) {
  const fresh = useFresh();
  return useMutation({
    mutationFn: (answers: Record<string, Answer>) =>
      request<NoticeView>('notification', `/notices/${notice.notice_id}/answers`, { method: 'PUT', body: { answers }, ifMatch: notice.version }),
    onSettled: () => fresh(notice.incident_id),
  });
}

export type NoticeAct = 'submission' | 'approval' | 'rejection' | 'dispatch';

function bodyOf(act: NoticeAct, reason: string | undefined) {
  if (act === 'dispatch') return { out_of_turn_reason: reason };
  return reason ? { reason } : undefined;
}

export function useNoticeAct(notice: NoticeView) {
  const fresh = useFresh();
  return useMutation({
    mutationFn: ({ act, reason }: { act: NoticeAct; reason?: string }) =>
      request<NoticeView>('notification', `/notices/${notice.notice_id}/${act}`, { method: 'POST', body: bodyOf(act, reason), ifMatch: notice.version }),
    onSettled: () => fresh(notice.incident_id),
  });
}
