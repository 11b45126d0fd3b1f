// A thread of the browser: a file is read here while the page goes on answering, and one that is made to hurt takes
// nothing but this thread, which the page ends.

import { readFile } from "./read-file";

addEventListener("message", ({ data }: MessageEvent<Uint8Array>) => {
  void readFile(data, async (bytes) => {
    const { readWord } = await import("./read-word");
    return readWord(bytes, (arrayBuffer) => ({ arrayBuffer }));
  }).then((read) => postMessage(read));
});
