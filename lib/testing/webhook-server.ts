// The desk's front server without its pages, as a program: what the fault tests kill and stop.
import { createFront } from "@/lib/server/front";
import { stopOnSignal } from "@/lib/server/stop";

const server = createFront(
  async (_, response) => void response.end(),
  async () => ({ ready: true, checks: {} }),
);
stopOnSignal(server, { background: { close: async () => {} }, closeRest: async () => {} });
server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
