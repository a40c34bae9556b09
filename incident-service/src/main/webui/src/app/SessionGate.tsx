import { lazy, Suspense, type ReactNode } from 'react';
import type { ConsoleConfig } from '@/api/config';
import { SignIn } from './SignIn';
import { Splash } from './Splash';

// Only the development server's made-up services (`npm run dev`) know a made-up person; the build leaves this out.
const Pretend = import.meta.env.MODE === 'fake' ? lazy(() => import('../../test/fake/PretendSession')) : undefined;

export function SessionGate({ config, children }: { config: ConsoleConfig; children: ReactNode }) {
  if (Pretend) {
    return (
      <Suspense fallback={<Splash />}>
        <Pretend>{children}</Pretend>
      </Suspense>
    );
  }
  return <SignIn config={config}>{children}</SignIn>;
}
