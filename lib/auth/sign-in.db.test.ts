import { beforeEach, describe, expect, it } from "vitest";
import { POST } from "@/app/api/auth/[...all]/route";
import { db } from "@/lib/platform/db/db";
import { env } from "@/lib/platform/env";
import { MINUTE } from "@/lib/platform/time";
import { CLIENT_ADDRESS_HEADER } from "./front-headers";
import { createPerson } from "./people/by-operator";

const person = { name: "林", email: "lin@example.com", password: "correct horse" };

beforeEach(async () => {
  await db.user.deleteMany();
  await db.auditEvent.deleteMany();
  await db.rateLimit.deleteMany();
  await db.signInGuess.deleteMany();
  await createPerson(null, person);
});

describe("signing in", () => {
  it("sets a cookie that scripts cannot read and other sites do not send", async () => {
    const response = await signIn();
    expect(response.status).toBe(200);
    expect(response.headers.get("set-cookie")).toMatch(/^mpdesk\.session_token=.*HttpOnly; SameSite=Lax$/);
  });

  it("gives the session to the cookie alone, and to no cache", async () => {
    const response = await signIn();
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({});
  });

  it("says the same of a wrong password and of an unknown address", async () => {
    const answers = [
      await signIn({ password: "wrong horse" }),
      await signIn({ email: "nobody@example.com" }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await answer.json()).toMatchObject({ code: "INVALID_EMAIL_OR_PASSWORD" });
    }
  });

  it("makes who tries too often wait, and says for how long", async () => {
    for (let attempt = 0; attempt < 8; attempt++) await signIn({ password: "wrong horse" });
    const response = await signIn();
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("x-retry-after"))).toBeGreaterThan(0);
  });

  it("makes nobody else wait for it", async () => {
    for (let attempt = 0; attempt < 9; attempt++) await signIn({ password: "wrong horse" });
    expect((await signIn({}, { [CLIENT_ADDRESS_HEADER]: "203.0.113.9" })).status).toBe(200);
  });

  it("slows down who guesses at one person from everywhere, whether that person exists or not", async () => {
    for (const email of [person.email, "nobody@example.com"]) {
      const guess = { email, password: "wrong horse" };
      expect((await signIn(guess, { [CLIENT_ADDRESS_HEADER]: "198.51.100.1" })).status).toBe(401);
      await letEverybodyWait();
      const answer = await signIn(guess, { [CLIENT_ADDRESS_HEADER]: "198.51.100.2" });
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get("x-retry-after"))).toBeGreaterThan(0);
    }
  });

  it("does not keep people out of a browser in which they were before", async () => {
    const cookie = deviceCookieOf(await signIn());
    await letEverybodyWait();
    const elsewhere = { [CLIENT_ADDRESS_HEADER]: "203.0.113.77" };
    expect((await signIn({}, elsewhere)).status).toBe(429);
    // Of somebody's own making.
    expect((await signIn({}, { ...elsewhere, cookie: `${cookie}x` })).status).toBe(429);
    expect((await signIn({}, { ...elsewhere, cookie })).status).toBe(200);
  });

  it("is refused when another site's page asks for it", async () => {
    const response = await signIn(
      {},
      { origin: "https://elsewhere.example", cookie: "mpdesk.session_token=x" },
    );
    expect(response.status).toBe(403);
  });
});

it("tells who is disabled so, once the password was right", async () => {
  await db.user.updateMany({ data: { disabledAt: new Date() } });
  expect((await signIn({ password: "wrong horse" })).status).toBe(401);
  const response = await signIn();
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ code: "PERSON_DISABLED" });
  expect(await db.session.count()).toBe(0);
});

describe("the record", () => {
  it("says who signed in and out, and where", async () => {
    const device = { "user-agent": "Firefox on a Tuesday" };
    const cookie = (await signIn({}, device)).headers.get("set-cookie")?.split(";", 1)[0] ?? "";
    await ask("sign-out", {}, { cookie, ...device });
    const events = await db.auditEvent.findMany({ where: { event: { startsWith: "session." } } });
    const common = { actorName: person.name, subject: person.email, address: "203.0.113.1" };
    expect(events).toMatchObject([
      { event: "session.began", ...common, device: "Firefox on a Tuesday" },
      { event: "session.left", ...common },
    ]);
  });

  it("counts guesses at a person in one row, without a word of what was tried", async () => {
    for (let attempt = 0; attempt < 3; attempt++) await signIn({ password: "hunter2 hunter2" });
    const events = await db.auditEvent.findMany({ where: { event: "session.refused" } });
    expect(events).toMatchObject([{ actorName: person.name, subject: person.email, times: 3 }]);
    expect(JSON.stringify(events)).not.toContain("hunter2");
  });

  it("counts a stranger's guesses in one row, whomever they guess at", async () => {
    for (let attempt = 0; attempt < 5; attempt++) await signIn({ email: `nobody${attempt}@example.com` });
    const events = await db.auditEvent.findMany({ where: { event: "session.refused" } });
    expect(events).toMatchObject([{ actorId: null, subject: "nobody0@example.com", times: 5 }]);
  });

  it("does not keep what was typed for an e-mail address and is none", async () => {
    await signIn({ email: "my secret password" });
    expect(JSON.stringify(await db.auditEvent.findMany())).not.toContain("secret");
  });

  it("says once that somebody was made to wait", async () => {
    for (let attempt = 0; attempt < 12; attempt++)
      await signIn({}, { [CLIENT_ADDRESS_HEADER]: "203.0.113.200" });
    const events = await db.auditEvent.findMany({ where: { event: "limit.reached" } });
    expect(events).toMatchObject([{ address: "203.0.113.200", subject: person.email }]);
  });
});

describe("changing the password", () => {
  it("ends the person's other sessions and records it", async () => {
    const [here, elsewhere] = [await sessionCookie(), await sessionCookie()];
    const passwords = { currentPassword: person.password, newPassword: "battery staple" };
    // Not as the client would have it.
    const wishes = { ...passwords, revokeOtherSessions: false };
    const response = await ask("change-password", wishes, { cookie: here });
    expect(response.status).toBe(200);
    expect(await db.session.findMany()).toHaveLength(1);
    expect((await ask("change-password", passwords, { cookie: elsewhere })).status).toBe(401);
    const event = await db.auditEvent.findFirstOrThrow({ where: { event: "password.changed" } });
    expect(event).toMatchObject({ actorName: person.name, subject: person.email });
  });

  it("does and records nothing when the current one is wrong", async () => {
    const cookie = await sessionCookie();
    const passwords = { currentPassword: "wrong horse", newPassword: "battery staple" };
    const response = await ask("change-password", passwords, { cookie });
    expect(await response.json()).toMatchObject({ code: "INVALID_PASSWORD" });
    const events = await db.auditEvent.findMany({ where: { event: "password.changed" } });
    expect(events).toEqual([]);
  });

  it.each([
    ["password123", "PASSWORD_COMMON"],
    ["lin-2026-lin", "PASSWORD_OWN"],
  ])("refuses %s", async (newPassword, code) => {
    const passwords = { currentPassword: person.password, newPassword };
    const response = await ask("change-password", passwords, { cookie: await sessionCookie() });
    expect(await response.json()).toMatchObject({ code });
  });

  it("keeps to the length that the form asks for", async () => {
    const passwords = { currentPassword: person.password, newPassword: "short" };
    const response = await ask("change-password", passwords, { cookie: await sessionCookie() });
    expect(await response.json()).toMatchObject({ code: "PASSWORD_TOO_SHORT" });
  });
});

it("ends the session on signing out, and has the browser forget its pictures", async () => {
  const cookie = await sessionCookie();
  const answer = await ask("sign-out", {}, { cookie });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("clear-site-data")).toBe('"cache"');
  expect(await db.session.count()).toBe(0);
});

it.each(["sign-up/email", "update-user", "change-email", "delete-user", "get-session", "list-sessions"])(
  "does not offer %s",
  async (path) => {
    expect((await ask(path, {}, { cookie: await sessionCookie() })).status).toBe(404);
  },
);

function signIn(
  changes: Partial<typeof person> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const { email, password } = { ...person, ...changes };
  return ask("sign-in/email", { email, password }, headers);
}

async function sessionCookie(): Promise<string> {
  const cookie = (await signIn()).headers.get("set-cookie");
  return cookie?.split(";", 1)[0] ?? "";
}

/** As after many attempts. */
async function letEverybodyWait(): Promise<void> {
  const nextAt = new Date(Date.now() + MINUTE);
  await db.signInGuess.updateMany({ data: { nextAt } });
}

/** What the browser keeps of a sign-in besides the session. */
function deviceCookieOf(answer: Response): string {
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0] ?? "");
  return cookies.find((cookie) => cookie.includes(".device.")) ?? "";
}

function ask(path: string, body: object, headers: Record<string, string>): Promise<Response> {
  const request = new Request(`${env.PUBLIC_URL}/api/auth/${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      origin: env.PUBLIC_URL,
      [CLIENT_ADDRESS_HEADER]: "203.0.113.1",
      ...headers,
    },
    body: JSON.stringify(body),
  });
  return POST(request);
}
