import { useEffect, useState, type ReactNode } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter } from 'react-router';
import type { ConsoleConfig } from '@/api/config';
import { connect } from '@/api/http';
import { Problem } from '@/api/problem';
import { Routing } from './Routing';
import { useSession } from './session';
import { SessionGate } from './SessionGate';
import { LiveProvider } from './LiveProvider';
import { SignInAgain } from './SignInAgain';
import { ErrorBoundary } from './ErrorBoundary';

function makeQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: true,
        // What the server refused is refused; only silence and overload are worth another try.
        retry: (count, error) => count < 2 && (!(error instanceof Problem) || error.status === 0 || error.status >= 502),
      },
      mutations: { retry: false },
    },
  });
}

export function App({ config }: { config: ConsoleConfig }) {
  return (
    <ErrorBoundary>
      <SessionGate config={config}>
        <Connected config={config}>
          <Routing />
        </Connected>
      </SessionGate>
    </ErrorBoundary>
  );
}

function Connected({ config, children }: { config: ConsoleConfig; children: ReactNode }) {
  const session = useSession();
  const [queries] = useState(makeQueries);
  const [ended, setEnded] = useState(false);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    connect({ config, token: session.token, onUnauthorized: () => setEnded(true) });
    setReady(true);
  }, [config, session]);
  if (!ready) return null;
  const again = () => {
    setEnded(false);
    void queries.invalidateQueries();
  };
  return (
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <LiveProvider>{children}</LiveProvider>
        {ended && <SignInAgain onDone={again} />}
      </BrowserRouter>
    </QueryClientProvider>
  );
}
