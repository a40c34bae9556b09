export interface Fault {
  pointer: string;
  message: string;
}

/** An answer that was not the one asked for: an RFC 9457 problem document, or no answer at all (status 0). */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly type: string;
  readonly faults: Fault[];
  /** Whether a person may lift it by giving a reason. */
  readonly mayBeLifted: boolean;

  constructor(parts: { status: number; title: string; detail?: string; type?: string; faults?: Fault[]; mayBeLifted?: boolean }) {
    super(parts.detail ?? parts.title);
    this.name = 'Problem';
    this.status = parts.status;
    this.title = parts.title;
    this.detail = parts.detail ?? '';
    this.type = parts.type ?? 'about:blank';
    this.faults = parts.faults ?? [];
    this.mayBeLifted = parts.mayBeLifted ?? false;
  }

  /** The message for one field of the body, by its last pointer segment. */
  faultOf(field: string): string | undefined {
    return this.faults.find((f) => f.pointer.split(/[/.]/).pop() === field)?.message;
  }
}

interface ProblemDocument {
  title?: string;
  detail?: string;
  type?: string;
  errors?: Fault[];
  may_be_lifted?: boolean;
}

const WORDS: Record<number, string> = {
  0: 'No connection to the server',
  401: 'Your session has ended',
  403: 'Your role does not allow this',
  404: 'Not found, or not yours to see',
  409: 'This is no longer possible',
  412: 'Somebody changed this in the meantime',
  429: 'Too many requests',
  503: 'The service is starting or busy',
};

export async function problemOf(response: Response): Promise<Problem> {
  const body = await readDocument(response);
  return new Problem({
    status: response.status,
    title: body.title ?? WORDS[response.status] ?? `The server answered ${response.status}`,
    detail: body.detail,
    type: body.type,
    faults: body.errors ?? [],
    mayBeLifted: body.may_be_lifted,
  });
}

async function readDocument(response: Response): Promise<ProblemDocument> {
  try {
    return (await response.json()) as ProblemDocument;
  } catch {
    return {};
  }
}

export function noConnection(): Problem {
  return new Problem({ status: 0, title: 'No connection to the server', detail: 'What you typed is still here. Try again in a moment.' });
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new Problem({ status: -1, title: 'Something went wrong in the console', detail });
}
