"use client";

import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { joinAccountAction } from "@/lib/auth/people/actions";
import { peopleMessages } from "@/lib/auth/people/messages";
import type { Invitation, LinkState } from "@/lib/auth/people/types";
import { Doorway } from "@/lib/auth/ui/doorway";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FormFailure } from "@/lib/ui/form-failure";
import { LinkButton } from "@/lib/ui/link-button";
import { useActionCall } from "@/lib/ui/use-action-call";
import { NewPasswordForm } from "./new-password-form";
import { WelcomeForm } from "./welcome-form";

/** What a one-time link opens. */
export function LinkPage({ token, state }: { token: string; state: LinkState }) {
  const t = useMessages(peopleMessages).link;
  switch (state.type) {
    case "over":
      return (
        <Doorway title={t.overTitle}>
          <Text size="sm">{t.overBody}</Text>
          <LinkButton href="/login" variant="default">
            {t.signIn}
          </LinkButton>
        </Doorway>
      );
    case "reset":
      return (
        <Doorway title={t.resetTitle} subtitle={t.resetSubtitle(state.name)}>
          <NewPasswordForm token={token} email={state.email} />
        </Doorway>
      );
    case "new":
      return (
        <InvitationDoorway invitation={state}>
          <WelcomeForm token={token} email={state.email} />
        </InvitationDoorway>
      );
    case "join":
      return (
        <InvitationDoorway invitation={state}>
          {state.isReader ? <JoinButton token={token} /> : <SignInFirst token={token} email={state.email} />}
        </InvitationDoorway>
      );
    default:
      return state satisfies never;
  }
}

function InvitationDoorway({ invitation, children }: { invitation: Invitation; children: React.ReactNode }) {
  const { link: t, roles, roleHints } = useMessages(peopleMessages);
  const { role, accountName } = invitation;
  return (
    <Doorway
      title={accountName === null ? t.owner : t.welcome(accountName)}
      subtitle={`${t.as(roles[role])} · ${roleHints[role]}`}
    >
      {children}
    </Doorway>
  );
}

function JoinButton({ token }: { token: string }) {
  const t = useMessages(peopleMessages).link;
  const { call, isPending, failure } = useActionCall();
  // It stays pressed while the next page is on its way.
  const [hasJoined, setHasJoined] = useState(false);
  const isBusy = isPending || hasJoined;
  const join = async () => {
    if (isBusy) return;
    const result = await call(() => joinAccountAction({ token }));
    if (!result.ok) return;
    setHasJoined(true);
    window.location.assign(placeOf(result.data.accountId));
  };
  return (
    <>
      <FormFailure failure={failure} />
      <Text size="sm">{t.signedInAs}</Text>
      <Button aria-disabled={isBusy} onClick={() => void join()}>
        {isBusy ? t.busy : t.join}
      </Button>
    </>
  );
}

function SignInFirst({ token, email }: { token: string; email: string }) {
  const t = useMessages(peopleMessages).link;
  const back = `/link?token=${encodeURIComponent(token)}`;
  return (
    <>
      <Text size="sm">{t.signInFirst(email)}</Text>
      <LinkButton href={`/login?next=${encodeURIComponent(back)}`}>{t.signIn}</LinkButton>
    </>
  );
}

/** Where whoever has come in goes first. */
function placeOf(accountId: string | null): string {
  return accountId === null ? "/accounts" : `/accounts/${accountId}`;
}
