"use client";

import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconUserPlus } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";

const AddFollowerForm = dynamic(
  () => import("./add-follower-form").then((module) => module.AddFollowerForm),
  {
    ssr: false,
  },
);

type AddFollowerProps = { accountId: string; onAdded?: (() => void) | undefined };

/** Lets somebody new come by. */
export function AddFollower({ accountId, onAdded }: AddFollowerProps) {
  const t = useMessages(phoneMessages).people;
  const [isOpen, { open, close }] = useDisclosure(false);
  if (!isOpen) {
    return (
      <Button variant="light" size="sm" leftSection={<IconUserPlus size={16} />} onClick={open}>
        {t.add}
      </Button>
    );
  }
  return <AddFollowerForm accountId={accountId} onClose={close} onAdded={onAdded} />;
}
