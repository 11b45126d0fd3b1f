import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { bundleForNode } from "@/lib/testing/bundle";
import { sandboxForFile } from "@/lib/testing/sandbox";
import { changeAccount } from "./revision";
import { wechatFor } from "./wechat-for";

const { platform, makeSandboxAccount } = sandboxForFile();
// Inside the project, because the program finds its packages from where it lies.
mkdirSync(".cache", { recursive: true });
const folder = mkdtempSync(path.resolve(".cache/two-processes-"));
const program = path.join(folder, "token.mjs");

beforeAll(async () => {
  await bundleForNode({
    stdin: {
      contents: `
        import { wechatFor } from "@/lib/accounts/wechat-for";
        import { db } from "@/lib/platform/db/db";
        const wechat = await wechatFor(process.argv[2]);
        process.stdout.write(await wechat.token.current());
        await db.$disconnect();`,
      resolveDir: import.meta.dirname,
    },
    outfile: program,
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

it("asks for one token when two processes start cold at the same moment", async () => {
  const account = await makeSandboxAccount();
  const tokens = await Promise.all([tokenOfNewProcess(account.id), tokenOfNewProcess(account.id)]);
  expect(tokens[0]).toMatch(/\S/);
  expect(tokens[1]).toBe(tokens[0]);
  expect(await tokenCalls(account.appId)).toHaveLength(1);
});

it("keeps one client until the account changes", async () => {
  const { id } = await makeSandboxAccount();
  const first = await wechatFor(id);
  expect(await wechatFor(id)).toBe(first);
  await changeAccount(id, async () => {});
  expect(await wechatFor(id)).not.toBe(first);
});

// A page's action said "something unexpected" to staff whom WeChat had refused, once a picture had been asked for.
it("refuses with the errors of the bundle that asks, whichever asked first", async () => {
  const { id, appId } = await makeSandboxAccount();
  await wechatFor(id);
  vi.resetModules();
  const otherBundle = { ...(await import("./wechat-for")), ...(await import("@/lib/wechat/api/errors")) };
  const fault = { type: "errcode", errcode: 48001 };
  await platform().control("POST", "/faults", { appId, path: "/cgi-bin/qrcode/create", times: 1, fault });
  const { qrcode } = await otherBundle.wechatFor(id);
  const asking = qrcode.create({ kind: "permanent", scene: "poster" });
  await expect(asking).rejects.toBeInstanceOf(otherBundle.WeChatRefusal);
});

async function tokenOfNewProcess(accountId: string): Promise<string> {
  const settings = {
    DATA_DIR: env.DATA_DIR,
    DATABASE_URL: env.DATABASE_URL,
    SANDBOX_PORT: String(env.SANDBOX_PORT),
  };
  const child = spawn(process.execPath, [program, accountId], {
    env: { NODE_ENV: "test", LOG_LEVEL: "silent", ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [token, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  expect(code).toBe(0);
  return token;
}

async function tokenCalls(appId: string): Promise<string[]> {
  const { body } = await platform().control("GET", `/calls?appId=${appId}`);
  const { calls } = z.object({ calls: z.array(z.object({ path: z.string() })) }).parse(body);
  return calls.map((call) => call.path).filter((path) => path.endsWith("token"));
}
