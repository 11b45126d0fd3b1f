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
import type { ShownVerdict } from "./use-verdict";

type PreviewCardProps = {
  code: DesignedCode;
  style: CodeStyle;
  verdict: ShownVerdict;
  onRetry: () => void;
  onChange: (changes: Partial<CodeStyle>) => void;
};

/** The picture as it is at this moment, and whether a phone reads it. */
export function PreviewCard({ code, style, verdict, onRetry, onChange }: PreviewCardProps) {
  const t = useMessages(designMessages);
  // Sliders must not wait for the drawing.
  const address = previewAddress(code.url, useDeferredValue(style));
  return (
    <Card withBorder radius="lg" p="lg">
      <Stack>
        <div className={classes.ground}>
          <img className={classes.preview} src={address} alt={t.preview(code.name)} />
        </div>
        <div aria-live="polite" className={classes.verdict}>
          <VerdictNote verdict={verdict} onRetry={onRetry} />
          {verdict.mended && <MendingOffer mended={verdict.mended} onMend={onChange} />}
        </div>
        <SafetyFacts
          safety={verdict.safety}
          isChecking={verdict.state === "checking"}
          hasLogo={style.logo !== null}
        />
      </Stack>
    </Card>
  );
}

function VerdictNote({ verdict, onRetry }: { verdict: ShownVerdict; onRetry: () => void }) {
  const t = useMessages(designMessages).verdict;
  switch (verdict.state) {
    case "checking":
      return <Alert color="gray" icon={<Loader size={18} aria-hidden />} title={t.checking} />;
    case "readable":
      return <Alert color="brand" icon={<IconCheck aria-hidden />} title={t.readable} />;
    case "warned":
      return (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t.warned}>
          {verdict.warnings.length === 1 ? (
            verdict.warnings[0]
          ) : (
            <ul className={classes.warnings}>
              {verdict.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          )}
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
