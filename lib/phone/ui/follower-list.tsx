"use client";

import { Button, Text } from "@mantine/core";
import { IconTags } from "@tabler/icons-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import { personMessages } from "@/lib/phone/person-messages";
import type { Follower } from "@/lib/phone/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { Avatar } from "@/lib/ui/phone/avatar";
import { AddFollower } from "./add-follower";
import classes from "./follower-list.module.css";
import { usePhone } from "./phone-context";

/** From so many people on, one looks for a name. */
const MANY = 8;

type FollowerListProps = {
  /** In a drawer, which has the title already: closes it when somebody was chosen. */
  onChoose?: () => void;
};

/** The people whose phone this can be; the chosen one is in the address. */
export function FollowerList({ onChoose }: FollowerListProps) {
  const t = useMessages(phoneMessages).people;
  const person = useMessages(personMessages);
  const { accountId, snapshot, me, openPerson } = usePhone();
  const [search, setSearch] = useState("");
  const { followers } = snapshot.frame;
  const wanted = search.trim().toLowerCase();
  const shown = followers.filter(({ nickname }) => nickname.toLowerCase().includes(wanted));
  return (
    <section className={classes.list} aria-label={t.title}>
      <div className={classes.head}>
        {!onChoose && <Text fw={600}>{t.title}</Text>}
        <Text size="xs" c="dimmed">
          {t.hint}
        </Text>
      </div>
      {followers.length > MANY && (
        <input
          type="search"
          className={classes.search}
          aria-label={t.search}
          placeholder={t.search}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div className={classes.scroll}>
        <ul className={classes.people}>
          {shown.map((follower) => (
            <li key={follower.openid}>
              <FollowerLink
                follower={follower}
                isChosen={follower.openid === me.openid}
                onChoose={onChoose}
              />
            </li>
          ))}
        </ul>
        {shown.length === 0 && (
          <Text size="sm" c="dimmed" p="xs">
            {t.none}
          </Text>
        )}
      </div>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconTags size={16} />}
        onClick={() => {
          onChoose?.();
          openPerson();
        }}
      >
        {person.open}
      </Button>
      <AddFollower accountId={accountId} onAdded={onChoose} />
    </section>
  );
}

type FollowerLinkProps = { follower: Follower; isChosen: boolean; onChoose: (() => void) | undefined };

function FollowerLink({ follower, isChosen, onChoose }: FollowerLinkProps) {
  const t = useMessages(phoneMessages).people;
  const { openid, nickname, avatarSeed, subscribed, unread } = follower;
  return (
    <Link
      href={`${usePathname()}?follower=${encodeURIComponent(openid)}`}
      prefetch={false}
      scroll={false}
      className={classes.person}
      aria-current={isChosen ? "true" : undefined}
      onClick={onChoose}
    >
      <Avatar seed={avatarSeed} size={36} />
      <span className={classes.words}>
        <span className={classes.name}>{nickname}</span>
        <span className={classes.state} data-following={subscribed || undefined}>
          {subscribed ? t.following : t.notFollowing}
        </span>
      </span>
      {unread > 0 && (
        <span className={classes.unread} role="img" aria-label={t.unread(unread)}>
          {unread}
        </span>
      )}
    </Link>
  );
}
