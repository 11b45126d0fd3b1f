// The thread in which codes are drawn, read again and written into files: work that would keep followers waiting. It
// knows no database; what it needs comes with each request. See docs/decisions/0015-codes-are-drawn-in-a-thread.md
import { serveThread } from "@/lib/platform/serve-thread";
import { perform } from "./perform";
import { taskSchema } from "./tasks";

serveThread((request) => perform(taskSchema.parse(request)));
