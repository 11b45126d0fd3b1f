import { existsSync, statSync } from "node:fs";
import path from "node:path";
import Database from "libsql";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { wechatFor } from "@/lib/accounts/wechat-for";
import { getAuth } from "@/lib/auth/auth";
import { db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { env } from "@/lib/platform/env";
import { admin, inFolder } from "@/lib/testing/command-line";
import { makeAccount } from "@/lib/testing/factories";
import { sandboxForFile } from "@/lib/testing/sandbox";

const { platform, makeSandboxAccount } = sandboxForFile();

const HELLO = {
  rules: [
    {
      name: "问好",
      triggers: [{ type: "keyword", match: "exact", text: "你好" }],
      replies: [{ type: "text", text: "您好！" }],
    },
  ],
};

describe("the command line", () => {
  it.each([
    [[]],
    [["people"]],
    [["people", "create"]],
    [["people", "list"]],
    [["people", "reset-password"]],
    [["people", "add"]],
    [["people", "links"]],
    [["people", "withdraw"]],
    [["people", "role"]],
    [["people", "remove"]],
    [["people", "disable"]],
    [["people", "enable"]],
    [["people", "owner"]],
    [["sessions"]],
    [["sessions", "list"]],
    [["sessions", "end"]],
    [["account"]],
    [["account", "create"]],
    [["account", "list"]],
    [["setup-link"]],
    [["apply"]],
    [["export"]],
    [["backup"]],
    [["restore"]],
    [["media"]],
    [["media", "move"]],
    [["recount-clicks"]],
    [["recount-codes"]],
    [["erase-follower"]],
  ])("explains %j", async (command) => {
    const { code, stdout, stderr } = await admin([...command, "--help"]);

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(
      `Usage: npm run --silent admin -- ${command.join(" ").replace(/^people$/, "people|user")}`,
    );
    if (command.length !== 1 || !["people", "account", "sessions", "media"].includes(command[0] ?? ""))
      expect(stdout).toContain("Examples:");
  });

  it.each([
    [["fly"], "unknown command 'fly'"],
    [["people", "create", "--name", "a"], "required option '--email <address>' not specified"],
    [["people", "create", "--name", "a", "--email", "nobody"], "--email: Enter a valid e-mail address"],
    [
      ["people", "create", "--name", "a", "--email", "a@b.cn", "--role", "editor"],
      "--account and --role go together",
    ],
    [["people", "list", "--all"], "unknown option '--all'"],
    [["account", "create", "--name", "a", "--kind", "robot"], "Allowed choices are service"],
    [["account", "create", "--name", "a", "--aes-key", "short"], "--aes-key: An EncodingAESKey has 43"],
    [["apply", "file.json"], "required option '--account <id>' not specified"],
  ])("does not understand %j", async (command, problem) => {
    const { code, stdout, stderr } = await admin(command);

    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(problem);
  });
});

describe("people", () => {
  it("are made with a password that signs them in, and with a role", async () => {
    const account = await makeAccount();

    const made = await admin([
      "people",
      "create",
      "--name",
      "小王",
      "--email",
      "Wang@Example.com",
      "--account",
      account.id,
      "--role",
      "editor",
    ]);

    const password = /Password \(shown only now\): (\S{16,})/.exec(made.stdout)?.[1] ?? "";
    const signIn = await getAuth().api.signInEmail({ body: { email: "wang@example.com", password } });
    expect(signIn.user.name).toBe("小王");
    expect(await db.membership.findFirst({ where: { accountId: account.id } })).toMatchObject({
      role: "editor",
    });
    expect(await db.auditEvent.findFirst({ where: { event: "person.created" } })).toMatchObject({
      subject: "wang@example.com",
      actorId: null,
    });
  });

  it("are not made twice", async () => {
    await admin(["people", "create", "--name", "a", "--email", "twice@example.com"]);

    const { code, stderr } = await admin(["people", "create", "--name", "b", "--email", "twice@example.com"]);

    expect(code).toBe(1);
    expect(stderr).toContain("twice@example.com belongs to somebody already");
  });

  it("get a new password, which ends their sessions", async () => {
    await admin([
      "people",
      "create",
      "--name",
      "a",
      "--email",
      "reset@example.com",
      "--password",
      "the first password",
    ]);
    const before = await getAuth().api.signInEmail({
      body: { email: "reset@example.com", password: "the first password" },
    });

    const { code, stdout } = await admin([
      "people",
      "reset-password",
      "--email",
      "reset@example.com",
      "--password",
      "the second one",
    ]);

    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "reset@example.com has a new password; all their sessions were ended.\n",
    });
    expect(await db.session.count({ where: { userId: before.user.id } })).toBe(0);
    const after = await getAuth().api.signInEmail({
      body: { email: "reset@example.com", password: "the second one" },
    });
    expect(after.user.id).toBe(before.user.id);
  });

  it("are invited, and what they may do is changed and taken away", async () => {
    const { id } = await makeAccount();
    const who = ["--email", "invited@example.com"];
    const added = await admin(["people", "add", ...who, "--account", id, "--role", "editor"]);
    expect(added.stdout).toMatch(/\/link\?token=\S{20,}/);
    const [, linkId = ""] = /^(\S+) +invited@/m.exec((await admin(["people", "links"])).stdout) ?? [];
    expect((await admin(["people", "withdraw", "--link", linkId])).code).toBe(0);

    await admin(["people", "create", "--name", "丁", ...who, "--account", id, "--role", "editor"]);
    expect((await admin(["people", "role", ...who, "--account", id, "--role", "viewer"])).code).toBe(0);
    expect((await admin(["people", "list"])).stdout).toMatch(/invited@example.com +viewer of/);
    expect((await admin(["people", "remove", ...who, "--account", id])).code).toBe(0);
    expect((await admin(["people", "remove", ...who, "--account", id])).code).toBe(1);
  });

  it("are disabled, which ends their sessions, and enabled", async () => {
    const who = ["--email", "closed@example.com"];
    const password = "long enough for this";
    await admin(["people", "create", "--name", "戊", ...who, "--password", password]);
    const signIn = () => getAuth().api.signInEmail({ body: { email: "closed@example.com", password } });
    const { user } = await signIn();
    expect((await admin(["sessions", "list", ...who])).stdout).toMatch(/LAST SEEN/);

    expect((await admin(["people", "disable", ...who])).code).toBe(0);
    expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
    await expect(signIn()).rejects.toMatchObject({ body: { code: "PERSON_DISABLED" } });
    await admin(["people", "enable", ...who]);
    await signIn();
    expect((await admin(["sessions", "end", ...who])).stdout).toBe(
      "Ended 1 session of closed@example.com.\n",
    );

    const link = await admin(["people", "reset-password", ...who, "--link"]);
    expect(link.stdout).toMatch(/\/link\?token=\S{20,}/);
    await expect(signIn()).rejects.toMatchObject({ body: { code: "INVALID_EMAIL_OR_PASSWORD" } });
  });

  it("keep their last owner", async () => {
    const who = ["--email", "alone@example.com"];
    await db.user.deleteMany({ where: { isOwner: true } });
    await admin(["people", "create", "--name", "己", ...who]);
    await admin(["people", "owner", ...who]);
    for (const command of [["disable"], ["owner", "--no-longer"]]) {
      const { code, stderr } = await admin(["people", ...command, ...who]);
      expect(code).toBe(1);
      expect(stderr).toContain("the last owner who can sign in");
    }
    await db.user.deleteMany({ where: { isOwner: true } });
  });

  it("are listed for programs", async () => {
    await admin(["people", "create", "--name", "丙", "--email", "listed@example.com"]);

    const { stdout } = await admin(["people", "list", "--json"]);

    expect(JSON.parse(stdout)).toContainEqual({
      id: expect.any(String),
      name: "丙",
      email: "listed@example.com",
      isOwner: false,
      isDisabled: false,
      createdAt: expect.any(String),
      roles: [],
    });
  });
});

describe("the set-up link", () => {
  it("is the same each time", async () => {
    const [first, second] = [await admin(["setup-link"]), await admin(["setup-link"])];

    expect(first.stdout).toMatch(/^http:\/\/127\.0\.0\.1:3000\/setup\?token=\S+\n$/);
    expect(second).toEqual(first);
  });
});

describe("accounts", () => {
  it("are made with whatever is left out, and printed without secrets", async () => {
    const { stdout } = await admin(["account", "create", "--name", "店", "--json"]);

    const account = JSON.parse(stdout);
    expect(account).toEqual({
      id: expect.any(String),
      name: "店",
      kind: "service",
      appId: expect.stringMatching(/^wx[0-9a-f]{16}$/),
      originalId: expect.stringMatching(/^gh_[0-9a-f]{12}$/),
      mode: "secure",
      callbackUrl: `${env.PUBLIC_URL}/api/wechat/${account.id}`,
    });
  });

  it("are printed with their secrets when these are asked for", async () => {
    const given = {
      appId: "wx0123456789abcdef",
      originalId: "gh_0123456789ab",
      appSecret: "0123456789abcdef0123456789abcdef",
      token: "TOKEN123",
      encodingAesKey: "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
    };
    const options = { ...given, aesKey: given.encodingAesKey, encodingAesKey: undefined };
    const args = Object.entries(options).flatMap(([name, value]) => {
      return value ? [`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value] : [];
    });

    const made = await admin([
      "account",
      "create",
      "--name",
      "店",
      "--mode",
      "secure",
      ...args,
      "--json",
      "--secrets",
    ]);
    const listed = await admin(["account", "list", "--json", "--secrets"]);

    expect(JSON.parse(made.stdout)).toMatchObject({ ...given, mode: "secure" });
    expect(JSON.parse(listed.stdout)).toContainEqual(JSON.parse(made.stdout));
  });

  it("of kind sandbox exist on the running pretend platform, with followers", async () => {
    const { stdout } = await admin(["account", "create", "--name", "演示", "--kind", "sandbox", "--json"]);

    const { appId, mode } = JSON.parse(stdout);
    // Everything can be read there.
    expect(mode).toBe("plain");
    expect((await platform().control("GET", `/accounts/${appId}`)).body).toMatchObject({
      name: "演示",
      followers: 3,
    });
  });

  it("are not made twice with one AppID", async () => {
    const { appId } = await makeAccount();

    const { code, stderr } = await admin(["account", "create", "--name", "店", "--app-id", appId]);

    expect(code).toBe(1);
    expect(stderr).toContain("This AppID is connected already");
  });
});

describe("apply", () => {
  it("says what it changed, and the second time that there is nothing to change", async () => {
    const { id, appId } = await makeAccount();
    const file = inFolder("hello.json", HELLO);

    const dry = await admin(["apply", "--account", id, file, "--dry-run"]);
    const first = await admin(["apply", "--account", appId, file]);
    const second = await admin(["apply", "--account", id, file]);

    expect(dry.stdout).toMatch(/^\+ rule 问好\nThis would be the change .*nothing was written/);
    expect(first.stdout).toMatch(
      /^\+ rule 问好\nChanged .*rules: 1 made, 0 changed, 0 deleted, 0 as they were\.\n$/,
    );
    expect(second.stdout).toMatch(/^Nothing to change: /);
  });

  it("prints the change for programs", async () => {
    const { id } = await makeAccount();

    const { stdout } = await admin(["apply", "--account", id, inFolder("json.json", HELLO), "--json"]);

    expect(JSON.parse(stdout)).toEqual({
      account: id,
      dryRun: false,
      changed: true,
      media: null,
      articles: null,
      written: null,
      sets: null,
      templates: null,
      pages: { waiting: [], published: [], refused: [] },
      rules: { created: [{ id: expect.any(String), label: "问好" }], updated: [], deleted: [], unchanged: 0 },
      codes: null,
      menu: null,
    });
  });

  it("asks before it spends more than 100 of the permanent codes", async () => {
    const { id } = await makeSandboxAccount();
    const codes = Array.from({ length: 101 }, (_, number) => ({ scene: `s${number}`, name: `店 ${number}` }));
    const args = ["apply", "--account", id, inFolder("many.json", { codes })];

    const asked = await admin(args);
    const wrong = await admin([...args, "--permanent-codes", "100"]);
    const before = await db.qrCode.count({ where: { accountId: id } });
    const agreed = await admin([...args, "--permanent-codes", "101"]);

    expect([asked.code, wrong.code, before, agreed.code]).toEqual([1, 1, 0, 0]);
    expect(asked.stderr).toContain("--permanent-codes 101");
    expect(agreed.stdout).toContain("codes: 101 made, 0 changed, 0 archived, 0 as they were");
    expect(await db.qrCode.count({ where: { accountId: id } })).toBe(101);
  });

  it("says when WeChat makes no code, and changes nothing", async () => {
    const { id, appId } = await makeSandboxAccount();
    const fault = { type: "errcode", errcode: 48001 };
    await platform().control("POST", "/faults", { appId, path: "/cgi-bin/qrcode/create", times: 1, fault });

    const file = inFolder("code.json", { ...HELLO, codes: [{ scene: "store", name: "店" }] });

    const { code, stderr } = await admin(["apply", "--account", id, file]);

    expect(code).toBe(1);
    expect(stderr).toMatch(/could not be made; nothing was changed\.\n.*48001/);
    expect(await db.rule.count({ where: { accountId: id } })).toBe(0);
  });

  it("tells every problem of a file by its line, and changes nothing", async () => {
    const { id } = await makeAccount();
    const file = inFolder("broken.json", { rules: [{ ...HELLO.rules[0], name: 5 }] });

    const { code, stdout, stderr } = await admin(["apply", "--account", id, file]);

    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(
      `error: ${file} cannot be applied; nothing was changed.\n  rules[0].name (line 4): Must be a text in double quotes\n`,
    );
  });

  it.each([
    ["there is no such file", "none.json"],
    ["configuration.json cannot be read: there is no such file", "."],
  ])("says that %s", async (why, name) => {
    const { id } = await makeAccount();

    const { code, stderr } = await admin(["apply", "--account", id, path.join(env.DATA_DIR, name)]);

    expect(code).toBe(1);
    expect(stderr).toContain(why);
  });

  it("says that there is no such account", async () => {
    const { code, stderr } = await admin(["apply", "--account", "nobody", inFolder("hello.json", HELLO)]);

    expect(code).toBe(1);
    expect(stderr).toContain("there is no account with the id or AppID nobody");
  });
});

describe("apply with a menu", () => {
  const menu = { button: [{ type: "click", name: "新闻", key: "NEWS" }] };
  const apply = (id: string, content: object, ...options: string[]) =>
    admin(["apply", "--account", id, inFolder("menu.json", content), ...options]);

  it("publishes it when it is another one than followers have, and only then", async () => {
    const { id, appId } = await makeSandboxAccount();

    const dry = await apply(id, { ...HELLO, menu }, "--dry-run");
    expect(dry.stdout).toMatch(/\+ menu button 新闻: added\nThis would be .*menu: published anew/);
    expect(await liveMenu(appId)).toBeNull();

    expect((await apply(id, { ...HELLO, menu })).stdout).toMatch(/Changed .*menu: published anew\.\n$/);
    expect(await liveMenu(appId)).toMatchObject(menu);
    expect((await apply(id, { ...HELLO, menu })).stdout).toMatch(/^Nothing to change/);
    expect(await db.menuVersion.findMany({ where: { accountId: id } })).toMatchObject([
      { number: 1, outcome: "published", publishedBy: "command line", publishedById: null },
    ]);
  });

  it("publishes it when somebody deleted it at WeChat", async () => {
    const { id, appId } = await makeSandboxAccount();
    await apply(id, { menu });
    await (await wechatFor(id)).menu.delete();

    const { stdout } = await apply(id, { menu }, "--json");

    expect(JSON.parse(stdout)).toMatchObject({ changed: true, menu: { published: true, buttons: [] } });
    expect(await liveMenu(appId)).toMatchObject(menu);
  });

  it("lets a button that was renamed be the same one", async () => {
    const { id } = await makeSandboxAccount();
    await apply(id, { menu });

    const { stdout } = await apply(id, { menu: { button: [{ ...menu.button[0], name: "消息" }] } });

    expect(stdout).toMatch(/^~ menu button 消息: renamed\n/);
  });

  it("tells what is wrong by its line, and changes nothing", async () => {
    const { id } = await makeSandboxAccount();
    const button = [{ type: "view", name: "官网", url: "example.com", colour: "red" }];

    const { code, stderr } = await apply(id, { ...HELLO, menu: { button } });

    expect(code).toBe(1);
    expect(stderr).toMatch(/nothing was changed\.\n {2}menu\.button\[0\]\.url \(line \d+\): must begin with/);
    expect(await db.rule.count({ where: { accountId: id } })).toBe(0);
  });

  it("says what became of it when WeChat refuses it", async () => {
    const { id, appId } = await makeSandboxAccount();
    const fault = { type: "errcode", errcode: 48001 };
    await platform().control("POST", "/faults", { appId, path: "/cgi-bin/menu/create", times: 1, fault });

    const { code, stderr } = await apply(id, { ...HELLO, menu });

    expect(code).toBe(1);
    expect(stderr).toMatch(/menu was not published; everything else is what the file says\.\n.*48001/);
    expect(await db.rule.count({ where: { accountId: id } })).toBe(1);
  });

  async function liveMenu(appId: string): Promise<unknown> {
    const { body } = await platform().control("GET", `/accounts/${appId}`);
    return z.object({ menu: z.unknown() }).parse(body).menu;
  }
});

describe.runIf(!isPostgres)("a backup of SQLite", () => {
  it("is a whole database that only its owner may read", async () => {
    const { id } = await makeAccount();
    const file = inFolder("backups/monday.db");

    const { code, stdout } = await admin(["backup", file]);

    expect(code).toBe(0);
    expect(stdout).toContain(`Keep ${path.join(env.DATA_DIR, "secret.key")} too`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const copy = new Database(file, { readonly: true });
    expect(copy.prepare('SELECT "id" FROM "Account" WHERE "id" = ?').get(id)).toMatchObject({ id });
    copy.close();
  });

  it("overwrites nothing", async () => {
    const file = inFolder("taken.db", { not: "a database" });

    const { code, stderr } = await admin(["backup", file]);

    expect(code).toBe(1);
    expect(stderr).toContain(`${file} exists already`);
  });

  it("says when the file cannot be written, and leaves nothing behind", async () => {
    const file = path.join(inFolder("hello.json", HELLO), "x.db");

    const { code, stderr } = await admin(["backup", file]);

    expect(code).toBe(1);
    expect(stderr).toContain(`${file} cannot be written`);
    expect(existsSync(`${file}.unfinished`)).toBe(false);
  });
});

describe.runIf(isPostgres)("a backup of PostgreSQL", () => {
  it("is left to pg_dump", async () => {
    const { code, stderr } = await admin(["backup", "monday.dump"]);

    expect(code).toBe(1);
    expect(stderr).toContain('pg_dump --format=custom --file=monday.dump "$DATABASE_URL"');
  });
});

describe("erasing a follower", () => {
  async function makeDelivery(openid: string) {
    const { id: accountId } = await makeAccount();
    const answered = { summary: "秘密", verdict: { why: "no-rule" }, response: "success", latencyMicros: 1 };
    const row = { key: openid, openid, kind: "text", message: { type: "text", content: "秘密" } };
    await db.delivery.create({ data: { accountId, ...row, ...answered, receivedAt: new Date() } });
    return accountId;
  }

  it("says first what it would delete, and does it when told so again", async () => {
    const accountId = await makeDelivery("oAnna");
    const command = ["erase-follower", "--account", accountId, "oAnna"];

    expect((await admin(command)).stdout).toContain("keeps 1 messages and events");
    expect(await db.delivery.count({ where: { accountId, openid: "oAnna" } })).toBe(1);
    expect(await admin([...command, "--yes"])).toMatchObject({ code: 0, stderr: "" });
    expect(await db.delivery.findFirst({ where: { accountId } })).toMatchObject({
      summary: "",
      message: { type: "text" },
      openid: expect.not.stringContaining("oAnna"),
    });
    expect(await db.auditEvent.findFirst({ where: { accountId } })).toMatchObject({
      event: "follower.erased",
      detail: { emptied: 1 },
    });
  });

  it("says when nothing is known of such a follower", async () => {
    const { id: accountId } = await makeAccount();
    const { code, stderr } = await admin(["erase-follower", "--account", accountId, "oNobody", "--yes"]);

    expect(code).toBe(1);
    expect(stderr).toContain("knows nothing of a follower");
  });
});

describe("counting anew", () => {
  it("is refused where old messages are deleted, unless it is meant", async () => {
    await makeAccount({ name: "忘性大", keepMessagesDays: 30 });

    const refusal = await admin(["recount-clicks"]);

    expect(refusal).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("忘性大: old messages are deleted there"),
    });
    expect(await db.readingPlace.count({ where: { isClearing: true } })).toBe(0);
    expect((await admin(["recount-clicks", "--yes"])).code).toBe(0);
    expect(await db.readingPlace.count({ where: { isClearing: true } })).toBe(1);
  });
});

describe("a password that everybody tries first", () => {
  it.each([
    ["password123", "very common"],
    ["wang.2026.wang", "your name"],
  ])("is refused: %s", async (password, why) => {
    const who = ["user", "create", "--name", "小王", "--email", "wang@example.com"];

    const { code, stderr } = await admin([...who, "--password", password]);

    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(why) });
  });
});
