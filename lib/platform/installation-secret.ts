import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "./env";

const KEY_BYTES = 32;
/** What a person made up may be shorter than ours. It is as much as MPDESK_SECRET needs. */
const MIN_KEY_LENGTH = 16;

/** The key file cannot be what this desk's secrets were sealed with. The message says what to do. */
export class SecretKeyError extends Error {
  override readonly name = "SecretKeyError";
}

/** What all keys of this installation come from; made the first time it is asked for. */
export function installationSecret(): string {
  if (env.MPDESK_SECRET) return env.MPDESK_SECRET;
  const file = keyFile();
  if (!existsSync(file)) makeKey(file);
  return readKey(file);
}

/**
 * Finds out at the start what would be wrong later.
 *
 * @param hasSecrets whether there is something that only the key of before can open: no other one is made beside it
 */
export function checkKeyFile(hasSecrets: boolean): void {
  if (env.MPDESK_SECRET) return;
  const file = keyFile();
  if (existsSync(file)) readKey(file);
  else if (hasSecrets)
    throw new SecretKeyError(
      `The key ${file} is missing, and the database has secrets that only it can open. ` +
        "Put it back from your backup, or set MPDESK_SECRET if that is where it was. " +
        `If it is lost, make a new one: ${howToMakeKey("wx")}`,
    );
}

function readKey(file: string): string {
  const key = readFileSync(file, "utf8");
  const { length } = key.trim();
  if (length >= MIN_KEY_LENGTH) return key;
  throw new SecretKeyError(
    `The key ${file} is damaged: it has ${length} characters, at least ${MIN_KEY_LENGTH} are needed. ` +
      `Put it back from your backup. If there is none, replace it by a new one: ${howToMakeKey("w")}`,
  );
}

/** The secrets are lost then. It is said, and left to a person. */
function howToMakeKey(flag: "w" | "wx"): string {
  const file = JSON.stringify(path.resolve(keyFile())).slice(1, -1);
  return (
    `\n\n  node -e "fs.writeFileSync('${file}', crypto.randomBytes(${KEY_BYTES}).toString('hex'), {flag: '${flag}', mode: 0o600})"\n\n` +
    "The desk starts with it, and each account's AppSecret, Token and EncodingAESKey have to be entered once more."
  );
}

function keyFile(): string {
  return path.join(env.DATA_DIR, "secret.key");
}

/** Of two processes that start at once, exactly one makes the key; whoever finds it finds all of it. */
function makeKey(file: string): void {
  mkdirSync(env.DATA_DIR, { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  writeFileSync(unfinished, randomBytes(KEY_BYTES).toString("hex"), { mode: 0o600, flush: true });
  try {
    linkSync(unfinished, file);
  } catch (error) {
    // Some file systems have no links. The later of two would win there.
    if (!isExisting(error)) renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
