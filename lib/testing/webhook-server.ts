// The desk's front server without its pages, and what it sends after its answers, as a program: what the fault tests kill and
// stop.
import { onFollowUps } from "@/lib/follow-ups/announce";
import { startFollowUps } from "@/lib/follow-ups/start-follow-ups";
import { systemClock } from "@/lib/platform/clock";
import { createFront } from "@/lib/server/front";
import { stopOnSignal } from "@/lib/server/stop";

const server = createFront(
  async (_, response) => void response.end(),
  async () => ({ ready: true, checks: {} }),
  { count: () => {} },
);
const followUps = startFollowUps(systemClock);
onFollowUps(followUps.wake);
stopOnSignal(server, { background: followUps, closeRest: async () => {} });
server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
