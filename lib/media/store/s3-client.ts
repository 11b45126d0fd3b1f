import { setTimeout as delay } from "node:timers/promises";
import { AwsV4Signer } from "aws4fetch";
import { SECOND } from "@/lib/platform/time";

export type S3Bucket = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  isPathStyle: boolean;
};

export type S3Request = {
  method: "GET" | "HEAD" | "PUT" | "DELETE";
  /** Empty for the bucket itself. */
  key?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: Blob;
};

/** A bucket that could not be asked, or that said no. The message holds no secret and says what to look at. */
export class MediaStoreError extends Error {
  override readonly name = "MediaStoreError";
  readonly status: number | null;
  /** S3's word for what is wrong, such as NoSuchKey; empty where there is none. */
  readonly code: string;

  constructor(message: string, { status = null, code = "", cause }: S3Failure = {}) {
    super(message, { cause });
    this.status = status;
    this.code = code;
  }
}

type S3Failure = { status?: number | null; code?: string; cause?: unknown };

const ATTEMPTS = 3;
/** Doubled after each attempt. */
const PAUSE_MS = 200;
/** Until an answer begins; a whole file may have to arrive first. */
const PATIENCE_MS = 30 * SECOND;
const UPLOAD_PATIENCE_MS = 300 * SECOND;
const EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** What to look at first, by S3's word. */
const ADVICE: Readonly<Record<string, string>> = {
  InvalidAccessKeyId: "check S3_ACCESS_KEY_ID",
  SignatureDoesNotMatch: "check S3_SECRET_ACCESS_KEY and S3_REGION",
  AuthorizationHeaderMalformed: "check S3_REGION",
  AccessDenied: "give the key the right to read, write, list and delete in the bucket",
  RequestTimeTooSkewed: "set this machine's clock",
  NoSuchBucket: "check S3_BUCKET, or create the bucket",
};

/** Signs and sends requests to one bucket; what fails in passing is tried again. */
export function createS3Client(settings: S3Bucket): (request: S3Request) => Promise<Response> {
  const address = addressOf(settings);
  const where = `The media store ${address.origin}${address.pathname}`;
  return async (request) => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await send(settings, address, request).catch(
        (cause: unknown) => new MediaStoreError(`${where} cannot be reached; check S3_ENDPOINT`, { cause }),
      );
      if (answer instanceof Response && answer.ok) return answer;
      const failure = answer instanceof Response ? await failureOf(where, request.method, answer) : answer;
      if (attempt === ATTEMPTS || !isPassing(failure)) throw failure;
      await delay(PAUSE_MS * 2 ** (attempt - 1));
    }
  };
}

function addressOf({ endpoint, bucket, isPathStyle }: S3Bucket): URL {
  const address = new URL(endpoint);
  if (isPathStyle) address.pathname = `${address.pathname.replace(/\/+$/, "")}/${bucket}`;
  else address.hostname = `${bucket}.${address.hostname}`;
  return address;
}

async function send(settings: S3Bucket, address: URL, request: S3Request): Promise<Response> {
  const { method, key = "", query = {}, headers, body } = request;
  const url = new URL(address);
  if (key !== "") url.pathname = `${url.pathname.replace(/\/+$/, "")}/${key}`;
  url.search = new URLSearchParams(query).toString();
  const signed = await new AwsV4Signer({
    method,
    url: url.href,
    // Of a file the hash is known before: the store takes nothing else under it.
    headers: { "x-amz-content-sha256": EMPTY_SHA256, ...headers },
    service: "s3",
    region: settings.region,
    accessKeyId: settings.accessKeyId,
    secretAccessKey: settings.secretAccessKey,
  }).sign();
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), body ? UPLOAD_PATIENCE_MS : PATIENCE_MS);
  const { signal } = patience;
  return fetch(signed.url, { method, headers: signed.headers, body, signal }).finally(() =>
    clearTimeout(timer),
  );
}

async function failureOf(where: string, method: string, response: Response): Promise<MediaStoreError> {
  const { status } = response;
  const text = await response.text().catch(() => "");
  const [, code = ""] = /<Code>(\w{1,64})<\/Code>/.exec(text) ?? [];
  const advice = ADVICE[code] ? `; ${ADVICE[code]}` : "";
  const said = code === "" ? String(status) : `${status} ${code}`;
  return new MediaStoreError(`${where} answered ${said} to ${method}${advice}`, { status, code });
}

function isPassing({ status }: MediaStoreError): boolean {
  return status === null || status === 429 || status >= 500;
}
