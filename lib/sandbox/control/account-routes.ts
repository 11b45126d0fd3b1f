import { z } from "zod";
import { avatarSeedOf, firstFollowers } from "@/lib/sandbox/follower/people";
import { verifyCallback } from "@/lib/sandbox/follower/verify-callback";
import { defaultMenuOf } from "@/lib/sandbox/live-menu";
import { isMediaType } from "@/lib/sandbox/media-formats";
import { takeIn } from "@/lib/sandbox/media-intake";
import { freshId, type Platform } from "@/lib/sandbox/platform";
import { type Account, accountSchema } from "@/lib/sandbox/state/account";
import { articleSchema } from "@/lib/sandbox/state/articles";
import { accountSettingsSchema, appIdSchema } from "./account-schema";
import { ControlProblem } from "./problem";
import { accepted, type ControlCall, type ControlRoute, requireAccount } from "./route";

const mediaSchema = z.strictObject({
  type: z.string().refine(isMediaType),
  filename: z.string().max(200).default(""),
  dataBase64: z.base64(),
  permanent: z.boolean().default(false),
});

/** Routes about the official accounts of the platform. */
export const accountRoutes: readonly ControlRoute[] = [
  {
    method: "GET",
    pattern: "/_control/accounts",
    run: ({ platform }) => ({
      value: { accounts: platform.state.accounts.list().map((account) => shown(platform, account)) },
    }),
  },
  { method: "PUT", pattern: "/_control/accounts/:appId", run: putAccount },
  {
    method: "GET",
    pattern: "/_control/accounts/:appId",
    run: (call) => ({ value: shown(call.platform, requireAccount(call)) }),
  },
  {
    method: "DELETE",
    pattern: "/_control/accounts/:appId",
    run: (call) => {
      call.platform.state.accounts.remove(requireAccount(call).appId);
      return { value: { ok: true } };
    },
  },
  {
    method: "POST",
    pattern: "/_control/accounts/:appId/verify",
    run: async (call) => ({ value: await verifyCallback(call.platform, requireAccount(call)) }),
  },
  { method: "GET", pattern: "/_control/accounts/:appId/media/:mediaId", run: getMedia },
  { method: "POST", pattern: "/_control/accounts/:appId/media", run: addMedia },
  { method: "POST", pattern: "/_control/accounts/:appId/articles", run: addArticle },
  {
    method: "GET",
    pattern: "/_control/accounts/:appId/exchanges/:id",
    run: (call) => {
      const { appId } = requireAccount(call);
      const exchange = call.platform.state.exchanges.get(appId, call.params.id ?? "");
      if (!exchange)
        throw new ControlProblem(404, "no_such_exchange", `There is no exchange ${call.params.id}`);
      return { value: exchange };
    },
  },
];

/** Makes the account or changes its settings; menu, followers and tokens of a known one stay. */
function putAccount({ platform, params, body }: ControlCall) {
  const appId = accepted(appIdSchema, params.appId);
  const { followers, ...settings } = accepted(accountSettingsSchema, body);
  const { state } = platform;
  const known = state.accounts.get(appId);
  const born = {
    avatarSeed: avatarSeedOf(appId),
    menu: null,
    menuId: 208_000_000 + (platform.random(4).readUInt32BE() % 900_000_000),
    forcedAt: null,
  };
  const account = accountSchema.parse({ ...(known ?? born), ...settings, appId });
  state.accounts.save(account);
  if (!known) state.followers.add(appId, firstFollowers(appId, followers, platform.now()));
  return { value: shown(platform, account) };
}

/** The account as it may be shown: the three secrets stay here. */
function shown(platform: Platform, account: Account) {
  const { appId, name, avatarSeed, kind, verified, originalId, mode, dataFormat } = account;
  const { callbackUrl, ipWhitelist, miniPrograms } = account;
  return {
    ...{ appId, name, avatarSeed, kind, verified, originalId, mode, dataFormat },
    ...{ callbackUrl, ipWhitelist, miniPrograms },
    menu: account.menuClosed ? null : defaultMenuOf(account),
    followers: platform.state.followers.countSubscribed(appId),
  };
}

function getMedia(call: ControlCall) {
  const { appId } = requireAccount(call);
  const { media } = call.platform.state;
  const found = media.get(appId, call.params.mediaId ?? "", call.platform.now());
  if (!found)
    throw new ControlProblem(404, "no_such_media", "There is no such file, or its three days are over");
  return { bytes: media.bytes(found.mediaId), contentType: found.mime };
}

/** Stands in for the console's material library, which menus refer to. */
function addMedia(call: ControlCall) {
  const { appId } = requireAccount(call);
  const { dataBase64, ...file } = accepted(mediaSchema, call.body);
  const { mediaId } = takeIn(call.platform, appId, { ...file, bytes: Buffer.from(dataBase64, "base64") });
  return { value: { mediaId } };
}

/** Stands in for an article published from the console. */
function addArticle(call: ControlCall) {
  const { appId } = requireAccount(call);
  const articleId = freshId(call.platform, 43);
  call.platform.state.articles.add(appId, articleId, accepted(articleSchema, call.body));
  return { value: { articleId } };
}
