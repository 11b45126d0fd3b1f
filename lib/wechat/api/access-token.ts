import { z } from "zod";
import type { AccessTokenStore, StoredToken } from "./access-token-store";
import { WeChatRefusal, WeChatUnreachable } from "./errors";
import type { ApiLog, ApiRequest, Exchange } from "./exchange";
import { parseAnswer } from "./parse-answer";

/** No refresh takes longer (milliseconds); stores may let a lease lapse after it. */
export const LONGEST_REFRESH_MS = 30_000;

export type AccessTokens = {
  /** A token that can be used now; fetched when there is none. Throws WeChatRefusal, WeChatUnreachable. */
  current(): Promise<string>;
  /** Says that the platform has refused this token. */
  drop(value: string): Promise<void>;
  /** Says that it was refused once more after it had been fetched anew: next time a really new one is forced. */
  distrust(value: string): Promise<void>;
};

type AccessTokenOptions = {
  readonly appId: string;
  readonly secret: string;
  readonly exchange: Exchange;
  readonly clock: { now(): number };
  readonly tokens: AccessTokenStore;
  readonly log?: ApiLog | undefined;
};

/**
 * The account's access token: read from the store, fetched ahead of its end under the store's lease, one fetch at a
 * time. `stable_token` is asked first, because it hands the same token to all who ask; the older `token` interface, where each
 * call voids the token before, only when this platform (or a gateway before it) does not offer the first.
 * Source: developers.weixin.qq.com › Basic abilities › getStableAccessToken, getAccessToken.
 */
export function createAccessTokens(options: AccessTokenOptions): AccessTokens {
  const { tokens, clock } = options;
  const fetchToken = tokenFetcher(options);
  let refreshing: Promise<StoredToken> | null = null;
  let distrusted: string | null = null;

  async function stillUsable(): Promise<StoredToken | null> {
    const storedToken = await tokens.read();
    return storedToken && clock.now() < storedToken.expiresAt ? storedToken : null;
  }

  async function refresh(): Promise<StoredToken> {
    const fromOther = await stillUsable();
    if (fromOther) return fromOther;
    const freshToken = await fetchToken(distrusted);
    distrusted = null;
    return freshToken;
  }

  return {
    async current() {
      const storedToken = await stillUsable();
      if (storedToken) return storedToken.value;
      refreshing ??= tokens.withLease(refresh).finally(() => {
        refreshing = null;
      });
      return (await refreshing).value;
    },
    drop: (value) => tokens.drop(value),
    distrust(value) {
      distrusted = value;
      return tokens.drop(value);
    },
  };
}

const tokenAnswerSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().nonnegative() });
type TokenAnswer = z.infer<typeof tokenAnswerSchema>;

// Three tries of the first call and their delays take 17 s; what begins after half of LONGEST_REFRESH_MS gets no time any more.
const TOKEN_TIMEOUT_MS = 5_000;
const STABLE_TOKEN = "/cgi-bin/stable_token";
const TOKEN = "/cgi-bin/token";

function tokenFetcher({ appId, secret, exchange, clock, log }: AccessTokenOptions) {
  const askBy = async (request: ApiRequest, end: number): Promise<TokenAnswer> => {
    const timeoutMs = Math.min(TOKEN_TIMEOUT_MS, Math.max(1, end - clock.now()));
    const answer = await exchange({ ...request, timeoutMs }, [secret]);
    return parseAnswer(answer, tokenAnswerSchema, request.path);
  };
  const stable = (forceRefresh: boolean): ApiRequest => ({
    path: STABLE_TOKEN,
    json: { grant_type: "client_credential", appid: appId, secret, force_refresh: forceRefresh },
  });
  const classic: ApiRequest = {
    path: TOKEN,
    query: { grant_type: "client_credential", appid: appId, secret },
  };

  return async (distrusted: string | null): Promise<StoredToken> => {
    const askedAt = clock.now();
    const end = askedAt + LONGEST_REFRESH_MS / 2;
    try {
      const answer = await askBy(stable(false), end);
      // 20 forced refreshes a day are all there are, so force only when the same refused token comes back.
      const forced = answer.access_token === distrusted ? await askBy(stable(true), end) : answer;
      return toStored(forced, askedAt);
    } catch (error) {
      if (!isNotOffered(error)) throw error;
      log?.warn(
        { path: STABLE_TOKEN, appId },
        "stable_token is not offered here; asking the token interface",
      );
      return toStored(await askBy(classic, end), askedAt);
    }
  };
}

/** Wrong credentials, a refused IP or a used-up quota would fare no better at the old interface, and are not hidden by it. */
function isNotOffered(error: unknown): boolean {
  if (error instanceof WeChatRefusal) return error.errcode === 40066 || error.errcode === 48001;
  return error instanceof WeChatUnreachable && (error.status === 404 || error.status === 405);
}

const MARGIN_MS = 5 * 60_000;

/**
 * Five minutes before the end the platform has a new token ready and takes both. `stable_token` answers the seconds that
 * remain, which can be fewer than that: then the token serves for half of them, or every call would ask for a token again.
 */
function toStored(answer: TokenAnswer, askedAt: number): StoredToken {
  const lifeMs = answer.expires_in * 1000;
  return { value: answer.access_token, expiresAt: askedAt + lifeMs - Math.min(MARGIN_MS, lifeMs / 2) };
}
