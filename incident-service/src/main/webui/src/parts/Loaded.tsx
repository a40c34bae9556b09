import type { ReactNode } from 'react';
import { Skeleton, Stack, StackItem } from '@patternfly/react-core';
import type { UseQueryResult } from '@tanstack/react-query';
import { ProblemAlert } from './ProblemAlert';

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** How many placeholder lines keep the room until the answer is there. */
  lines?: number;
  children: (data: T) => ReactNode;
}

/** One answer on screen: placeholders of its size, then the data; a failed refresh keeps what was there and says so. */
export function Loaded<T>({ query, lines = 4, children }: LoadedProps<T>) {
  const again = () => void query.refetch();
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && <ProblemAlert error={query.error} again={again} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <ProblemAlert error={query.error} again={again} />;
  return (
    <Stack hasGutter aria-busy="true">
      {Array.from({ length: lines }, (_, n) => (
        <StackItem key={n}><Skeleton height="2rem" screenreaderText={n === 0 ? 'Loading' : undefined} /></StackItem>
      ))}
    </Stack>
  );
}
