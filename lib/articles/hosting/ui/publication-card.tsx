"use client";

import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import type { Publication } from "@/lib/articles/hosting/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CopyField } from "@/lib/ui/copy-field";
import { FormFailure } from "@/lib/ui/form-failure";
import { ExactTime } from "@/lib/ui/relative-time";
import { SectionCard } from "@/lib/ui/section-card";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AddressCode } from "./address-code";
import { AddressDialog } from "./address-dialog";
import { publicationMessages } from "./messages";
import { PlanDialog } from "./plan-dialog";
import { PlanNote } from "./plan-note";
import { PreviewButton } from "./preview-button";
import classes from "./publication.module.css";
import { usePublication } from "./use-publication";

type PublicationCardProps = { accountId: string; publication: Publication; title: string; canEdit: boolean };

const STATE_COLORS = { private: "gray", public: "brand", takenDown: "red" } as const;

/** Whether everybody can read an article, where, and what can be done about it. */
export function PublicationCard({ accountId, publication, title, canEdit }: PublicationCardProps) {
  const t = useMessages(publicationMessages);
  const [dialog, setDialog] = useState<"plan" | "address" | null>(null);
  const { publish, takeDown, cancelPlan, isPending, failure } = usePublication(accountId, publication, title);
  const { state, url, isChanged, publishedAt, changedAt, articleId } = publication;
  const isPublic = state === "public";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void publish();
  };
  const words = {
    private: { idle: t.publish, busy: t.publishing },
    public: { idle: t.update, busy: t.updating },
    takenDown: { idle: t.republish, busy: t.publishing },
  }[state];
  return (
    <SectionCard title={t.card} description={t.hints[state]}>
      <Stack gap="md">
        <Group gap="xs">
          <Badge color={STATE_COLORS[state]} variant="light">
            {t.states[state]}
          </Badge>
          {isPublic && isChanged && (
            <Badge color="yellow" variant="light">
              {t.unpublishedChanges}
            </Badge>
          )}
        </Group>
        <FormFailure failure={failure} action={<FieldErrors errors={failure?.fieldErrors} />} />
        <PlanNote publication={publication} canEdit={canEdit} onCancel={cancelPlan} />
        <div className={classes.columns}>
          <Stack gap="xs">
            <CopyField label={state === "private" ? t.futureAddress : t.address} value={url} />
            <Group gap="xs">
              {isPublic && (
                <Button
                  component="a"
                  href={url}
                  target="_blank"
                  rel="noopener"
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconExternalLink size={14} aria-hidden />}
                >
                  {t.open}
                </Button>
              )}
              {canEdit && (
                <Button variant="subtle" size="compact-sm" onClick={() => setDialog("address")}>
                  {t.changeAddress}
                </Button>
              )}
            </Group>
            {publishedAt && changedAt && (
              <Text size="sm" c="dimmed" component="div">
                {t.published} <ExactTime date={publishedAt} />
                <br />
                {t.updated} <ExactTime date={changedAt} />
              </Text>
            )}
          </Stack>
          {isPublic && <AddressCode url={url} label={t.codeOf} />}
        </div>
        {canEdit ? (
          <Group component="form" gap="xs" onSubmit={submit}>
            <SubmitButton
              variant={isPublic && !isChanged ? "default" : "filled"}
              isPending={isPending}
              {...words}
            />
            <Button variant="default" onClick={() => setDialog("plan")}>
              {t.plan.action}
            </Button>
            <PreviewButton accountId={accountId} articleId={articleId} />
            {isPublic && (
              <Button variant="subtle" color="red.9" onClick={() => void takeDown()}>
                {t.takeDown.action}
              </Button>
            )}
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            {t.readOnly}
          </Text>
        )}
      </Stack>
      {dialog === "plan" && (
        <PlanDialog accountId={accountId} publication={publication} onClose={() => setDialog(null)} />
      )}
      {dialog === "address" && (
        <AddressDialog accountId={accountId} publication={publication} onClose={() => setDialog(null)} />
      )}
    </SectionCard>
  );
}

/** What is missing, each in its own words: its field is in the editor. */
function FieldErrors({ errors = {} }: { errors?: Readonly<Record<string, string>> | undefined }) {
  return Object.entries(errors).map(([field, words]) => (
    <Text key={field} size="sm">
      {words}
    </Text>
  ));
}
