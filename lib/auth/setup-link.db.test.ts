import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { DAY } from "@/lib/platform/time";
import { createOwner, getSetupLink, isSetupToken } from "./setup-link";

const person = { name: "林", email: "lin@example.com", password: "correct horse" };
const now = Date.UTC(2026, 10, 22);
const clock = { now: () => now };

beforeEach(async () => {
  await db.setupLink.deleteMany();
  await db.user.deleteMany();
});

describe("the set-up link", () => {
  it("stays the same while it is valid, so that it can be shown again", async () => {
    expect(await getSetupLink(clock)).toEqual(await getSetupLink(clock));
  });

  it("creates the owner once", async () => {
    const token = await currentToken();
    expect(await createOwner(token, person, clock)).toBe(true);
    expect(await createOwner(token, { ...person, email: "second@example.com" }, clock)).toBe(false);
    expect(await db.user.count({ where: { isOwner: true } })).toBe(1);
  });

  it("makes one owner of two people who use it at the same moment", async () => {
    const token = await currentToken();
    const people = ["a@example.com", "b@example.com"].map((email) => ({ ...person, email }));
    const outcomes = await Promise.all(people.map((one) => createOwner(token, one, clock)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await db.user.count()).toBe(1);
  });

  it("records who became the owner", async () => {
    await createOwner(await currentToken(), person, clock);
    const event = await db.auditEvent.findFirstOrThrow({ where: { event: "owner.created" } });
    expect(event).toMatchObject({ actorName: person.name, subject: person.email });
  });

  it("does not open with another token", async () => {
    await getSetupLink(clock);
    expect(await isSetupToken("guess", clock)).toBe(false);
  });

  it("ends after a day, and a new one takes its place", async () => {
    const token = await currentToken();
    const tomorrow = { now: () => now + DAY };
    expect(await isSetupToken(token, tomorrow)).toBe(false);
    expect((await getSetupLink(tomorrow))?.url).not.toContain(token);
  });

  it("is gone once there is an owner", async () => {
    await createOwner(await currentToken(), person, clock);
    expect(await getSetupLink(clock)).toBeNull();
  });
});

async function currentToken(): Promise<string> {
  const link = await getSetupLink(clock);
  return new URL(link?.url ?? "").searchParams.get("token") ?? "";
}
