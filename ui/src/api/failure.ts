/** An answer of the API that is no success. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly details: Readonly<Record<string, string>>;
  /** Seconds to wait, where the API said so. */
  readonly retryAfter: number | null;

  constructor(status: number, body: Partial<ErrorBody>, retryAfter: number | null = null) {
    super(body.message ?? `The server answered ${status}`);
    this.name = 'ApiFailure';
    this.status = status;
    this.code = body.code ?? 'unknown';
    this.requestId = body.request_id ?? null;
    this.details = body.details ?? {};
    this.retryAfter = retryAfter;
  }

  static async of(response: Response): Promise<ApiFailure> {
    const wait = Number(response.headers.get('Retry-After') ?? Number.NaN);
    return new ApiFailure(response.status, await bodyOf(response), Number.isNaN(wait) ? null : wait);
  }
}

interface ErrorBody {
  code: string;
  message: string;
  request_id: string;
  details: Record<string, string>;
}

async function bodyOf(response: Response): Promise<Partial<ErrorBody>> {
  try {
    const body = (await response.clone().json()) as { error?: Partial<ErrorBody> };
    return body.error ?? {};
  } catch {
    return {};
  }
}

/** The status of an error if the API sent it. */
export function statusOf(error: unknown): number | null {
  return error instanceof ApiFailure ? error.status : null;
}

/** What to tell who filled a form about its refusal, with what the API says of the fields. */
export function refusalOf(error: unknown): string {
  const details =
    error instanceof ApiFailure ? Object.entries(error.details).map(([field, must]) => `${field} must ${must}`) : [];
  return [messageOf(error), ...details].join('. ');
}

/** What to tell a person about any error. */
export function messageOf(error: unknown): string {
  if (error instanceof ApiFailure) {
    return error.message;
  }
  if (error instanceof TypeError && /fetch|network/i.test(error.message)) {
    return 'The server cannot be reached.';
  }
  return error instanceof Error ? error.message : 'Something went wrong.';
}
