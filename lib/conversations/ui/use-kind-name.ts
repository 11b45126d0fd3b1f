"use client";

import { conversationMessages } from "@/lib/conversations/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";

/** Names kinds of deliveries in words; one that the platform has added since keeps the platform's name. */
export function useKindName(): (kind: string) => string {
  const names: Readonly<Record<string, string>> = useMessages(conversationMessages).kinds;
  return (kind) => names[kind] ?? kind;
}
