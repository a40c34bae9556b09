import type { ReactNode } from 'react';
import { SessionContext, type Session } from '@/app/session';

const ROLES = new URLSearchParams(window.location.search).get('as')?.split(',') ?? ['commander', 'privacy-officer', 'counsel'];

const session: Session = {
  name: 'Ines Castillo',
  username: 'ines.castillo',
  roles: new Set(ROLES),
  token: () => undefined,
  renew: () => Promise.resolve(),
  signOut: () => undefined,
};

/** The person of the made-up services: no sign-in, any role by `?as=auditor`. */
export default function PretendSession({ children }: { children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}
