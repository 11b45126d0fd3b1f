import { describe, expect, it } from "vitest";
import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import { JPG, PNG } from "@/lib/sandbox/testing/sample-files";
import { signInAs, signOut } from "@/lib/testing/as";
import { makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { sandboxForFile } from "@/lib/testing/sandbox";
import { listMaterialsAction, listPublicationsAction } from "./actions";
import { serveMaterialPicture, wechatPictureUrl } from "./picture";

const { platform, makeSandboxAccount } = sandboxForFile();

describeRefusals("listing material", listMaterialsAction, { type: "image", page: 0 });
describeRefusals("listing what is published", listPublicationsAction, { page: 0 });

it("what WeChat keeps is listed by its kind", async () => {
  const { accountId } = await desk();
  await addPicture(accountId, "海报.png", PNG);
  expect(await listMaterialsAction(accountId, { type: "image", page: "0" })).toMatchObject({
    data: { total: 1, items: [{ name: "海报.png", pictureUrl: expect.stringContaining("/mmbiz/") }] },
  });
  expect(await listMaterialsAction(accountId, { type: "voice", page: 0 })).toMatchObject({
    data: { total: 0, items: [] },
  });
});

describe("what the account has published", () => {
  it("is listed with its first title, without its text", async () => {
    const { accountId, appId } = await desk();
    const article = {
      title: "夏季上新",
      description: "全场八折",
      pictureUrl: "https://mmbiz.qpic.cn/mmbiz_jpg/a/0",
      url: "https://mp.weixin.qq.com/s/1",
    };
    const { status } = await platform().control("POST", `/accounts/${appId}/articles`, article);
    expect(status).toBeLessThan(300);
    expect(await listPublicationsAction(accountId, { page: "0" })).toMatchObject({
      data: {
        total: 1,
        items: [{ title: "夏季上新", digest: "全场八折", articleCount: 1, isDeleted: false }],
      },
    });
  });
});

describe("a picture", () => {
  it("is fetched from WeChat for members only", async () => {
    const { accountId } = await desk();
    await addPicture(accountId, "a.jpg", JPG);
    const listed = await listMaterialsAction(accountId, { type: "image", page: 0 });
    const url = (listed.ok && listed.data.items[0]?.pictureUrl) || "";
    const answer = await serveMaterialPicture(accountId, url);
    expect(answer.headers.get("content-type")).toBe("image/jpeg");
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(JPG));
    await signInAs(await makePerson());
    expect((await serveMaterialPicture(accountId, url)).status).toBe(404);
    signOut();
    expect((await serveMaterialPicture(accountId, url)).status).toBe(401);
  });

  it("that is gone is an empty field, not a failure", async () => {
    const { accountId } = await desk();
    const gone = `${platform().url}/mmbiz/nothing/0`;
    expect((await serveMaterialPicture(accountId, gone)).status).toBe(502);
  });

  it.each([
    ["http://mmbiz.qpic.cn/a/0?wx_fmt=png", "https://mmbiz.qpic.cn/a/0?wx_fmt=png"],
    ["https://mmbiz.qpic.cn/a/0", "https://mmbiz.qpic.cn/a/0"],
  ])("of WeChat's at %s is asked for safely", (address, asked) => {
    expect(wechatPictureUrl(address)?.href).toBe(asked);
  });

  it.each([
    "https://qpic.cn.example.com/a",
    "https://evilqpic.cn/a",
    "https://mmbiz.qpic.cn:8443/a",
    "https://user@mmbiz.qpic.cn/a",
    "http://127.0.0.1/mmbiz/a/0",
    "http://169.254.169.254/latest/meta-data",
    "file:///etc/passwd",
    "ftp://mmbiz.qpic.cn/a",
    "no address",
  ])("at %s is nothing that this server fetches", (address) => {
    expect(wechatPictureUrl(address)).toBeNull();
  });

  it("of the pretend platform is fetched, its control plane is not", () => {
    expect(wechatPictureUrl(`${platform().url}/mmbiz/x/0`)).not.toBeNull();
    expect(wechatPictureUrl(`${platform().url}/_control/accounts`)).toBeNull();
    expect(wechatPictureUrl(`${platform().url}/mmbiz/../_control/accounts`)).toBeNull();
  });
});

async function desk() {
  const { id: accountId, appId } = await makeSandboxAccount();
  const editor = await makePerson({ accountId, role: "editor" });
  await signInAs(editor);
  return { accountId, appId, editor };
}

async function addPicture(accountId: AccountId, name: string, content: Uint8Array): Promise<void> {
  const { materials } = await wechatFor(accountId);
  const file = { name, contentType: "image/png", bytes: new Uint8Array(content) };
  await materials.add({ type: "image", file });
}
