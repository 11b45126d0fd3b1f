import type { ReactNode } from "react";
import { loadDeskFrame } from "@/lib/accounts/loaders";
import { DeskTroubles } from "@/lib/accounts/ui/desk-troubles";
import { SignInAgain } from "@/lib/auth/ui/sign-in-again";
import { UserMenu } from "@/lib/auth/ui/user-menu";
import { DeskShell } from "@/lib/ui/desk-shell";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { actor, troubles } = await loadDeskFrame();
  return (
    <DeskShell
      notices={<DeskTroubles troubles={troubles} />}
      userMenu={<UserMenu name={actor.name} email={actor.email} isOwner={actor.isOwner} />}
      signInAgain={<SignInAgain email={actor.email} />}
    >
      {children}
    </DeskShell>
  );
}
