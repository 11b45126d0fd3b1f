import { expect, it, vi } from "vitest";
import { systemClock } from "@/lib/platform/clock";
import { wiredAccountsForFile } from "@/lib/testing/wired-account";
import { publishDraftAction } from "./actions";
import { publishResults } from "./send-work";
import { bodyOf, openNewsroom } from "./sending.test-kit";

const { platform, wireAccount } = wiredAccountsForFile();

it("has a result looked at as soon as WeChat says that there is one", async () => {
  const room = await openNewsroom(platform(), await wireAccount());
  const src = await room.pictureAt("#884422");
  const id = await room.write({ digest: "x", body: bodyOf("茶园", { src }) });
  const sending = await room.send(id);
  await room.work();
  const { signal } = new AbortController();
  // It reads from now on.
  await publishResults.run(systemClock, signal);
  await publishDraftAction(room.accountId, { id: sending });
  await room.work();
  expect(await room.sending(id)).toMatchObject({ state: "publishing" });
  await room.control("POST", "/clock", { advanceSeconds: 60 });
  await vi.waitFor(
    async () => {
      await publishResults.run(systemClock, signal);
      await room.work();
      expect(await room.sending(id)).toMatchObject({ state: "published" });
    },
    { timeout: 2500, interval: 50 },
  );
});
