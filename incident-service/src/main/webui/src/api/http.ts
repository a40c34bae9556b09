import { baseOf, type ConsoleConfig, type Service } from './config';
import { noConnection, Problem, problemOf } from './problem';
import { noteServerDate } from './serverTime';

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  query?: Record<string, string | number | boolean | undefined>;
  ifMatch?: number;
  /** Sent with POSTs that create: a repeated press makes nothing twice. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** What the calls need from the sign-in; set once before the first screen. */
interface Caller {
  config: ConsoleConfig;
  token: () => string | undefined;
  onUnauthorized: () => void;
}

let caller: Caller | undefined;

export function connect(to: Caller) {
  caller = to;
}

function connected(): Caller {
  if (!caller) throw new Error('The console is not connected yet.');
  return caller;
}

export function urlOf(service: Service, path: string, query: Call['query'] = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString();
  return `${baseOf(connected().config, service)}${path}${text ? `?${text}` : ''}`;
}

export function authorization(): Record<string, string> {
  const token = connected().token();
  return token ? { Authorization: `Bearer ${token}` } : {};
}

async function send(service: Service, path: string, call: Call, accept: string): Promise<Response> {
  const headers: Record<string, string> = { Accept: accept, ...authorization() };
  if (call.body !== undefined) headers['Content-Type'] = 'application/json';
  if (call.ifMatch !== undefined) headers['If-Match'] = `"${call.ifMatch}"`;
  if (call.idempotencyKey) headers['Idempotency-Key'] = call.idempotencyKey;
  let response: Response;
  try {
    response = await fetch(urlOf(service, path, call.query), {
      method: call.method ?? 'GET',
      headers,
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      signal: call.signal,
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw noConnection();
  }
  noteServerDate(response.headers.get('Date'));
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (problem.status === 401) connected().onUnauthorized();
  throw problem;
}

export async function request<T>(service: Service, path: string, call: Call = {}): Promise<T> {
  const response = await send(service, path, call, 'application/json, application/problem+json');
  if (response.status === 204 || response.headers.get('Content-Length') === '0') return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** A document behind the sign-in (a PDF), fetched with the token and handed over as an object URL. */
export async function fetchDocument(service: Service, path: string): Promise<{ url: string; type: string }> {
  const response = await send(service, path, {}, '*/*');
  const blob = await response.blob();
  return { url: URL.createObjectURL(blob), type: blob.type };
}

export function newKey(): string {
  return crypto.randomUUID();
}

export function isProblem(error: unknown, status: number): error is Problem {
  return error instanceof Problem && error.status === status;
}
