import { createContext, useContext } from 'react';

export type Role =
  | 'commander' | 'responder' | 'privacy-officer' | 'counsel' | 'communications'
  | 'auditor' | 'regulator' | 'client' | 'vendor' | 'monitor' | 'admin';

export interface Session {
  name: string;
  username: string;
  roles: ReadonlySet<string>;
  token: () => string | undefined;
  /** Signs in again beside the page, so that nothing typed is lost. */
  renew: () => Promise<void>;
  signOut: () => void;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('No session here: the screen is outside the sign-in.');
  return session;
}

/** Whether the person may do what these roles may do. The server decides in the end; this keeps dead buttons off the page. */
export function useMay(...roles: Role[]): boolean {
  const session = useSession();
  return roles.some((role) => session.roles.has(role));
}

interface AccessClaims {
  realm_access?: { roles?: string[] };
  preferred_username?: string;
  name?: string;
}

export function claimsOf(token: string | undefined): AccessClaims {
  const payload = token?.split('.')[1];
  if (!payload) return {};
  const bytes = Uint8Array.from(atob(payload.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as AccessClaims;
}
