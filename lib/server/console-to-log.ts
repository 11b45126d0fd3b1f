import { format, stripVTControlCharacters } from "node:util";
import { log } from "@/lib/platform/log";

const LEVELS = { debug: "debug", log: "info", info: "info", warn: "warn", error: "error" } as const;
const METHODS = ["debug", "log", "info", "warn", "error"] as const satisfies (keyof typeof LEVELS)[];

/**
 * Makes lines of the log out of what others print: Next its errors, Node its warnings. Whoever collects the log reads one
 * format, and finds the request's id in these lines too.
 */
export function sendConsoleToLog(): void {
  for (const method of METHODS) console[method] = (...words: unknown[]) => write(LEVELS[method], words);
  // Node's own listener prints them.
  process.removeAllListeners("warning");
  process.on("warning", (warning) => write("warn", [warning]));
}

function write(level: (typeof LEVELS)[keyof typeof LEVELS], words: unknown[]): void {
  const error = words.find((word) => word instanceof Error);
  const rest = words.filter((word) => word !== error);
  const text = stripVTControlCharacters(format(...rest)).trim();
  if (error) log[level]({ err: error }, text || error.message);
  // Next sets off what it says at the start by empty lines.
  else if (text) log[level](text);
}
