import { beforeEach, describe, expect, it } from "vitest";
import { noteClockSkew } from "@/lib/platform/clock-skew";
import { db } from "@/lib/platform/db/db";
import { setHealth } from "@/lib/platform/health";
import { DAY, HOUR, MINUTE } from "@/lib/platform/time";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makeOwner, makePerson } from "@/lib/testing/factories";
import { loadAccountFrame, loadDeskFrame } from "./loaders";
import { findTroubles } from "./troubles";

const NOW = Date.UTC(2026, 5, 1);

beforeEach(() => setHealth({ writing: true, background: true }));

describe("the desk says", () => {
  it("nothing when all is well", async () => {
    const { id } = await makeAccount();
    noteClockSkew(id, -2 * MINUTE);
    expect(await findTroubles([id], NOW)).toEqual([]);
  });

  it("that nothing can be written, and that background work has stopped", async () => {
    setHealth({ writing: false, background: false });
    expect(await findTroubles([], NOW)).toEqual([{ type: "writing" }, { type: "background" }]);
  });

  it.each([8 * HOUR, -3 * DAY])(
    "that the clock is %d ms ahead, unless an account agrees with it",
    async (ahead) => {
      const [wrong, right] = [await makeAccount(), await makeAccount()];
      noteClockSkew(wrong.id, ahead);
      expect(await findTroubles([wrong.id], NOW)).toEqual([{ type: "clock", ahead }]);
      noteClockSkew(right.id, MINUTE);
      expect(await findTroubles([wrong.id, right.id], NOW)).toEqual([]);
    },
  );

  it("that the clock has begun anew, without any account", async () => {
    expect(await findTroubles([], 0)).toEqual([{ type: "clock", ahead: expect.any(Number) }]);
  });

  it("nothing of a clock of the pretend platform, which is moved on purpose", async () => {
    const { id } = await makeAccount({ kind: "sandbox" });
    noteClockSkew(id, -8 * DAY);
    expect(await findTroubles([id], NOW)).toEqual([]);
  });

  it("which accounts the key does not open", async () => {
    const [lost, fine] = [await makeAccount({ name: "lost" }), await makeAccount()];
    await db.account.update({ where: { id: lost.id }, data: { sealedToken: "v1.x" } });
    expect(await findTroubles([lost.id, fine.id], NOW)).toEqual([
      { type: "key", accounts: [{ id: lost.id, name: "lost" }] },
    ]);
  });
});

it("who cannot do anything about it is not told", async () => {
  setHealth({ writing: false, background: true });
  const { id } = await makeAccount();
  const told = async () =>
    [await loadAccountFrame(id), await loadDeskFrame()].map(({ troubles }) =>
      troubles.some(({ type }) => type === "writing"),
    );
  await signInAs(await makePerson({ accountId: id, role: "editor" }));
  expect(await told()).toEqual([false, false]);
  await signInAs(await makePerson({ accountId: id, role: "admin" }));
  expect(await told()).toEqual([true, false]);
  await signInAs(await makeOwner());
  expect(await told()).toEqual([true, true]);
});
