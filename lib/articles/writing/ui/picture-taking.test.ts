import { expect, it } from "vitest";
import type { LibraryFile } from "@/lib/media/library/types";
import type { OutsidePicture } from "@/lib/media/library/ui/embedded/bring-picture";
import type { ActionResult } from "@/lib/platform/action";
import { startPictureTaking } from "./picture-taking";

const words = { pasted: "粘贴的图片", fromWeb: "网页上的图片", offline: "没有网络", elsewhere: "不在这里" };
const LIBRARY_FILE: LibraryFile = {
  ...{ id: "f1", kind: "image", format: "png", url: "/media/a/b.png", publicUrl: "/media/a/f1.png" },
  ...{ name: "a", folder: "", bytes: 1, width: 1, height: 1, seconds: null, revision: 1, createdAt: 0 },
};
const HERE = "held:here";

function start() {
  const asked: { picture: OutsidePicture; answer: (result: ActionResult<LibraryFile> | null) => void }[] = [];
  const released: string[] = [];
  const taking = startPictureTaking({
    held: {
      hold: () => HERE,
      get: async (address) => (address === HERE ? new Blob(["x"]) : null),
      release: async (address) => void released.push(address),
      shownAt: () => null,
    },
    bring: (picture) => new Promise((answer) => asked.push({ picture, answer })),
    words,
  });
  const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
  return { taking, asked, released, settled };
}

it("a picture at an address is taken once, however often it is named, and is known from then on", async () => {
  const { taking, asked, settled } = start();
  taking.add("https://example.com/a.png", "茶园");
  taking.add("https://example.com/a.png");
  await settled();
  expect(asked.map(({ picture }) => picture)).toEqual([{ name: "茶园", url: "https://example.com/a.png" }]);
  expect(taking.states().get("https://example.com/a.png")).toEqual({ step: "taking", share: null });
  asked[0]?.answer({ ok: true, data: LIBRARY_FILE });
  await settled();
  expect(taking.states().size).toBe(0);
  expect(taking.takenOf("https://example.com/a.png")?.id).toBe("f1");
  taking.add("https://example.com/a.png");
  await settled();
  expect(asked).toHaveLength(1);
});

it("a picture of this browser is let go when the library has it, and tried again when the line was lost", async () => {
  const { taking, asked, released, settled } = start();
  taking.add(HERE);
  await settled();
  asked[0]?.answer(null);
  await settled();
  expect(taking.states().get(HERE)).toEqual({ step: "failed", problem: words.offline, canRetry: true });
  expect(released).toEqual([]);
  taking.add(HERE);
  await settled();
  expect(asked[1]?.picture).toMatchObject({ name: words.pasted, content: expect.any(Blob) });
  asked[1]?.answer({ ok: true, data: LIBRARY_FILE });
  await settled();
  expect(released).toEqual([HERE]);
});

it("a picture of another browser is said to be there, and a few are taken at a time", async () => {
  const { taking, asked, settled } = start();
  taking.add("held:elsewhere");
  for (const name of ["a", "b", "c", "d", "e"]) taking.add(`https://example.com/${name}`);
  await settled();
  expect(taking.states().get("held:elsewhere")).toMatchObject({ problem: words.elsewhere, canRetry: false });
  expect(asked).toHaveLength(3);
  for (const { answer } of asked) answer({ ok: true, data: LIBRARY_FILE });
  await settled();
  expect(asked).toHaveLength(5);
});
