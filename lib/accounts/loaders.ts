import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import type { DeskSection } from "@/lib/ui/desk-navigation";
import { listAccounts } from "./data";

/** The frame around an account's pages: who reads, where they are, where they can go. */
export async function loadAccountFrame(accountId: string) {
  const { actor, role } = await requireScope(accountId);
  const sections: DeskSection[] = ["replies", "articles", "menu", "qrcodes", "messages", "settings"];
  if (can(role, "phone.use")) sections.unshift("phone");
  return { actor, accounts: await listAccounts(actor), sections };
}
