import { useQuery } from '@tanstack/react-query';
import { request } from './http';

/** The words that facts may use. */
export interface Words {
  timeline: string[];
  data_categories: string[];
  people_kinds: string[];
  flags: string[];
  regimes: string[];
  tests: Record<string, string[]>;
  notice_roots: string[];
  notice_paths: Record<string, string[]>;
}

export function useWords() {
  return useQuery({ queryKey: ['words'], queryFn: ({ signal }) => request<Words>('incident', '/vocabulary', { signal }), staleTime: Infinity });
}
