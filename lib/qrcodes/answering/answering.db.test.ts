import { afterAll, describe, expect, it } from "vitest";
import { wechatFor } from "@/lib/accounts/wechat-for";
import { onFollowUps } from "@/lib/follow-ups/announce";
import { startFollowUps } from "@/lib/follow-ups/start-follow-ups";
import { systemClock } from "@/lib/platform/clock";
import { drawCode } from "@/lib/qrcodes/drawing/draw-code";
import { type CodeStyle, DEFAULT_STYLE } from "@/lib/qrcodes/drawing/style";
import { toPng } from "@/lib/qrcodes/drawing/to-png";
import { codeOf, issueCode } from "@/lib/testing/codes";
import { readCode } from "@/lib/testing/read-code";
import { says } from "@/lib/testing/rules";
import { addRules } from "@/lib/testing/webhook";
import { type WiredAccount, wiredAccountsForFile } from "@/lib/testing/wired-account";
import type { WireMode } from "@/lib/wechat/wire/delivery";

// The whole way over HTTP, with WeChat's side played by the pretend platform: made, drawn, scanned from its pixels, pushed
// to the callback URL, answered, shown in the chat.

const { platform, wireAccount } = wiredAccountsForFile();
const followUps = startFollowUps(systemClock);
onFollowUps(followUps.wake);
afterAll(() => followUps.close());

const STYLED: CodeStyle = {
  ...DEFAULT_STYLE,
  foreground: "#0b5345",
  dots: "circle",
  corners: "rounded",
  frame: { caption: "扫码领券", textColor: "#ffffff", color: "#0b5345" },
};

describe.each<WireMode>(["plain", "compatible", "secure"])("in %s mode", (mode) => {
  it("a code is scanned from its picture and answers new followers and old ones", async () => {
    const account = await wireAccount(mode);
    await addRules(account, [{ triggers: [{ type: "follow" }], replies: [says("欢迎关注")] }]);
    const code = await issueCode(account.id, {
      replies: [says("你好，{{scene}}")],
      followReplies: [says("新朋友好")],
      alsoWelcome: true,
    });
    const url = await readCode(await pictureOf(account, code.id));
    const openid = await account.addPerson();

    expect(await account.act(openid, { type: "scan", url })).toContainEqual(fromAccount("新朋友好"));
    await expect.poll(() => account.read(openid), { timeout: 10_000 }).toEqual(["新朋友好", "欢迎关注"]);
    expect(await account.act(openid, { type: "scan", url })).toContainEqual(
      fromAccount(`你好，${code.scene}`),
    );
  });
});

it("a code of our own drawing leads to the same place", async () => {
  const account = await wireAccount();
  const code = await issueCode(account.id, { replies: [says("扫到了")] });
  const png = await toPng(drawCode(code.url, STYLED), 600);
  const openid = await account.addPerson();
  expect(await account.act(openid, { type: "scan", url: await readCode(png) })).toContainEqual(
    fromAccount("扫到了"),
  );
});

it("a temporary code leads nowhere once its time is over", async () => {
  const account = await wireAccount();
  const code = await issueCode(account.id, {
    lifetime: "temporary",
    replies: [says("扫到了")],
  });
  const url = await readCode(await pictureOf(account, code.id));
  const openid = await account.addPerson();
  await platform().advance(7 * 86_400 - 60);
  const before = await account.act(openid, { type: "scan", url });
  await platform().advance(61);
  const after = await account.act(openid, { type: "scan", url });
  expect(before).toContainEqual(fromAccount("扫到了"));
  expect(after).toMatchObject([{ type: "badCode", text: "二维码已过期" }]);
});

function fromAccount(text: string) {
  return { type: "text", side: "account", text };
}

async function pictureOf({ id }: WiredAccount, codeId: string): Promise<Uint8Array> {
  const wechat = await wechatFor(id);
  const picture = await wechat.qrcode.picture((await codeOf(codeId)).ticket);
  if (!picture) throw new Error("WeChat has no picture of the code.");
  return picture.bytes;
}
