"use client";

import { Alert, Anchor, Group, Radio, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconRecycle } from "@tabler/icons-react";
import Link from "next/link";
import { type Control, useController } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { MAX_PERMANENT } from "@/lib/qrcodes/limits";
import type { QrCodeValues } from "@/lib/qrcodes/schema";
import type { ListedCode, Quota } from "@/lib/qrcodes/types";
import { sayNumber } from "@/lib/ui/say-number";
import { qrFormMessages } from "./form-messages";

type LifetimeFieldProps = {
  accountId: string;
  control: Control<QrCodeValues, unknown, QrCodeValues>;
  quota: Quota;
  reusable: ListedCode[];
};

/** For a while or for ever, and what the latter costs. */
export function LifetimeField({ accountId, control, quota, reusable }: LifetimeFieldProps) {
  const t = useMessages(qrFormMessages);
  const { field } = useController({ control, name: "lifetime" });
  return (
    <Radio.Group {...field} label={t.lifetime} withAsterisk>
      <Stack gap="xs" mt={6}>
        <Radio value="temporary" label={t.temporary} description={t.temporaryHint} />
        <Radio value="permanent" label={t.permanent} description={t.permanentHint} />
        {field.value === "permanent" && (
          <>
            {reusable.length > 0 && <ReuseOffer accountId={accountId} quota={quota} reusable={reusable} />}
            <Alert
              role="status"
              color="yellow"
              icon={<IconAlertTriangle aria-hidden />}
              title={t.permanentWarning.title}
            >
              {t.permanentWarning.body(sayNumber(MAX_PERMANENT), sayNumber(quota.made))}
            </Alert>
          </>
        )}
      </Stack>
    </Radio.Group>
  );
}

type ReuseOfferProps = Pick<LifetimeFieldProps, "accountId" | "quota" | "reusable">;

/** Codes that cost nothing: they were made, printed perhaps, and are not needed any more. */
function ReuseOffer({ accountId, quota, reusable }: ReuseOfferProps) {
  const t = useMessages(qrFormMessages).reuseOffer;
  const codes = `/accounts/${accountId}/qrcodes`;
  return (
    <Alert
      role="status"
      color="blue"
      icon={<IconRecycle aria-hidden />}
      title={t.title(sayNumber(quota.archived))}
    >
      <Text size="sm" mb={6}>
        {t.body}
      </Text>
      <Group gap="sm">
        {reusable.map(({ id, name }) => (
          <Anchor key={id} component={Link} href={`${codes}/${id}/edit?reuse`} size="sm" underline="always">
            {name}
          </Anchor>
        ))}
        {quota.archived > reusable.length && (
          <Anchor
            component={Link}
            href={`${codes}?state=archived&lifetime=permanent`}
            size="sm"
            underline="always"
          >
            {t.all}
          </Anchor>
        )}
      </Group>
    </Alert>
  );
}
