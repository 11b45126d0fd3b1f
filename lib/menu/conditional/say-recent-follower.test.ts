import { expect, it } from "vitest";
import { MINUTE } from "@/lib/platform/time";
import { sayRecentFollower } from "./say-recent-follower";

it("says who a follower is by what they did last, not by an OpenID", () => {
  const at = new Date("2026-11-30T04:00:00Z");
  const now = at.getTime() + 2 * MINUTE;
  expect(sayRecentFollower({ openid: "oABCDEF2SEmb", said: "几点开门", at }, now, "zh")).toBe(
    "粉丝 2SEmb，2 分钟前说“几点开门”",
  );
  expect(sayRecentFollower({ openid: "oABCDEF2SEmb", said: null, at }, now, "en")).toBe(
    "follower 2SEmb, last seen 2 minutes ago",
  );
});
