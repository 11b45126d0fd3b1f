import { inspect } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWeChat } from "./client";
import { memoryTokenStore } from "./memory-token-store";
import {
  type PlatformStub,
  type StubAnswer,
  type StubCall,
  startPlatformStub,
} from "./platform-stub.test-kit";

let platform: PlatformStub;

beforeAll(async () => {
  platform = await startPlatformStub();
});
afterAll(() => platform.close());

const credential = fc.stringMatching(/^[A-Za-z0-9_+/=!'()*~ -]{16,40}$/);
const HTML = { "content-type": "text/html" };

/** Everything that a caller could have sent, as an unkind server or proxy would echo it. */
function echo(call: StubCall): string {
  return `${call.path}?${call.query} ${call.query.get("access_token")} ${call.query.get("secret")} ${call.body}`;
}

const unkindAnswers: Record<string, (call: StubCall) => StubAnswer> = {
  "a refusal": (call) => ({ json: { errcode: 45009, errmsg: echo(call) } }),
  "a refused token": (call) => ({ json: { errcode: 40001, errmsg: echo(call) } }),
  "a missing page": (call) => ({ status: 404, body: echo(call), headers: HTML }),
  "a gateway's error": (call) => ({ status: 502, body: echo(call), headers: HTML }),
  "a redirect": (call) => ({ status: 302, body: "", headers: { location: `/x?${call.query}` } }),
  "broken JSON": (call) => ({
    body: `{"access_token":"${echo(call)}`,
    headers: { "content-type": "text/plain" },
  }),
  "another shape": (call) => ({
    json: { access_token: [echo(call)], ip_list: { [echo(call)]: echo(call) } },
  }),
  "a strange content type": (call) => ({
    body: "x",
    headers: { "content-type": `x/${encodeURIComponent(echo(call))}` },
  }),
  "a cut connection": () => "cut",
  "a cut body": () => "cutWithinBody",
};

it.each(Object.entries(unkindAnswers))(
  "no error or log line after %s holds a secret or a token",
  async (_name, answer) => {
    await fc.assert(
      fc.asyncProperty(credential, credential, fc.boolean(), async (secret, token, isTokenCall) => {
        platform.on("/cgi-bin/stable_token", { json: { access_token: token, expires_in: 7200 } });
        platform.onCall("/cgi-bin/token", answer);
        platform.onCall(isTokenCall ? "/cgi-bin/stable_token" : "/cgi-bin/getcallbackip", answer);
        expectClean(await failedCall({ secret }), [secret, token]);
      }),
      { numRuns: 15 },
    );
  },
);

it("no error holds the URL that a broken fetch put into its own", async () => {
  const unkindFetch: typeof fetch = async (url) => {
    const cause = Object.assign(new Error(`bad port in ${url}`), {
      input: String(url),
      code: "ERR_INVALID_URL",
    });
    throw new TypeError(`Failed to parse URL from ${url}`, { cause });
  };
  await fc.assert(
    fc.asyncProperty(credential, credential, async (secret, token) => {
      const tokens = memoryTokenStore();
      await tokens.withLease(async () => ({ value: token, expiresAt: Number.MAX_SAFE_INTEGER }));
      expectClean(await failedCall({ secret, tokens, fetch: unkindFetch }), [secret, token]);
    }),
    { numRuns: 30 },
  );
});

async function failedCall(given: {
  secret: string;
  tokens?: ReturnType<typeof memoryTokenStore>;
  fetch?: typeof fetch;
}) {
  const lines: unknown[] = [];
  const wechat = createWeChat({
    appId: "wx0000000000000001",
    baseUrl: platform.url,
    mpBaseUrl: platform.url,
    fetch,
    clock: { now: () => 0 },
    tokens: memoryTokenStore(),
    log: { debug: (...line) => lines.push(line), warn: (...line) => lines.push(line) },
    ...given,
  });
  const error = await wechat.network.callbackIps().then(
    () => expect.unreachable("the call succeeded"),
    (thrown: unknown) => thrown,
  );
  return { error, lines };
}

function expectClean({ error, lines }: { error: unknown; lines: unknown[] }, secrets: string[]): void {
  expect(error).toMatchObject({ name: expect.stringMatching(/^WeChat(Refusal|Unreachable)$/) });
  const seen = [
    inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true }),
    String(error),
    JSON.stringify(error, Object.getOwnPropertyNames(error)),
    inspect(lines, { depth: Number.POSITIVE_INFINITY }),
  ].join("\n");
  for (const secret of secrets) {
    expect(seen).not.toContain(secret);
    expect(seen).not.toContain(encodeURIComponent(secret));
    expect(seen).not.toContain(new URLSearchParams({ "": secret }).toString().slice(1));
  }
}
