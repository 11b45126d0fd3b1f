import type { Clock } from "@/lib/platform/clock";
import type { WeChat } from "@/lib/wechat/api/client";

/** What a step of a sending works with. */
export type StepContext = { wechat: WeChat; clock: Clock };
