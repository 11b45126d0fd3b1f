import { beforeEach, describe, expect, it } from "vitest";
import { POST } from "@/app/api/auth/[...all]/route";
import { db } from "@/lib/platform/db/db";
import { env } from "@/lib/platform/env";
import { CLIENT_ADDRESS_HEADER } from "./front-headers";
import { createPerson } from "./people";

const person = { name: "林", email: "lin@example.com", password: "correct horse" };

beforeEach(async () => {
  await db.user.deleteMany();
  await db.auditEvent.deleteMany();
  await db.rateLimit.deleteMany();
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

  it("keeps to the length that the form asks for", async () => {
    const passwords = { currentPassword: person.password, newPassword: "short" };
    const response = await ask("change-password", passwords, { cookie: await sessionCookie() });
    expect(await response.json()).toMatchObject({ code: "PASSWORD_TOO_SHORT" });
  });
});

it("ends the session on signing out", async () => {
  const cookie = await sessionCookie();
  expect((await ask("sign-out", {}, { cookie })).status).toBe(200);
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
