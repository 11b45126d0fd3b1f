import { z } from "zod";
import { acceptName, createTag, tagsOf } from "@/lib/sandbox/endpoints/tags";
import { accepted, type ControlCall, type ControlRoute, requireAccount } from "./route";

const newTagSchema = z.strictObject({ name: z.string() });

/** Routes that stand in for the console's page of tags. */
export const tagRoutes: readonly ControlRoute[] = [
  {
    method: "GET",
    pattern: "/_control/accounts/:appId/tags",
    run: (call) => ({ value: { tags: tagsOf({ platform: call.platform, account: requireAccount(call) }) } }),
  },
  { method: "POST", pattern: "/_control/accounts/:appId/tags", run: addTag },
];

function addTag(call: ControlCall) {
  const owner = { platform: call.platform, account: requireAccount(call) };
  return { value: createTag(owner, acceptName(owner, accepted(newTagSchema, call.body).name)) };
}
