"use client";

import { Alert, Button, Card, Loader, Stack } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconPlugConnectedX, IconX } from "@tabler/icons-react";
import { useDeferredValue } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import type { DesignedCode } from "@/lib/qrcodes/pictures/types";
import { designMessages } from "./design-messages";
import classes from "./design-page.module.css";
import { MendingOffer } from "./mending-offer";
import { previewAddress } from "./preview-svg";
import { SafetyFacts } from "./safety-facts";
import type { LatestVerdict, ShownVerdict } from "./use-verdict";

type PreviewCardProps = {
  code: DesignedCode;
  style: CodeStyle;
  latest: LatestVerdict;
  onRetry: () => void;
  onChange: (changes: Partial<CodeStyle>) => void;
};

/** The picture as it is at this moment, and whether a phone reads it. */
export function PreviewCard({ code, style, latest, onRetry, onChange }: PreviewCardProps) {
  const t = useMessages(designMessages);
  const { verdict, isStale } = latest;
  const old = oldWords(verdict);
  // Sliders must not wait for the drawing.
  const address = previewAddress(code.url, useDeferredValue(style));
  return (
    <Card withBorder radius="lg" p="lg">
      <Stack>
        <div className={classes.ground}>
          <img className={classes.preview} src={address} alt={t.preview(code.name)} />
        </div>
        <div aria-live="polite" className={classes.verdict}>
          {verdict && !isStale ? (
            <VerdictNote verdict={verdict} onRetry={onRetry} />
          ) : (
            <Alert color="gray" icon={<Loader size={18} aria-hidden />} title={t.verdict.checking}>
              {old && (
                <div className={classes.stale} aria-hidden>
                  {old}
                </div>
              )}
            </Alert>
          )}
          {verdict?.mended && <MendingOffer mended={verdict.mended} isStale={isStale} onMend={onChange} />}
        </div>
        <SafetyFacts latest={latest} hasLogo={style.logo !== null} />
      </Stack>
    </Card>
  );
}

function VerdictNote({ verdict, onRetry }: { verdict: ShownVerdict; onRetry: () => void }) {
  const t = useMessages(designMessages).verdict;
  switch (verdict.state) {
    case "readable":
      return <Alert color="brand" icon={<IconCheck aria-hidden />} title={t.readable} />;
    case "warned":
      return (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t.warned}>
          <Warnings warnings={verdict.warnings} />
        </Alert>
      );
    case "refused":
      return (
        <Alert color="red" icon={<IconX aria-hidden />} title={t.refused}>
          {verdict.reason}
        </Alert>
      );
    case "failed":
      return (
        <Alert color="orange" icon={<IconPlugConnectedX aria-hidden />} title={t.failed}>
          <Button size="compact-md" variant="default" onClick={onRetry}>
            {t.retry}
          </Button>
        </Alert>
      );
    default:
      return verdict satisfies never;
  }
}

/** What was said of the style before, so that the page does not jump while the next one is read. */
function oldWords(verdict: ShownVerdict | null): React.ReactNode {
  switch (verdict?.state) {
    case "warned":
      return <Warnings warnings={verdict.warnings} />;
    case "refused":
      return verdict.reason;
    default:
      return null;
  }
}

function Warnings({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 1) return warnings[0];
  return (
    <ul className={classes.warnings}>
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}
