import { parseHTML } from "linkedom";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import { useReplyFile } from "./reply-file-feed";

afterEach(() => vi.unstubAllGlobals());

/** Where each answer asked anew, there would be no end. */
const MOST_ANSWERS = 10;

it("a file that is at WeChat is asked for once, however often what shows it is drawn", async () => {
  const { window, document } = parseHTML("<html><body><main></main></body></html>");
  vi.stubGlobal("window", window);
  vi.stubGlobal("document", document);
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const standing = { isReady: true, isAnswering: true, failure: null };
  const ask = vi.fn(async () => {
    if (ask.mock.calls.length > MOST_ANSWERS) await new Promise(() => undefined);
    return Response.json({ ok: true, data: [{ id: "f", name: "海报", standing }] });
  });
  vi.stubGlobal("fetch", ask);
  const box = document.createElement("div");
  const root = createRoot(box);
  for (let drawn = 0; drawn < 3; drawn++) await act(async () => root.render(<Shown />));
  expect(box.textContent).toBe("海报");
  expect(ask).toHaveBeenCalledTimes(1);
  await act(async () => root.unmount());
});

function Shown() {
  const file = useReplyFile("a", "f");
  return file === null || typeof file === "string" ? null : file.name;
}
