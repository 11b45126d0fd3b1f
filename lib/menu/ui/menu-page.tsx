"use client";

import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { menuMessages } from "../messages";

/** The menu of an account: what followers have, and what is about to replace it. */
export function MenuPage() {
  const t = useMessages(menuMessages);
  return <PageHeader title={t.title} />;
}
