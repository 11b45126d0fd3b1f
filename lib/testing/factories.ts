import { randomBytes, randomUUID } from "node:crypto";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import type { MEMBER_ROLES } from "@/lib/auth/roles";
import { db } from "@/lib/platform/db/db";
import { seal } from "@/lib/platform/secret-box";

type MemberRole = (typeof MEMBER_ROLES)[number];
type Overrides = Omit<Partial<Parameters<typeof db.account.create>[0]["data"]>, "id">;

/** Who a test's person is; give it to signInAs. */
export type TestPerson = { userId: string; name: string; email: string };

/** What a test's account was connected with, in the clear. */
export type TestAccount = {
  id: AccountId;
  name: string;
  appId: string;
  originalId: string;
  appSecret: string;
  token: string;
  aesKey: string;
};

/** The owner of the installation: may do everything. */
export function makeOwner(): Promise<TestPerson> {
  return insertUser("所有者", true);
}

/** A person with a role in one account, or with none at all. They have no password: sign them in by signInAs. */
export async function makePerson(membership?: {
  accountId: AccountId;
  role: MemberRole;
}): Promise<TestPerson> {
  const person = await insertUser(membership?.role ?? "外人", false);
  if (membership) await db.membership.create({ data: { userId: person.userId, ...membership } });
  return person;
}

/** An account of the real platform with secrets of its own. */
export async function makeAccount(overrides: Overrides = {}): Promise<TestAccount> {
  const secrets = {
    appSecret: hex(16),
    token: hex(8),
    aesKey: randomBytes(32).toString("base64").slice(0, 43),
  };
  const { appSecret, token, aesKey } = { ...secrets, aesKey: secrets.aesKey.replace(/[+/]/g, "A") };
  const row = await db.account.create({
    data: {
      name: "测试公众号",
      kind: "service",
      appId: `wx${hex(8)}`,
      originalId: `gh_${hex(6)}`,
      mode: "plain",
      sealedAppSecret: seal(appSecret),
      sealedToken: seal(token),
      sealedAesKey: seal(aesKey),
      ...overrides,
    },
  });
  const { id, name, appId, originalId } = row;
  return { id: vouchForAccountId(id), name, appId, originalId, appSecret, token, aesKey };
}

async function insertUser(name: string, isOwner: boolean): Promise<TestPerson> {
  const id = randomUUID();
  const email = `${id}@example.com`;
  await db.user.create({ data: { id, name, email, isOwner, emailVerified: true } });
  return { userId: id, name, email };
}

function hex(bytes: number): string {
  return randomBytes(bytes).toString("hex");
}
