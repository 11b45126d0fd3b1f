import { Code, Stack } from "@mantine/core";
import { IconPlugConnectedX, IconUsers } from "@tabler/icons-react";
import { phoneMessages } from "@/lib/phone/messages";
import type { PhoneStart, SandboxTrouble } from "@/lib/phone/types";
import type { Locale } from "@/lib/platform/i18n/locale";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageHeader } from "@/lib/ui/page-header";
import { AddFollower } from "./add-follower";
import { PhoneDesk } from "./phone-desk";
import { RehearsalDesk } from "./rehearsal-desk";
import { RetryButton } from "./retry-button";

type PhonePageProps = { accountId: string; locale: Locale; start: PhoneStart };

/** The phone, or what it takes to have one. */
export function PhonePage({ accountId, locale, start }: PhonePageProps) {
  const t = phoneMessages[locale];
  switch (start.type) {
    case "ready":
      return <PhoneDesk key={start.openid} accountId={accountId} start={start} />;
    case "nobody":
      return (
        <>
          <PageHeader title={t.title} />
          <EmptyState
            icon={<IconUsers size={32} stroke={1.4} />}
            title={t.people.nobody}
            description={t.people.nobodyHint}
            action={<AddFollower accountId={accountId} />}
          />
        </>
      );
    case "unavailable":
      return (
        <>
          <PageHeader title={t.title} />
          <Unavailable locale={locale} reason={start.reason} />
        </>
      );
    case "rehearsal":
      return <RehearsalDesk accountId={accountId} start={start} />;
    default:
      return start satisfies never;
  }
}

const RESTART = {
  off: "SANDBOX=on npm start",
  down: "npm start",
  unknownAccount: "npm start",
} as const satisfies Record<SandboxTrouble, string>;

function Unavailable({ locale, reason }: { locale: Locale; reason: SandboxTrouble }) {
  const t = phoneMessages[locale].start;
  return (
    <EmptyState
      icon={<IconPlugConnectedX size={32} stroke={1.4} />}
      title={t[reason]}
      description={
        <Stack gap="sm" align="center">
          <span>{t[`${reason}Hint`]}</span>
          <Code block>{RESTART[reason]}</Code>
        </Stack>
      }
      action={<RetryButton label={t.retry} />}
    />
  );
}
