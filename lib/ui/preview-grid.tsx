import { Grid, GridCol } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./preview-grid.module.css";

/** A form, and beside it what followers will see of it. */
export function PreviewGrid({ preview, children }: { preview: ReactNode; children: ReactNode }) {
  return (
    <Grid gap="lg">
      <GridCol span={{ base: 12, md: 7 }}>{children}</GridCol>
      <GridCol span={{ base: 12, md: 5 }}>
        <div className={classes.preview}>{preview}</div>
      </GridCol>
    </Grid>
  );
}
