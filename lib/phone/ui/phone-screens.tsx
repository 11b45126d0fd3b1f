"use client";

import { useState } from "react";
import { ChatScreen } from "./chat-screen";
import { LeftScreen } from "./left-screen";
import { usePhone } from "./phone-context";
import { ProfileScreen } from "./profile-screen";

/** The account's profile until the person follows it, then the chat; behind both, WeChat's list of chats. */
export function PhoneScreens() {
  const { me, enter } = usePhone();
  const [screen, setScreen] = useState<"chat" | "profile" | "left">("chat");
  const go = (next: "chat" | "profile") => {
    enter();
    setScreen(next);
  };
  const leave = () => setScreen("left");
  if (screen === "left") return <LeftScreen onEnter={() => go("chat")} />;
  if (!me.subscribed || screen === "profile")
    return <ProfileScreen onLeave={me.subscribed ? () => go("chat") : leave} onFollowed={() => go("chat")} />;
  return <ChatScreen onOpenProfile={() => go("profile")} onLeave={leave} />;
}
