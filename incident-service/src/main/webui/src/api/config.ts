/** Where the three services and the sign-in stand; served by incident-service, so that one build fits every installation. */
export interface ConsoleConfig {
  incident_api: string;
  playbook_api: string;
  notification_api: string;
  oidc_authority: string;
  oidc_client_id: string;
}

export type Service = 'incident' | 'playbook' | 'notification';

export async function loadConfig(): Promise<ConsoleConfig> {
  const response = await fetch('/console-config.json', { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`The console's configuration could not be read (${response.status}).`);
  return (await response.json()) as ConsoleConfig;
}

export function baseOf(config: ConsoleConfig, service: Service): string {
  const base = { incident: config.incident_api, playbook: config.playbook_api, notification: config.notification_api }[service];
  return `${base.replace(/\/$/, '')}/api/v1`;
}
