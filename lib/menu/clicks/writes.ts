import type { Eraser } from "@/lib/deliveries/erase";

/** Taps stay under the alias, so that buttons keep their numbers. */
export const tapsEraser: Eraser = {
  models: ["ButtonTaps"],
  async erase(tx, follower, alias) {
    const { count } = await tx.buttonTaps.updateMany({ where: follower, data: { openid: alias } });
    return count;
  },
};
