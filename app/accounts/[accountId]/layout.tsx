import type { ReactNode } from "react";
import { loadAccountFrame } from "@/lib/accounts/loaders";
import { AccountSwitcher } from "@/lib/accounts/ui/account-switcher";
import { DeskTroubles } from "@/lib/accounts/ui/desk-troubles";
import { SignInAgain } from "@/lib/auth/ui/sign-in-again";
import { UserMenu } from "@/lib/auth/ui/user-menu";
import { DeskShell } from "@/lib/ui/desk-shell";
import { PhoneAccountProvider } from "@/lib/ui/phone/phone-account";

type AccountLayoutProps = { params: Promise<{ accountId: string }>; children: ReactNode };

export default async function AccountLayout({ params, children }: AccountLayoutProps) {
  const { accountId } = await params;
  const { actor, accounts, sections, troubles } = await loadAccountFrame(accountId);
  return (
    <DeskShell
      account={{ id: accountId, sections }}
      accountSwitcher={<AccountSwitcher accounts={accounts} currentId={accountId} />}
      notices={<DeskTroubles troubles={troubles} />}
      userMenu={<UserMenu name={actor.name} email={actor.email} isOwner={actor.isOwner} />}
      signInAgain={<SignInAgain email={actor.email} />}
    >
      <PhoneAccountProvider name={accounts.find(({ id }) => id === accountId)?.name ?? ""}>
        {children}
      </PhoneAccountProvider>
    </DeskShell>
  );
}
