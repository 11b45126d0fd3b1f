import { afterEach, expect, it, vi } from "vitest";
import { log } from "@/lib/platform/log";
import { sendConsoleToLog } from "./console-to-log";

const printed = console;
const { debug, log: print, info, warn, error } = printed;
const listeners = process.listeners("warning");
afterEach(() => {
  Object.assign(printed, { debug, log: print, info, warn, error });
  process.removeAllListeners("warning");
  for (const listener of listeners) process.on("warning", listener);
  vi.restoreAllMocks();
});

it("what others print becomes lines of the log, with its error and without colours and empty lines", () => {
  const [errors, warnings, infos] = [vi.spyOn(log, "error"), vi.spyOn(log, "warn"), vi.spyOn(log, "info")];
  sendConsoleToLog();
  const broken = new Error("no page");
  printed.error("\u001b[31m⨯\u001b[39m", broken);
  printed.warn("Missing `origin` header from %s", "a request");
  printed.log("");
  process.emit("warning", new Error("too many listeners"));
  expect(errors.mock.calls).toEqual([[{ err: broken }, "⨯"]]);
  expect(warnings.mock.calls).toEqual([
    ["Missing `origin` header from a request"],
    [{ err: new Error("too many listeners") }, "too many listeners"],
  ]);
  expect(infos).not.toHaveBeenCalled();
});
