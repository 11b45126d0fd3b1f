"use client";

import { useState } from "react";
import { ChatScreen } from "./chat-screen";
import { usePhone } from "./phone-context";
import { ProfileScreen } from "./profile-screen";

/** The account's profile until the person follows it, then the chat. */
export function PhoneScreens() {
  const { me } = usePhone();
  const [isProfileOpen, setIsProfileOpen] = useState(false);
  if (!me.subscribed || isProfileOpen) return <ProfileScreen onLeave={() => setIsProfileOpen(false)} />;
  return <ChatScreen onOpenProfile={() => setIsProfileOpen(true)} />;
}
