import { setTimeout as sleep } from "node:timers/promises";
import { createAccessTokens } from "./access-token";
import type { AccessTokenStore } from "./access-token-store";
import { anonymousApi, authorizedApi } from "./api";
import { createAutoRepliesApi } from "./auto-replies";
import { createCommentsApi } from "./comments";
import { createCustomMessageApi } from "./custom-message";
import { createDraftsApi } from "./drafts";
import { type ApiLog, createExchange } from "./exchange";
import { createMaterialsApi } from "./materials";
import { createMediaApi } from "./media";
import { createMenuApi } from "./menu";
import { createNetworkApi } from "./network";
import { createPublicationsApi } from "./publications";
import { createQrCodeApi } from "./qrcode";
import { createQuotaApi } from "./quota";
import { repeatWhenBusy, type Wait } from "./repeat-when-busy";
import { createTagsApi } from "./tags";
import { createUsersApi } from "./users";

export type WeChatOptions = {
  readonly appId: string;
  readonly secret: string;
  /** The API's host, https://api.weixin.qq.com; a path in front of /cgi-bin (a gateway's) is kept. */
  readonly baseUrl: string;
  /** The host of QR pictures, https://mp.weixin.qq.com. */
  readonly mpBaseUrl: string;
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly clock: { now(): number };
  readonly tokens: AccessTokenStore;
  readonly log?: ApiLog | undefined;
  /** How to wait before asking a busy platform again; a timer unless told. */
  readonly wait?: Wait | undefined;
};

export type WeChat = ReturnType<typeof createWeChat>;

/**
 * The platform's API for one account. Every method throws WeChatRefusal when WeChat says no and WeChatUnreachable when
 * no usable answer came; neither they nor the log ever hold the secret or a token. Throws TypeError for a malformed host.
 */
export function createWeChat(options: WeChatOptions) {
  const { appId, secret, fetch, clock, tokens, log } = options;
  const wait = options.wait ?? ((milliseconds: number) => sleep(milliseconds));
  const exchangeWith = (baseUrl: string) =>
    repeatWhenBusy(createExchange({ baseUrl, fetch, clock, log }), wait);

  const exchange = exchangeWith(options.baseUrl);
  const token = createAccessTokens({ appId, secret, exchange, clock, tokens, log });
  const api = authorizedApi(exchange, token, secret);
  const anonymous = anonymousApi(exchange, [secret]);
  const mp = anonymousApi(exchangeWith(options.mpBaseUrl), [secret]);

  return {
    token: { current: token.current },
    menu: createMenuApi(api),
    autoReplies: createAutoRepliesApi(api),
    qrcode: createQrCodeApi(api, mp),
    users: createUsersApi(api),
    customMessage: createCustomMessageApi(api),
    media: createMediaApi(api),
    materials: createMaterialsApi(api),
    drafts: createDraftsApi(api),
    publications: createPublicationsApi(api),
    comments: createCommentsApi(api),
    tags: createTagsApi(api),
    quota: createQuotaApi(api, anonymous, { appId, secret }),
    network: createNetworkApi(api),
  };
}
