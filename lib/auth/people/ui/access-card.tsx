"use client";

import { Button, Modal, Text } from "@mantine/core";
import { useState } from "react";
import {
  disablePersonAction,
  enablePersonAction,
  makeResetLinkAction,
  setOwnershipAction,
} from "@/lib/auth/people/actions";
import { peopleMessages } from "@/lib/auth/people/messages";
import type { NewLink, PersonView } from "@/lib/auth/people/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SectionCard } from "@/lib/ui/section-card";
import { NewLinkView } from "./new-link";
import classes from "./people.module.css";
import { usePeopleCall } from "./use-people-call";

/** A person's way into the desk: password, ownership, and whether they may come in at all. */
export function AccessCard({ person, isReader }: { person: PersonView; isReader: boolean }) {
  const t = useMessages(peopleMessages).person;
  return (
    <SectionCard title={t.accessTitle}>
      {isReader ? (
        <Text size="sm">{t.yourself}</Text>
      ) : (
        <ul className={classes.list} aria-label={t.accessTitle}>
          {!person.isDisabled && <ResetRow person={person} />}
          <OwnershipRow person={person} />
          <DoorRow person={person} />
        </ul>
      )}
    </SectionCard>
  );
}

function ResetRow({ person }: { person: PersonView }) {
  const { person: t } = useMessages(peopleMessages);
  const call = usePeopleCall();
  const [link, setLink] = useState<NewLink | null>(null);
  const reset = async () => {
    const question = { title: t.resetTitle(person.name), body: t.resetBody, confirm: t.resetConfirm };
    setLink(await call({ question, action: () => makeResetLinkAction({ userId: person.id }) }));
  };
  const close = () => setLink(null);
  return (
    <Row hint={t.resetHint}>
      <Button variant="default" size="xs" onClick={() => void reset()}>
        {t.reset}
      </Button>
      {link && (
        <Modal
          opened
          onClose={close}
          title={t.reset}
          withCloseButton={false}
          centered
          // A press beside it would lose the link for good.
          closeOnClickOutside={false}
          closeOnEscape={false}
        >
          <NewLinkView link={link} purpose="reset" onDone={close} />
        </Modal>
      )}
    </Row>
  );
}

function OwnershipRow({ person }: { person: PersonView }) {
  const { person: t } = useMessages(peopleMessages);
  const call = usePeopleCall();
  const { id: userId, name, isOwner } = person;
  const change = () =>
    call({
      question: {
        title: isOwner ? t.demoteTitle(name) : t.promoteTitle(name),
        body: isOwner ? t.demoteBody : t.promoteBody,
        confirm: isOwner ? t.demote : t.promote,
        isDangerous: isOwner,
      },
      action: () => setOwnershipAction({ userId, isOwner: !isOwner }),
      done: isOwner ? t.demoted(name) : t.promoted(name),
    });
  return (
    <Row hint={isOwner ? t.demoteHint : t.promoteHint}>
      <Button variant="default" size="xs" onClick={() => void change()}>
        {isOwner ? t.demote : t.promote}
      </Button>
    </Row>
  );
}

function DoorRow({ person }: { person: PersonView }) {
  const { person: t } = useMessages(peopleMessages);
  const call = usePeopleCall();
  const { id: userId, name, isDisabled } = person;
  const change = () =>
    isDisabled
      ? call({ action: () => enablePersonAction({ userId }), done: t.enabledNow(name) })
      : call({
          question: {
            title: t.disableTitle(name),
            body: t.disableBody,
            confirm: t.disable,
            isDangerous: true,
          },
          action: () => disablePersonAction({ userId }),
          done: t.disabledNow(name),
        });
  return (
    <Row hint={isDisabled ? t.enableHint : t.disableHint}>
      <Button size="xs" variant={isDisabled ? "filled" : "default"} onClick={() => void change()}>
        {isDisabled ? t.enable : t.disable}
      </Button>
    </Row>
  );
}

function Row({ hint, children }: { hint: string; children: React.ReactNode }) {
  return (
    <li className={`${classes.row} ${classes.plain}`}>
      <Text size="sm" className={classes.words}>
        {hint}
      </Text>
      <div className={classes.controls}>{children}</div>
    </li>
  );
}
