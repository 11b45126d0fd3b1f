import type { ActionResult } from "@/lib/platform/action";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { sandboxForFile } from "@/lib/testing/sandbox";
import { webhookForFile } from "@/lib/testing/wired-account";
import { addFollowerAction, performActAction } from "./actions";
import type { Act } from "./schema";
import type { ChatItem } from "./types";

/** The pretend platform and the desk's webhook for one test file. Call it at the file's top level. */
export function phonesForFile() {
  const { platform } = sandboxForFile();
  const { callbackUrl } = webhookForFile();

  /** The phone of somebody who does not follow yet, with an editor signed in. */
  async function openPhone(settings: { mode?: "plain" | "secure"; callbackUrl?: string } = {}) {
    const mode = settings.mode ?? "plain";
    const account = await makeAccount({ kind: "sandbox", mode });
    const editor = await makePerson({ accountId: account.id, role: "editor" });
    await signInAs(editor);
    await platform().putAccount({
      appId: account.appId,
      name: account.name,
      originalId: account.originalId,
      mode,
      appSecret: account.appSecret,
      token: account.token,
      encodingAesKey: account.aesKey,
      callbackUrl: settings.callbackUrl ?? callbackUrl(account),
    });
    const { openid } = dataOf(await addFollowerAction(account.id, { nickname: "测试的人" }));
    const act = async (deed: Act): Promise<ChatItem[]> =>
      dataOf(await performActAction(account.id, { openid, act: deed })).items;
    /** What the account itself asks of the platform. */
    const call = async (path: string, body?: unknown) => {
      const query = `grant_type=client_credential&appid=${account.appId}&secret=${account.appSecret}`;
      const { access_token: token } = await platform().api(`/cgi-bin/token?${query}`);
      return platform().api(`/cgi-bin/${path}?access_token=${String(token)}`, body);
    };
    return { account, editor, openid, act, call };
  }

  return { platform, openPhone };
}

/** What the action answered; throws when it said no. */
export function dataOf<T>(result: ActionResult<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.data;
}
