import type { Actor } from "./actor";

/** The fields that every push carries; the time is the platform's, in Unix seconds. */
export function headOf({ platform, account, openid }: Actor): {
  toUser: string;
  fromUser: string;
  createTime: number;
} {
  return { toUser: account.originalId, fromUser: openid, createTime: Math.floor(platform.now() / 1000) };
}

/** A fresh 64-bit message id: 19 digits, beyond what a double holds exactly, as the real ones are. */
export function freshMsgId({ platform }: Actor): string {
  return String(2n ** 62n + BigInt.asUintN(62, platform.random(8).readBigUInt64BE()));
}
