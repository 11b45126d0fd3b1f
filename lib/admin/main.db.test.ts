import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { env } from "@/lib/platform/env";
import { bundleForNode } from "@/lib/testing/bundle";

// Inside the project, so that it finds the packages.
const program = path.resolve(`.cache/test/admin-${randomBytes(4).toString("hex")}.mjs`);

beforeAll(async () => {
  await bundleForNode({ entryPoints: ["lib/admin/main.ts"], outfile: program });
});
afterAll(() => rmSync(program, { force: true }));

/** Runs the command line as a process of its own, on the database of this test file. */
function admin(args: string[], settings: Partial<Record<string, string>> = {}) {
  const { DATABASE_URL, DATA_DIR } = env;
  // Nothing listens on port 1.
  const given = { NODE_ENV: "production" as const, DATABASE_URL, DATA_DIR, SANDBOX_PORT: "1", ...settings };
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, [program, ...args], { env: given }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

describe("the command line as a process", () => {
  it("ends with 0 and prints JSON and nothing else", async () => {
    const settings = { PUBLIC_URL: "https://desk.example.com", LOG_LEVEL: "trace" };

    const { code, stdout, stderr } = await admin(["account", "create", "--name", "店", "--json"], settings);

    const account = JSON.parse(stdout);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(account.callbackUrl).toBe(`https://desk.example.com/api/wechat/${account.id}`);
  });

  it("ends with 2 when it is not understood", async () => {
    const { code, stdout, stderr } = await admin(["fly"]);

    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe("error: unknown command 'fly'\n(add --help for what is possible)\n");
  });

  it("makes no sandbox account while the sandbox does not run, and says how to start it", async () => {
    const before = await db.account.count();

    const { code, stderr } = await admin(["account", "create", "--name", "演示", "--kind", "sandbox"]);

    expect(code).toBe(1);
    expect(stderr).toContain("The pretend platform belongs at http://127.0.0.1:1; npm start starts it");
    expect(await db.account.count()).toBe(before);
  });

  it("says which setting is wrong", async () => {
    const { code, stderr } = await admin(["people", "list"], { PORT: "many" });

    expect(code).toBe(1);
    expect(stderr).toMatch(/environment variables are not right:\n {2}PORT: /);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("says what happened, without a trace, when something unexpected does", async () => {
    const { code, stdout, stderr } = await admin(["people", "list"], {
      DATABASE_URL: "postgresql://127.0.0.1:1/none",
    });

    expect({ code, stdout }).toEqual({ code: 70, stdout: "" });
    expect(stderr).toContain("LOG_LEVEL=debug");
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
