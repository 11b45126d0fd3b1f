import { z } from "zod";
import type { AccessTokens } from "./access-token";
import { WeChatRefusal } from "./errors";
import type { Answer, ApiRequest, Exchange } from "./exchange";
import { parseAnswer } from "./parse-answer";

/** How the API families talk to the platform. Both throw WeChatRefusal and WeChatUnreachable. */
export type Api = {
  /** Makes the call and parses its JSON. */
  json<T>(request: ApiRequest, schema: z.ZodType<T>): Promise<T>;
  /** Makes the call and gives the answer as it came: for pictures and other files. */
  answer(request: ApiRequest): Promise<Answer>;
};

/** The schema of an answer that says nothing but "ok". */
export const okSchema = z.object({});

/** An Api without a token, for the few interfaces that take none. */
export function anonymousApi(exchange: Exchange, secrets: readonly string[]): Api {
  return withJson((request) => exchange(request, secrets));
}

/**
 * An Api that adds the access token. When the platform refuses the token itself (40001, 40014, 42001) it is dropped, one is
 * fetched, and the call is made once more: never in a loop.
 * Source: developers.weixin.qq.com › Basic abilities › getAccessToken; Global return codes.
 */
export function authorizedApi(exchange: Exchange, tokens: AccessTokens, secret: string): Api {
  const callWith = (request: ApiRequest, token: string) =>
    exchange({ ...request, query: { ...request.query, access_token: token } }, [token, secret]);

  return withJson(async (request) => {
    const first = await tokens.current();
    try {
      return await callWith(request, first);
    } catch (error) {
      if (!isTokenRefusal(error)) throw error;
      await tokens.drop(first);
    }
    const second = await tokens.current();
    try {
      return await callWith(request, second);
    } catch (error) {
      if (isTokenRefusal(error)) await tokens.distrust(second);
      throw error;
    }
  });
}

function withJson(answer: Api["answer"]): Api {
  return {
    answer,
    json: async (request, schema) => parseAnswer(await answer(request), schema, request.path),
  };
}

function isTokenRefusal(error: unknown): boolean {
  return error instanceof WeChatRefusal && [40001, 40014, 42001].includes(error.errcode);
}
