import { avatarSeedOf, firstFollowers } from "@/lib/sandbox/follower/people";
import { verifyCallback } from "@/lib/sandbox/follower/verify-callback";
import { defaultMenuOf, isMenuShown } from "@/lib/sandbox/live-menu";
import type { Platform } from "@/lib/sandbox/platform";
import { hasServer } from "@/lib/sandbox/server-mode";
import { type Account, accountSchema } from "@/lib/sandbox/state/account";
import { accountSettingsSchema, appIdSchema } from "./account-schema";
import { ControlProblem } from "./problem";
import { accepted, type ControlCall, type ControlRoute, requireAccount } from "./route";

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
  const earlier = state.accounts.get(appId);
  const born = {
    introduction: `${settings.name}在沙盒里：菜单、文章和自动回复都可以放心试。`,
    avatarSeed: avatarSeedOf(appId),
    menu: null,
    menuId: 208_000_000 + (platform.random(4).readUInt32BE() % 900_000_000),
    forcedAt: null,
  };
  const account = accountSchema.parse({ ...(earlier ?? born), ...settings, appId });
  state.accounts.save(account);
  if (!earlier) state.followers.add(appId, firstFollowers(appId, followers, platform.now()));
  return { value: shown(platform, account) };
}

/** The account as it may be shown: the three secrets stay here. */
function shown(platform: Platform, account: Account) {
  const { appId, name, introduction, avatarSeed, kind, verified, originalId, mode, dataFormat } = account;
  const { callbackUrl, ipWhitelist, miniPrograms, mayLinkOut, mayHaveComments } = account;
  return {
    appId,
    name,
    introduction,
    avatarSeed,
    kind,
    verified,
    originalId,
    mode,
    dataFormat,
    callbackUrl,
    ipWhitelist,
    miniPrograms,
    mayLinkOut,
    mayHaveComments,
    serverMode: hasServer(account),
    menu: isMenuShown(account) ? defaultMenuOf(account) : null,
    followers: platform.state.followers.countSubscribed(appId),
  };
}
