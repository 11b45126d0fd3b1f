import { renderBody, type WireFormat } from "./body";
import { type Inbound, toWireFields } from "./inbound";

/**
 * Writes a message or event as the platform sends it; the inverse of `parseInbound`.
 *
 * In XML an empty optional text is the same as an absent one, and text goes through `representable`.
 */
export function renderInbound(inbound: Inbound, format: WireFormat = "xml"): string {
  return renderBody(toWireFields(inbound), format);
}
