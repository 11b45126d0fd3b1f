import { beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { signInAs } from "@/lib/testing/as";
import { makeOwner, type TestPerson } from "@/lib/testing/factories";
import { setTestHeader } from "@/lib/testing/next-headers";
import { endSessions } from "./ended-sessions";
import { REQUESTED_PATH_HEADER } from "./front-headers";
import { loadProfile, loadSetup, loadSignIn, loadStart } from "./loaders";
import { getSetupLink } from "./setup-link";

beforeEach(async () => {
  await db.setupLink.deleteMany();
  await db.user.deleteMany();
});

describe("the start page", () => {
  it("stays where it is while nobody owns the installation", async () => {
    await expect(loadStart()).resolves.toBeUndefined();
  });

  it("leads to the sign-in, and who is signed in to the accounts", async () => {
    const owner = await makeOwner();
    await expect(loadStart()).rejects.toMatchObject(redirectTo("/login"));
    await signInAs(owner);
    await expect(loadStart()).rejects.toMatchObject(redirectTo("/accounts"));
  });
});

describe("the sign-in page", () => {
  it("comes back to the page that was wanted, and to no other site", async () => {
    await makeOwner();
    expect(await loadSignIn("/accounts/abc/menu")).toMatchObject({ next: "/accounts/abc/menu" });
    expect(await loadSignIn("https://elsewhere.example")).toMatchObject({ next: "/" });
  });

  it("says why the session ended, as long as that is so", async () => {
    const person = await makeOwner();
    await signInAs(person);
    await inTransaction((tx) => endSessions(tx, person.userId, "disabled", systemClock.now()));
    await setDisabled(person, new Date());
    expect(await loadSignIn("/")).toMatchObject({ endReason: "disabled" });
    await setDisabled(person, null);
    expect(await loadSignIn("/")).toMatchObject({ endReason: "ended" });
  });

  it("has nothing to explain to a browser that never was here", async () => {
    await makeOwner();
    expect(await loadSignIn("/")).toMatchObject({ endReason: null });
  });

  it("is passed over by who is signed in", async () => {
    await signInAs(await makeOwner());
    await expect(loadSignIn("/profile")).rejects.toMatchObject(redirectTo("/profile"));
  });
});

it("sends who is not signed in to a sign-in that leads back", async () => {
  setTestHeader(REQUESTED_PATH_HEADER, "/profile?_rsc=1&tab=2");
  await expect(loadProfile()).rejects.toMatchObject(redirectTo("/login?next=%2Fprofile%3Ftab%3D2"));
});

describe("the set-up page", () => {
  it("opens for the link's token only", async () => {
    const link = await getSetupLink(systemClock);
    const token = new URL(link?.url ?? "").searchParams.get("token") ?? "";
    expect(await loadSetup(token)).toBe("open");
    expect(await loadSetup("guess")).toBe("invalid");
    expect(await loadSetup(undefined)).toBe("invalid");
  });

  it("says that it was used once there is an owner", async () => {
    await makeOwner();
    expect(await loadSetup("any")).toBe("used");
  });
});

function setDisabled({ userId }: TestPerson, disabledAt: Date | null) {
  return db.user.update({ where: { id: userId }, data: { disabledAt } });
}

function redirectTo(path: string) {
  return { digest: expect.stringContaining(`;${path};`) };
}
