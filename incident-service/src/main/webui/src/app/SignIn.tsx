import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { WebStorageStateStore } from 'oidc-client-ts';
import { AuthProvider, useAuth } from 'react-oidc-context';
import type { ConsoleConfig } from '@/api/config';
import { claimsOf, SessionContext, type Session } from './session';
import { Splash } from './Splash';

const RETURN = 'tocsin.return-to';

function settingsOf(config: ConsoleConfig) {
  return {
    authority: config.oidc_authority,
    client_id: config.oidc_client_id,
    redirect_uri: `${window.location.origin}/signed-in`,
    post_logout_redirect_uri: `${window.location.origin}/`,
    response_type: 'code',
    scope: 'openid profile email',
    automaticSilentRenew: true,
    monitorSession: false,
    // Per tab, gone with it: tokens never outlive the window.
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    onSigninCallback: () => {
      const back = sessionStorage.getItem(RETURN) ?? '/';
      sessionStorage.removeItem(RETURN);
      window.history.replaceState({}, '', back);
    },
  };
}

/** Authorization Code with PKCE against Keycloak; what is inside is shown only to a person who signed in. */
export function SignIn({ config, children }: { config: ConsoleConfig; children: ReactNode }) {
  const settings = useMemo(() => settingsOf(config), [config]);
  return (
    <AuthProvider {...settings}>
      <Gate>{children}</Gate>
    </AuthProvider>
  );
}

function Gate({ children }: { children: ReactNode }) {
  const auth = useAuth();
  const signedIn = useRef(false);
  const latest = useRef(auth.user?.access_token);
  latest.current = auth.user?.access_token;
  // An expired token does not tear the page down: the calls are refused, and the person signs in again beside it.
  if (auth.isAuthenticated) signedIn.current = true;
  const busy = auth.isLoading || auth.activeNavigator !== undefined;
  const mustLeave = !busy && !signedIn.current && !auth.error;

  useEffect(() => {
    if (!mustLeave) return;
    sessionStorage.setItem(RETURN, window.location.pathname + window.location.search);
    void auth.signinRedirect();
  }, [mustLeave, auth]);

  const session = useMemo<Session>(() => {
    const claims = claimsOf(auth.user?.access_token);
    return {
      name: claims.name ?? claims.preferred_username ?? '',
      username: claims.preferred_username ?? '',
      roles: new Set(claims.realm_access?.roles ?? []),
      token: () => latest.current,
      renew: async () => {
        await auth.signinPopup();
      },
      signOut: () => void auth.signoutRedirect(),
    };
  }, [auth]);

  if (signedIn.current && auth.user) return <SessionContext value={session}>{children}</SessionContext>;
  if (auth.error && !busy) return <Splash problem={auth.error.message} again={() => void auth.signinRedirect()} />;
  return <Splash />;
}
