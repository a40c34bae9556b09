import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newKey, request } from './http';
import type { Fact, Incident, Page, Party, Stage, TimelineEntry } from './types';

export interface IncidentFilter {
  q?: string;
  stage?: string;
  kind?: string;
}

export function useIncidents(filter: IncidentFilter) {
  return useQuery({
    queryKey: ['incidents', filter],
    queryFn: ({ signal }) => request<Page<Incident>>('incident', '/incidents', { query: { ...filter, limit: 100 }, signal }),
    placeholderData: (before) => before,
  });
}

export function useIncident(id: string) {
  return useQuery({
    queryKey: ['incident', id],
    queryFn: ({ signal }) => request<Incident>('incident', `/incidents/${id}`, { signal }),
  });
}

export function useParties() {
  return useQuery({
    queryKey: ['parties'],
    queryFn: ({ signal }) => request<Page<Party>>('incident', '/parties', { query: { limit: 200 }, signal }),
    staleTime: 300_000,
  });
}

export interface Declaration {
  title: string;
  kind: string;
  severity: string;
  aware_at: string;
  suspected?: boolean;
  client_party_ids?: string[];
}

export function useDeclare() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: Declaration; key: string }) =>
      request<Incident>('incident', '/incidents', { method: 'POST', body, idempotencyKey: key }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['incidents'] }),
  });
}

/** The lawful move of a stage: its sub-resource, and the verb on the button. */
export interface Move {
  path: 'assessment' | 'containment' | 'recovery' | 'closure' | 'reopening';
  verb: string;
  to: Stage;
  question: string;
}

const MOVES: Record<Stage, Move[]> = {
  declared: [{ path: 'assessment', verb: 'Mark assessed', to: 'assessed', question: 'What did the assessment find?' }],
  assessed: [
    { path: 'containment', verb: 'Mark contained', to: 'contained', question: 'What stopped the spreading?' },
    { path: 'closure', verb: 'Close', to: 'closed', question: 'Why was it no breach, or why is nothing left to do?' },
  ],
  contained: [{ path: 'recovery', verb: 'Mark recovered', to: 'recovered', question: 'What works again, since when?' }],
  recovered: [{ path: 'closure', verb: 'Close', to: 'closed', question: 'What is left, and who has it?' }],
  closed: [{ path: 'reopening', verb: 'Reopen', to: 'assessed', question: 'Why does it open again?' }],
};

export function movesFrom(stage: Stage): Move[] {
  return MOVES[stage];
}

export function useMove(incident: Incident) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body: unknown }) =>
      request<Incident>('incident', `/incidents/${incident.incident_id}/${path}`, { method: 'POST', body, ifMatch: incident.version }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['incident', incident.incident_id] });
      void queries.invalidateQueries({ queryKey: ['timeline', incident.incident_id] });
    },
  });
}

export function useFacts(id: string) {
  return useQuery({
    queryKey: ['facts', id],
    queryFn: ({ signal }) => request<Page<Fact>>('incident', `/incidents/${id}/facts`, { query: { limit: 200 }, signal }),
  });
}

export function useFactHistory(id: string, path: string, enabled: boolean) {
  return useQuery({
    queryKey: ['facts', id, 'history', path],
    enabled,
    queryFn: ({ signal }) => request<Page<Fact>>('incident', `/incidents/${id}/facts/history`, { query: { path }, signal }),
  });
}

export interface NewFact {
  path: string;
  value?: unknown;
  certainty: string;
  source: string;
  reason?: string;
  learnt_at?: string;
}

export function useRecordFact(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (fact: NewFact) =>
      request<Page<Fact>>('incident', `/incidents/${id}/facts`, { method: 'POST', body: { facts: [fact] }, idempotencyKey: newKey() }),
    onSuccess: () => {
      for (const name of ['facts', 'timeline', 'duties', 'incident']) void queries.invalidateQueries({ queryKey: [name, id] });
    },
  });
}

/** The whole timeline, earliest first; the API pages at 200. */
export function useTimeline(id: string) {
  return useQuery({
    queryKey: ['timeline', id],
    queryFn: async ({ signal }) => {
      const entries: TimelineEntry[] = [];
      let cursor: string | undefined;
      do {
        const page: Page<TimelineEntry> = await request<Page<TimelineEntry>>('incident', `/incidents/${id}/timeline`, { query: { limit: 200, cursor }, signal });
        entries.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor);
      return entries;
    },
  });
}

export interface WriteEntry {
  kind: string;
  text: string;
  occurred_at?: string;
}

export function useWriteEntry(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: WriteEntry; key: string }) =>
      request<TimelineEntry>('incident', `/incidents/${id}/timeline`, { method: 'POST', body, idempotencyKey: key }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['timeline', id] }),
  });
}
