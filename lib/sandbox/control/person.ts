import type { Follower } from "@/lib/sandbox/state/follower";
import { ControlProblem } from "./problem";
import { type ControlCall, requireAccount } from "./route";

/**
 * Somebody whom the account knows, following or not.
 * @param openid the one in the path unless told
 * @throws ControlProblem 404
 */
export function requirePerson(call: ControlCall, openid = call.params.openid ?? ""): Follower {
  const person = call.platform.state.followers.get(requireAccount(call).appId, openid);
  if (!person) throw new ControlProblem(404, "no_such_follower", `Nobody has the OpenID ${openid}`);
  return person;
}
