import type { Eraser } from "@/lib/deliveries/erase";
import { finishMoves } from "./moves";
import { addAllParts } from "./tally-parts";

/** What codes know of a follower goes on under the alias, so that every total stays what it was. */
export const measuringEraser: Eraser = {
  models: ["QrScanner", "QrFollow", "QrVisit", "QrTester", "QrMove"],
  // While a code is on its way into other groups, who is counted where goes by the order of OpenIDs.
  prepare: () => finishMoves(new AbortController().signal),
  async erase(tx, follower, alias) {
    if ((await tx.qrMove.count({ where: { accountId: follower.accountId } })) > 0) return null;
    await addAllParts(tx);
    const change = { where: follower, data: { openid: alias } };
    const changes = [
      await tx.qrScanner.updateMany(change),
      await tx.qrFollow.updateMany(change),
      await tx.qrVisit.updateMany(change),
      // A tester stays one, or counting anew would count what they did.
      await tx.qrTester.updateMany({ where: follower, data: { openid: alias, name: "" } }),
    ];
    return changes.reduce((sum, { count }) => sum + count, 0);
  },
};
