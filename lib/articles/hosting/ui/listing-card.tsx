"use client";

import { Stack, Switch } from "@mantine/core";
import { useRouter } from "next/navigation";
import { setListingAction } from "@/lib/articles/hosting/actions";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CopyField } from "@/lib/ui/copy-field";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { SectionCard } from "@/lib/ui/section-card";
import { useActionCall } from "@/lib/ui/use-action-call";
import { publicationMessages } from "./messages";

type ListingCardProps = { accountId: string; listing: { isOn: boolean; url: string }; canEdit: boolean };

/** Whether everybody can see a list of the account's public articles. */
export function ListingCard({ accountId, listing, canEdit }: ListingCardProps) {
  const { listing: t } = useMessages(publicationMessages);
  const router = useRouter();
  const { call, isPending } = useActionCall();
  const change = async (isOn: boolean) => {
    const result = await call(() => setListingAction(accountId, { isOn }));
    if (!result.ok) return notifyFailure(result.message);
    notifyDone(isOn ? t.on : t.off);
    router.refresh();
  };
  return (
    <SectionCard title={t.title} description={t.hint}>
      <Stack gap="md">
        <Switch
          label={t.label}
          checked={listing.isOn}
          disabled={!canEdit || isPending}
          onChange={(event) => void change(event.currentTarget.checked)}
        />
        {listing.isOn && <CopyField label={t.address} value={listing.url} />}
      </Stack>
    </SectionCard>
  );
}
