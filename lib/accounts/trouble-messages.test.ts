import { expect, it } from "vitest";
import { DAY, HOUR } from "@/lib/platform/time";
import { troubleMessages } from "./trouble-messages";

it.each([
  [HOUR, "快了约 1 小时", "1 hour ahead"],
  [-8.25 * HOUR, "慢了约 8.3 小时", "8.3 hours behind"],
  [-334 * DAY, "慢了约 334 天", "334 days behind"],
])("a clock that is off by %d ms reads as people say it", (ahead, zh, en) => {
  expect(troubleMessages.zh.clock.title(ahead)).toContain(zh);
  expect(troubleMessages.en.clock.title(ahead)).toContain(en);
});
