import { z } from "zod";
import { settlePublishing } from "@/lib/sandbox/publishing";
import { faultSchema } from "@/lib/sandbox/state/faults";
import { pageQuery } from "./page-query";
import { accepted, type ControlRoute } from "./route";

const TEN_YEARS_SECONDS = 10 * 366 * 86_400;
const YEAR_2100 = 4_102_444_800_000;

const clockSchema = z.union([
  z.strictObject({ advanceSeconds: z.number().min(0).max(TEN_YEARS_SECONDS) }),
  z.strictObject({ now: z.int().min(0).max(YEAR_2100) }),
]);
const faultOrderSchema = z.strictObject({
  appId: z.string().max(64).optional(),
  path: z.string().startsWith("/").max(200).optional(),
  times: z.int().min(1).max(1_000_000),
  fault: faultSchema,
});
const callQuery = pageQuery(1000).extend({ appId: z.string().max(64).optional() });

/** Routes about the platform as a whole. */
export const platformRoutes: readonly ControlRoute[] = [
  {
    method: "GET",
    pattern: "/_control/health",
    run: ({ platform }) => ({ value: { ok: true, now: platform.now() } }),
  },
  {
    method: "POST",
    pattern: "/_control/reset",
    run: ({ platform }) => {
      platform.state.reset();
      return { value: { ok: true, now: platform.now() } };
    },
  },
  {
    method: "POST",
    pattern: "/_control/clock",
    run: async ({ platform, body }) => {
      const wish = accepted(clockSchema, body);
      const now = "now" in wish ? wish.now : platform.now() + wish.advanceSeconds * 1000;
      platform.state.settings.setClockOffset(Math.round(Math.min(now, YEAR_2100) - platform.machineNow()));
      await settlePublishing(platform);
      return { value: { ok: true, now: platform.now() } };
    },
  },
  {
    method: "GET",
    pattern: "/_control/calls",
    run: ({ platform, query }) => {
      const { appId, after, limit } = accepted(callQuery, Object.fromEntries(query));
      return { value: { calls: platform.state.calls.page(appId ?? null, after, limit) } };
    },
  },
  {
    method: "POST",
    pattern: "/_control/faults",
    run: ({ platform, body }) => {
      platform.state.faults.add(accepted(faultOrderSchema, body));
      return { value: { ok: true } };
    },
  },
];
