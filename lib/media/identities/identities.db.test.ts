import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { POST as postFile } from "@/app/api/media/[accountId]/files/route";
import type { AccountId } from "@/lib/auth/account-id";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { DAY } from "@/lib/platform/time";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { sandboxForFile } from "@/lib/testing/sandbox";
import { renewIdentities } from "./renew-identities";
import { contentAddressOf, permanentIdOf, temporaryIdOf } from "./writes";

const { platform, makeSandboxAccount } = sandboxForFile();

describe("what WeChat knows a file by", () => {
  it("is made once, however many ask at once and however often the content comes", async () => {
    const { accountId, appId } = await desk();
    const [first, again] = [await upload(accountId, await png()), await upload(accountId, await png())];
    const asked = [first, first, again, first].map((id) => permanentIdOf(accountId, id, systemClock));
    const ids = new Set(await Promise.all(asked));
    expect(ids.size).toBe(1);
    expect(await callsOf(appId, "add_material")).toBe(1);
  });

  it("is an address of a picture in a text, made small enough for that", async () => {
    const { accountId, appId } = await desk();
    const large = await sharp({
      create: {
        width: 900,
        height: 900,
        channels: 3,
        background: "white",
        noise: { type: "gaussian", mean: 128, sigma: 60 },
      },
    })
      .png()
      .toBuffer();
    expect(large.length).toBeGreaterThan(1024 * 1024);
    const id = await upload(accountId, large);
    expect(await contentAddressOf(accountId, id, systemClock)).toContain("/mmbiz");
    expect(await callsOf(appId, "uploadimg")).toBe(1);
    expect(await callsOf(appId, "add_material")).toBe(0);
  });

  it("for a while is made anew in time while it is used, and no longer", async () => {
    const { accountId } = await desk();
    const id = await upload(accountId, await png());
    const value = await temporaryIdOf(accountId, id, systemClock);
    expect(await temporaryIdOf(accountId, id, after(2 * DAY))).toBe(value);
    const signal = new AbortController().signal;
    await renewIdentities(after(2 * DAY), signal);
    expect(await stored(accountId)).toBe(value);
    await renewIdentities(after(2.8 * DAY), signal);
    const renewed = await stored(accountId);
    expect(renewed).not.toBe(value);
    await db.mediaIdentity.updateMany({ where: { accountId }, data: { usedAt: new Date(0) } });
    await renewIdentities(after(5.6 * DAY), signal);
    expect(await stored(accountId)).toBe(renewed);
  });

  it("is not kept from anybody by whoever died while making it", async () => {
    const { accountId } = await desk();
    const id = await upload(accountId, await png());
    const { contentHash } = await db.mediaFile.findFirstOrThrow({ where: { id } });
    const held = { leaseHolder: "dead", leaseUntil: new Date(Date.now() - 1), usedAt: new Date() };
    await db.mediaIdentity.create({ data: { accountId, contentHash, kind: "permanent", ...held } });
    expect(await permanentIdOf(accountId, id, systemClock)).toEqual(expect.any(String));
  });

  it("is told to no other account", async () => {
    const { accountId } = await desk();
    const other = await makeAccount();
    const id = await upload(accountId, await png());
    expect(await permanentIdOf(other.id, id, systemClock)).toBeNull();
  });
});

async function desk() {
  const { id: accountId, appId } = await makeSandboxAccount();
  await signInAs(await makePerson({ accountId, role: "editor" }));
  return { accountId, appId };
}

async function upload(accountId: AccountId, bytes: Uint8Array): Promise<string> {
  const headers = { "content-type": "application/octet-stream", "sec-fetch-site": "same-origin" };
  const init = { method: "POST", headers, body: new Uint8Array(bytes) };
  const request = new Request("http://desk.example/api/media/a/files?name=a.png", init);
  const answer = await postFile(request, { params: Promise.resolve({ accountId }) });
  return (await answer.json()).data.id;
}

async function callsOf(appId: string, path: string): Promise<number> {
  const { body } = await platform().control("GET", `/calls?appId=${appId}`);
  return JSON.stringify(body).split(`/${path}`).length - 1;
}

async function stored(accountId: AccountId): Promise<string | null> {
  return (await db.mediaIdentity.findFirstOrThrow({ where: { accountId } })).value;
}

function png(): Promise<Buffer> {
  return sharp({ create: { width: 20, height: 10, channels: 3, background: "green" } })
    .png()
    .toBuffer();
}

function after(milliseconds: number): Clock {
  return { now: () => Date.now() + milliseconds };
}
