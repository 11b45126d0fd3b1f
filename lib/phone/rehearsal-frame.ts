import { menuAnswerSchema } from "./sandbox-answers";
import type { ChatFrame } from "./types";

/** Nobody of any account. */
const PERSON = {
  openid: "rehearsal",
  nickname: "",
  avatarSeed: "5",
  subscribed: false,
  unread: 0,
  platform: "ios",
  tagIds: [],
} as const;

/** What stands around a chat that no platform keeps: one person, and a menu that is not published. */
export function rehearsalFrame(name: string, menu: { button: unknown }): ChatFrame {
  const account = {
    name,
    avatarSeed: "",
    kind: "service",
    verified: false,
    originalId: "",
    mode: "plain",
    callbackUrl: "",
    followers: 0,
  } as const;
  const { button = [] } = menuAnswerSchema.parse({ menu }).menu ?? {};
  return { account, followers: [{ ...PERSON, tagIds: [] }], menu: button, mark: "" };
}
