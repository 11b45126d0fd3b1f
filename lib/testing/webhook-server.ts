// A webhook on a plain server, as a program: what the fault tests kill.
import { createServer } from "node:http";
import { answerWebhook } from "@/lib/webhook/front";

const server = createServer(answerWebhook);
server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
