import type { ReactNode } from "react";
import { requireActor } from "@/lib/auth/page-scope";
import { UserMenu } from "@/lib/auth/ui/user-menu";
import { DeskShell } from "@/lib/ui/desk-shell";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireActor();
  return (
    <DeskShell userMenu={<UserMenu name={actor.name} email={actor.email} isOwner={actor.isOwner} />}>
      {children}
    </DeskShell>
  );
}
