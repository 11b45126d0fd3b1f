import { beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { signInAs } from "@/lib/testing/as";
import { makePerson } from "@/lib/testing/factories";
import { createOwnerAction, renameMeAction } from "./actions";
import { createPerson } from "./people/by-operator";
import { getSetupLink } from "./setup-link";

const person = { name: "林", email: "lin@example.com", password: "correct horse" };

beforeEach(async () => {
  await db.setupLink.deleteMany();
  await db.user.deleteMany();
});

describe("creating the owner", () => {
  it("works once for who holds the set-up link", async () => {
    const token = await setupToken();
    expect(await createOwnerAction({ ...person, token })).toEqual({ ok: true, data: null });
    expect(await createOwnerAction({ ...person, email: "b@example.com", token })).toMatchObject({
      code: "not-found",
    });
    expect(await db.user.findMany()).toMatchObject([{ email: person.email, isOwner: true }]);
  });

  it("is refused with another token", async () => {
    await setupToken();
    expect(await createOwnerAction({ ...person, token: "guess" })).toMatchObject({
      ok: false,
      code: "not-found",
    });
    expect(await db.user.count()).toBe(0);
  });

  it("says on the field what is wrong", async () => {
    const token = await setupToken();
    const result = await createOwnerAction({ name: "", email: "no", password: "short", token });
    expect(result).toMatchObject({
      code: "invalid",
      fieldErrors: { name: "请填写", email: "请填写正确的邮箱", password: "至少 10 个字符" },
    });
  });

  it("keeps the link when the address belongs to somebody", async () => {
    const token = await setupToken();
    await createPerson(null, person);
    expect(await createOwnerAction({ ...person, token })).toMatchObject({
      code: "invalid",
      fieldErrors: { email: "这个邮箱已经有人用了" },
    });
    expect(await createOwnerAction({ ...person, email: "owner@example.com", token })).toMatchObject({
      ok: true,
    });
  });
});

describe("renaming oneself", () => {
  it("changes one's own name only, and is recorded", async () => {
    const [me, other] = [await makePerson(), await makePerson()];
    await signInAs(me);
    expect(await renameMeAction({ name: " 小林 " })).toEqual({ ok: true, data: null });
    expect(await db.user.findUniqueOrThrow({ where: { id: me.userId } })).toMatchObject({ name: "小林" });
    expect(await db.user.findUniqueOrThrow({ where: { id: other.userId } })).toMatchObject({
      name: other.name,
    });
    const event = await db.auditEvent.findFirstOrThrow({ where: { event: "person.renamed" } });
    expect(event).toMatchObject({ actorName: "小林", detail: { from: me.name, to: "小林" } });
  });

  it("is refused to who is not signed in", async () => {
    expect(await renameMeAction({ name: "谁" })).toMatchObject({ ok: false, code: "signed-out" });
  });
});

async function setupToken(): Promise<string> {
  const link = await getSetupLink(systemClock);
  return new URL(link?.url ?? "").searchParams.get("token") ?? "";
}
