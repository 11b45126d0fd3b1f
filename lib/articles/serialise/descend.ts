import type { Block, NodePath } from "@/lib/articles/document/document-types";
import type { Markup } from "@/lib/articles/markup/markup";
import type { Setting } from "./scribe";

/** Writes blocks within a block. Given to the files of such blocks, which would otherwise form a circle with blocks.ts. */
export type Descend = (blocks: readonly Block[], path: NodePath, setting: Setting) => Markup[];
