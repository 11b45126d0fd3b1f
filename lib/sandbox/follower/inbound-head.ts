import type { Actor } from "./actor";

/** The fields that every push carries; the time is the platform's, in Unix seconds. */
export function headOf({ platform, account, openid }: Actor): {
  toUser: string;
  fromUser: string;
  createTime: number;
} {
  return { toUser: account.originalId, fromUser: openid, createTime: Math.floor(platform.now() / 1000) };
}

/** A 64-bit message id as the real ones are: 17 digits, beyond what a double holds exactly. */
export function freshMsgId({ platform }: Actor): string {
  const lastDigits = platform.random(4).readUInt32BE() % 10_000;
  return String(BigInt(platform.now()) * 10_000n + BigInt(lastDigits));
}
