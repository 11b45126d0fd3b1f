// A thread of the browser: a list is read here while the page goes on answering, and one that is made to hurt takes
// nothing but this thread, which the page ends.

import type { KnownColumns } from "@/lib/qrcodes/bulk/columns";
import { type GivenList, type ListChoice, readList } from "./read-list";

/** What the page asks of the thread, once. */
export type ListOrder = { source: GivenList; known: KnownColumns; choice: ListChoice | null };

addEventListener("message", ({ data: { source, known, choice } }: MessageEvent<ListOrder>) => {
  postMessage(readList(source, known, choice));
});
