import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { answer } from './routes.ts';
import { nowIso } from './time.ts';

const CONFIG = { incident_api: '', playbook_api: '', notification_api: '', oidc_authority: '', oidc_client_id: '' };
const listeners = new Set<ServerResponse>();

/** Made-up services for `npm run dev`: believable data in memory, so that screens can be built without the stack. */
export function fakeServices(): Plugin {
  return {
    name: 'fake-services',
    configureServer(server) {
      server.middlewares.use('/console-config.json', (_request, response) => json(response, 200, CONFIG));
      server.middlewares.use('/api/v1', (request, response) => void serve(request, response));
    },
  };
}

async function serve(request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/stream') return stream(response);
  const body = (await readBody(request)) as Record<string, unknown>;
  const given = answer({ method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, body });
  json(response, given.status ?? 200, given.body);
  if (request.method !== 'GET' && (given.status ?? 200) < 300) tell(url.pathname, given.body);
}

function stream(response: ServerResponse) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
  response.write(': hello\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

function tell(path: string, body: unknown) {
  const topic = path.split('/')[1] === 'approvals' ? 'runs' : path.split('/')[1];
  const incident_id = (body as { incident_id?: string }).incident_id ?? path.split('/')[2];
  const data = JSON.stringify({ topic: `tocsin.${topic}`, incident_id, kind: 'changed', at: nowIso() });
  listeners.forEach((listener) => listener.write(`event: changed\ndata: ${data}\n\n`));
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text ? JSON.parse(text) : {};
}

function json(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' });
  response.end(JSON.stringify(body));
}
