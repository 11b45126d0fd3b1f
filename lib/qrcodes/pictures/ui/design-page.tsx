"use client";

import { Alert, Box, Grid, Stack } from "@mantine/core";
import { IconClockOff } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import type { DesignedCode, ListedStyle, SaidVerdict, SavedStyle } from "@/lib/qrcodes/pictures/types";
import { PageHeader } from "@/lib/ui/page-header";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";
import { ColorFields } from "./color-fields";
import { designMessages } from "./design-messages";
import classes from "./design-page.module.css";
import { DetailFields } from "./detail-fields";
import { DownloadCard } from "./download-card";
import { FrameFields } from "./frame-fields";
import { LogoField } from "./logo-field";
import { LooksBar } from "./looks-bar";
import { PreviewCard } from "./preview-card";
import { StylesCard } from "./styles-card";
import { useDesign } from "./use-design";

const DraftOffer = dynamic(() => import("@/lib/ui/draft-offer").then((part) => part.DraftOffer), {
  ssr: false,
});

type DesignPageProps = {
  accountId: string;
  canEdit: boolean;
  code: DesignedCode;
  styles: ListedStyle[];
  /** The saved style that the page begins with. */
  chosen: SavedStyle | null;
  plain: CodeStyle;
  verdict: Promise<SaidVerdict | null>;
};

/** Designs the picture of a code: what it looks like, whether phones read it, and the files to take away. */
export function DesignPage({ accountId, canEdit, code, styles, chosen, plain, ...props }: DesignPageProps) {
  const t = useMessages(designMessages);
  const design = useDesign({ accountId, codeId: code.id, chosen, plain, verdict: props.verdict });
  const { saved, style, latest, judge, draft, isChanged } = design;
  useUnsavedChangesGuard(canEdit && isChanged);
  const fields = { style, onChange: design.change };
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.description}
        back={{ href: `/accounts/${accountId}/qrcodes/${code.id}`, label: code.name }}
      />
      {code.isExpired && (
        <Alert color="gray" icon={<IconClockOff aria-hidden />} title={t.expired.title} mb="lg">
          {t.expired.body}
        </Alert>
      )}
      {draft.storedDraft && (
        <Box mb="lg">
          <DraftOffer
            savedAt={draft.storedDraft.savedAt}
            onRestore={() => void design.restore()}
            onDiscard={draft.forget}
          />
        </Box>
      )}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }} order={{ base: 1, md: 2 }}>
          <Stack gap="lg" className={classes.result}>
            <PreviewCard
              code={code}
              style={style}
              latest={latest}
              onRetry={() => judge(style)}
              onChange={design.change}
            />
            <DownloadCard accountId={accountId} code={code} style={style} latest={latest} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }} order={{ base: 2, md: 1 }}>
          <Stack gap="lg">
            <LooksBar plain={plain} {...fields} />
            <StylesCard
              accountId={accountId}
              canEdit={canEdit}
              styles={styles}
              saved={saved}
              style={style}
              isChanged={isChanged}
              isRefused={latest.verdict?.state === "refused"}
              onOpen={design.open}
              onSaved={design.keepSaved}
            />
            <ColorFields {...fields} />
            <LogoField {...fields} />
            <FrameFields {...fields} />
            <DetailFields {...fields} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}
