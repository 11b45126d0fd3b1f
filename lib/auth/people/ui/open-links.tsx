"use client";

import { Badge, Button, Text } from "@mantine/core";
import { withdrawInvitationAction, withdrawLinkAction } from "@/lib/auth/people/actions";
import { peopleMessages } from "@/lib/auth/people/messages";
import type { OpenLink } from "@/lib/auth/people/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { ExactTime } from "@/lib/ui/relative-time";
import { SectionCard } from "@/lib/ui/section-card";
import classes from "./people.module.css";
import { usePeopleCall } from "./use-people-call";

/** The search parameter of the place in this list, which stands beside another one. */
const PLACE = "links";

type OpenLinksProps = { accountId?: string; links: readonly OpenLink[]; next: string | null };

/** The links that nobody has used yet. */
export function OpenLinks({ accountId, links, next }: OpenLinksProps) {
  const t = useMessages(peopleMessages).links;
  const call = usePeopleCall();
  if (links.length === 0) return null;
  const withdraw = ({ id, email, purpose }: OpenLink) =>
    call({
      question: {
        title: t.withdrawTitle(email),
        body: purpose === "reset" ? t.withdrawReset : t.withdrawBody,
        confirm: t.withdraw,
      },
      action: () =>
        accountId === undefined
          ? withdrawLinkAction({ linkId: id })
          : withdrawInvitationAction(accountId, { linkId: id }),
      done: t.withdrawn,
    });
  return (
    <SectionCard title={t.title} description={t.description}>
      <ul className={classes.list} aria-label={t.title}>
        {links.map((link) => (
          <li key={link.id} className={`${classes.row} ${classes.plain}`}>
            <LinkWords link={link} isInAccount={accountId !== undefined} />
            <div className={classes.controls}>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t.withdrawWho(link.email)}
                onClick={() => void withdraw(link)}
              >
                {t.withdraw}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <CursorPager next={next} parameter={PLACE} />
    </SectionCard>
  );
}

function LinkWords({ link, isInAccount }: { link: OpenLink; isInAccount: boolean }) {
  const { links: t, roles } = useMessages(peopleMessages);
  const role = link.role === null ? "" : roles[link.role];
  const invitation =
    isInAccount || link.accountName === null ? t.invitation(role) : t.invitationTo(role, link.accountName);
  return (
    <div className={classes.words}>
      <Text size="sm" fw={600} span>
        {link.email}
      </Text>{" "}
      {link.isOver && (
        <Badge size="sm" variant="light" color="gray">
          {t.over}
        </Badge>
      )}
      <Text size="xs" c="dimmed">
        {link.purpose === "reset" ? t.reset : invitation} ·{" "}
        {link.createdByName === null ? t.byCommandLine : t.by(link.createdByName)} · {t.until}{" "}
        <ExactTime date={link.expiresAt} />
      </Text>
    </div>
  );
}
