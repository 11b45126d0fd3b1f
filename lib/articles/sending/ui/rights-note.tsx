"use client";

import { Alert } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { use } from "react";
import type { SendingRights } from "@/lib/articles/sending/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { sendingMessages } from "./messages";

/** What the account may not do, and what to do instead, before anybody tries. */
export function RightsNote({ rights }: { rights: Promise<SendingRights> }) {
  const t = useMessages(sendingMessages).rights;
  const known = use(rights);
  if (known === "publish" || known === "unknown") return null;
  return (
    <Alert color="yellow" icon={<IconInfoCircle aria-hidden />} title={t[known]}>
      {known === "none" ? t.noneBody : t.draftsOnlyBody}
    </Alert>
  );
}
