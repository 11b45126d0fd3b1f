import { describe, expect, it } from "vitest";
import type { ActionResult } from "@/lib/platform/action";
import { signInAs } from "./as";
import { makeAccount, makePerson } from "./factories";

type AccountAction<Input> = (accountId: string, input: Input) => Promise<ActionResult<unknown>>;

/**
 * The three refusals that every action owes: to nobody, to somebody whose role is too low, and to a member of another
 * account.
 *
 * @param canViewersUse true for an action that only reads: there the lowest role is no refusal
 */
export function describeRefusals<Input>(
  name: string,
  action: AccountAction<Input>,
  input: Input,
  { canViewersUse = false } = {},
): void {
  describe(`${name} refuses`, () => {
    it("whoever is signed out", async () => {
      const { id } = await makeAccount();
      expect(await action(id, input)).toMatchObject({ ok: false, code: "signed-out" });
    });

    it(canViewersUse ? "no viewer" : "a viewer", async () => {
      const { id } = await makeAccount();
      await signInAs(await makePerson({ accountId: id, role: "viewer" }));
      const expected = canViewersUse ? { ok: true } : { ok: false, code: "forbidden" };
      expect(await action(id, input)).toMatchObject(expected);
    });

    it("a member of another account", async () => {
      const [{ id }, other] = [await makeAccount(), await makeAccount()];
      await signInAs(await makePerson({ accountId: other.id, role: "admin" }));
      expect(await action(id, input)).toMatchObject({ ok: false, code: "not-found" });
    });
  });
}
