import { type DeliveryReader, follow } from "@/lib/deliveries/follow";
import { readFollowUps } from "@/lib/deliveries/read-facts";
import type { StoredFollowUps } from "@/lib/deliveries/types";
import type { Clock } from "@/lib/platform/clock";
import { addFollowUps } from "./writes";

/**
 * Puts in line what was promised with the answers since the last time. The promise is a column of the delivery: it is on
 * disk before the answer leaves, whatever becomes of this process afterwards.
 */
export function readPromised(clock: Clock, signal: AbortSignal): Promise<void> {
  return follow(reader, clock, signal);
}

/** Many: nearly all deliveries promise nothing, and there is little to write. */
const IDS_A_STEP = { least: 10_000, most: 20_000 };

const reader: DeliveryReader<StoredFollowUps[]> = {
  // As the migration calls it, which has put the place behind everything that promised nothing.
  name: "followUps",
  startsAt: "oldest",
  idsAStep: IDS_A_STEP,
  step: readFollowUps,
  async write(tx, deliveries) {
    const promised = deliveries.flatMap(({ id, accountId, openid, ruleId, receivedAt, followUps }) =>
      followUps.map((message, place) => {
        const identity = { deliveryId: id, position: place + 1, accountId, openid, ruleId };
        return { ...identity, message, answeredAt: receivedAt.getTime() };
      }),
    );
    await addFollowUps(tx, promised);
  },
};
