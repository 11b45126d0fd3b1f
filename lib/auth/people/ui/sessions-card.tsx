"use client";

import { Badge, Button, Group, Text } from "@mantine/core";
import { IconDeviceDesktop, IconDeviceMobile } from "@tabler/icons-react";
import { endMyOtherSessionsAction, endMySessionAction, endSessionsOfAction } from "@/lib/auth/people/actions";
import { peopleMessages } from "@/lib/auth/people/messages";
import type { Device, SessionView } from "@/lib/auth/people/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { RelativeTime } from "@/lib/ui/relative-time";
import { SectionCard } from "@/lib/ui/section-card";
import classes from "./people.module.css";
import { usePeopleCall } from "./use-people-call";

type SessionsCardProps = {
  sessions: readonly SessionView[];
  /** Whose they are; absent for the reader's own. */
  person?: { id: string; name: string };
};

/** Where somebody is signed in, and the way to end it. */
export function SessionsCard({ sessions, person }: SessionsCardProps) {
  const t = useMessages(peopleMessages).sessions;
  const call = usePeopleCall();
  const others = sessions.filter(({ isThis }) => !isThis);
  const end = (sessionId: string) =>
    call({
      action: () =>
        person ? endSessionsOfAction({ userId: person.id, sessionId }) : endMySessionAction({ sessionId }),
      done: t.ended,
    });
  const endAll = () =>
    call({
      question: {
        title: person ? t.endAllTitle(person.name) : t.endOthersTitle,
        body: t.endBody,
        confirm: person ? t.endAll : t.endOthers,
      },
      action: () => (person ? endSessionsOfAction({ userId: person.id }) : endMyOtherSessionsAction({})),
      done: t.ended,
    });
  return (
    <SectionCard title={person ? t.theirs : t.mine} description={person ? t.theirsNote : t.mineNote}>
      {sessions.length === 0 && <Text size="sm">{t.none}</Text>}
      <ul className={classes.list} aria-label={person ? t.theirs : t.mine}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => void end(session.id)} />
        ))}
      </ul>
      {others.length > (person ? 1 : 0) && (
        <Group mt="md">
          <Button variant="default" onClick={() => void endAll()}>
            {person ? t.endAll : t.endOthers}
          </Button>
        </Group>
      )}
    </SectionCard>
  );
}

function SessionRow({ session, onEnd }: { session: SessionView; onEnd: () => void }) {
  const t = useMessages(peopleMessages).sessions;
  const { device, address, lastSeenAt, isThis } = session;
  const name = useDeviceName(device);
  const isHandheld = /iPhone|iPad|Android|HarmonyOS/.test(device.system ?? "");
  const Icon = isHandheld ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <li className={`${classes.row} ${classes.plain}`}>
      <Icon size={22} stroke={1.5} aria-hidden />
      <div className={classes.words}>
        <Text size="sm" fw={600} span>
          {name}
        </Text>{" "}
        {isThis && (
          <Badge size="sm" variant="light">
            {t.isThis}
          </Badge>
        )}
        <Text size="xs" c="dimmed">
          {t.lastSeen} <RelativeTime date={lastSeenAt} />
          {address !== null && ` · ${t.from(address)}`}
        </Text>
      </div>
      {!isThis && (
        <Button size="compact-sm" variant="default" aria-label={t.endWho(name)} onClick={onEnd}>
          {t.end}
        </Button>
      )}
    </li>
  );
}

function useDeviceName({ browser, system }: Device): string {
  const t = useMessages(peopleMessages).sessions;
  if (browser !== null && system !== null) return t.on(browser, system);
  return browser ?? system ?? t.unknown;
}
